import { Safe } from '../../../platform/html.js';

/** The look of the report: no font, picture or script from elsewhere; it prints, and follows the light or dark choice of the reader. */
export const style = new Safe(`
:root { color-scheme: light dark; --ink: #1b2430; --paper: #ffffff; --soft: #f2f5f8; --line: #76818f; --link: #0b4f91;
  --orange: #a63f00; --jaune: #7a5c00; --jaune-pale: #6b6000; --bleu: #0b5fa5; --vert: #1d6b34; --gris: #59636f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #14191f; --soft: #1f2730; --line: #8e9baa; --link: #8ec5ff;
  --orange: #ff9a5c; --jaune: #f0c84b; --jaune-pale: #d9cf7a; --bleu: #7fbcff; --vert: #7fd49a; --gris: #b0bac5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .5rem 0; } h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .25rem; }
p, ul, dl { max-width: 46rem; overflow-wrap: anywhere; }
nav ul { list-style: none; padding: 0; }
nav a { display: inline-block; padding: .3rem 0; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; } table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: right; vertical-align: top; }
th[scope=row], .text { text-align: left; overflow-wrap: anywhere; min-width: 5rem; } thead th { background: var(--soft); }
.status { font-weight: 600; white-space: nowrap; }
.orange { color: var(--orange); }
.jaune { color: var(--jaune); }
.jaune-pale { color: var(--jaune-pale); }
.bleu { color: var(--bleu); } .vert { color: var(--vert); } .gris { color: var(--gris); }
figure { margin: 1rem 0; }
figcaption { max-width: 46rem; }
svg { width: 100%; min-width: 36rem; max-width: 60rem; height: auto; display: block; }
svg.sign { display: inline-block; width: 1.1em; min-width: 0; vertical-align: -.15em; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
svg text { fill: var(--ink); font-size: 13px; }
.axis { stroke: var(--line); }
.one { stroke: var(--ink); }
.guide { stroke: var(--line); fill: none; stroke-dasharray: 5 4; }
.inner { stroke: var(--line); stroke-width: 1.5; fill: none; }
.outer { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.mark { fill: currentColor; stroke: var(--paper); }
code { overflow-wrap: anywhere; }
.unit { border-left: 4px solid currentColor; padding-left: .9rem; }
.unit > * { color: var(--ink); }
.unit > .status { color: inherit; margin: 0; }
@media print { :root { --ink: #000; --paper: #fff; --soft: #eee; --line: #555; }
body { max-width: none; padding: 0; font-size: 10pt; }
.skip, nav { display: none; }
  .wide { overflow: visible; }
thead { display: table-header-group; }
tr, .unit, figure { break-inside: avoid; }
h2, h3 { break-after: avoid; } }
`);
