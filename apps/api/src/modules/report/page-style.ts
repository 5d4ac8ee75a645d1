import { Safe } from '../../platform/html.js';

/** The look of a report on a screen: no font, picture or script from elsewhere; it prints, and follows the light or dark choice of the reader. */
export const pageStyle = new Safe(`
:root { color-scheme: light dark; --ink: #16212e; --soft: #4a5868; --paper: #ffffff; --line: #c9d1db; --main: #1c5d8c; --pale: #e3eff8; --on-pale: #134669; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --soft: #aab7c5; --paper: #0f161e; --line: #33414f; --main: #7cbde8; --pale: #1b3549; --on-pale: #a6d4f2; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Libertinus Serif", "Liberation Serif", serif; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: .25rem 0; color: var(--main); } h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; color: var(--main); }
header { border-bottom: 3px solid var(--main); padding-bottom: .5rem; margin-bottom: 1.25rem; }
p, dl, ol { overflow-wrap: anywhere; } .house, .unit { font-weight: 700; margin: 0; } .house { color: var(--soft); } .unit { font-size: 1.2rem; }
.soft, footer, .definitions dd { color: var(--soft); } .soft, footer { font-size: .92rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.tiles div { background: var(--pale); border-radius: 6px; padding: .75rem .9rem; } .tiles dt { color: var(--on-pale); font-size: .9rem; }
.tiles dd { margin: 0; display: flex; flex-direction: column; } .tiles strong { font-size: 1.5rem; line-height: 1.3; color: var(--on-pale); } .tiles em { font-style: normal; line-height: 1.95rem; color: var(--on-pale); } .tiles span { font-size: .9rem; color: var(--on-pale); }
nav ol { padding-left: 1.25rem; } nav a { display: inline-block; padding: .2rem 0; } a { color: var(--main); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0 .5rem; } table { border-collapse: collapse; width: 100%; font-size: .95rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .5rem; text-align: right; vertical-align: top; } thead th { border-bottom: 2px solid var(--main); vertical-align: bottom; }
th:first-child { text-align: left; min-width: 9rem; } th[scope=row] { font-weight: 400; width: 50%; } td { white-space: nowrap; }
svg { display: block; width: 100%; height: .75rem; margin-top: .2rem; } .now { fill: var(--main); } .before { fill: none; stroke: var(--main); vector-effect: non-scaling-stroke; }
.comment { border-left: 3px solid var(--main); padding-left: .9rem; margin: 1.25rem 0; } .comment p { margin: .4rem 0; }
.definitions dt { font-weight: 700; margin-top: .6rem; } .definitions dd { margin: 0; }
.signature { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 2.5rem 2rem; margin-top: 3rem; }
.signature p { border-bottom: 1px solid var(--soft); padding-bottom: 1.5rem; margin: 0; color: var(--soft); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); }
@media print { :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; --main: #1c5d8c; --pale: #e3eff8; --on-pale: #134669; }
body { max-width: none; padding: 0; font-size: 10pt; } .skip { display: none; } .wide { overflow: visible; } thead { display: table-header-group; }
tr, .tiles div, .comment { break-inside: avoid; } h2 { break-after: avoid; } }
`);
