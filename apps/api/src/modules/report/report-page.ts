import { html, type Safe } from '../../platform/html.js';
import { pageStyle } from './page-style.js';
import type { Part, ReportModel } from './report-model.js';
import type { Table, TableRow } from './report-tables.js';
import { tidy } from './tidy.js';

/** A report as a page that stands alone: nothing is fetched, nothing is run, and it prints. */
export function reportPage(model: ReportModel): string {
  const { title, unit, house, days, versus, made, foot, tiles, parts, method, signature } = tidy(model);
  return html`<!doctype html>
<html lang="fr-BE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>${title}, ${unit}</title><style>${pageStyle}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header><p class="house">${house ?? unit}</p><h1>${title}</h1>${house === null ? null : html`<p class="unit">${unit}</p>`}<p>${days}. ${versus}.</p></header>
<main id="contenu">
<dl class="tiles">${tiles.map((tile) => html`<div><dt>${tile.title}</dt><dd>${tile.isTold ? html`<strong>${tile.value}</strong>` : html`<em>${tile.value}</em>`}<span>${tile.before}</span></dd></div>`)}</dl>
<p class="soft">${made}</p>
<nav aria-labelledby="table"><h2 id="table">Table des matières</h2><ol>${parts.map((part) => html`<li><a href="#${part.section}">${part.title}</a></li>`)}<li><a href="#methode">${method.title}</a></li></ol></nav>
${parts.map(showPart)}
<div class="signature">${signature.map((what) => html`<p>${what}</p>`)}</div>
<section aria-labelledby="methode"><h2 id="methode">${method.title}</h2>${method.paragraphs.map((text) => html`<p>${text}</p>`)}
<dl class="definitions">${method.definitions.map((one) => html`<dt>${one.title}</dt><dd>${one.definition}</dd>`)}</dl></section>
</main><footer><p>${foot}</p></footer></body></html>
`.text;
}

const showPart = ({ section, title, sentences, tables, comment }: Part): Safe => html`<section aria-labelledby="${section}"><h2 id="${section}">${title}</h2>
${sentences.length === 0 ? null : html`<p>${sentences.join(' ')}</p>`}${tables.map((table, place) => showTable(table, `${section}-${place}`))}
${comment.length === 0 ? null : html`<div class="comment">${sentences.length === 0 ? null : html`<p class="soft"><strong>Commentaire</strong></p>`}${comment.map((text) => html`<p>${text}</p>`)}</div>`}</section>`;

const showTable = ({ caption, heads, rows, note }: Table, id: string): Safe => html`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(showRow)}</tbody></table></div>${note === null ? null : html`<p class="soft">${note}</p>`}`;

const showRow = ({ label, cells, bars }: TableRow): Safe =>
  html`<tr><th scope="row">${label}${bars === null ? null : showBars(bars)}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;

const width = 240;

/** For the eye alone: the numbers stand beside it. Full: this period; outlined: the one before. */
const showBars = ([now, before]: readonly [number, number]): Safe => html`<svg aria-hidden="true" viewBox="0 0 ${width} 12" preserveAspectRatio="none">
${bar('now', now)}${bar('before', before)}</svg>`;

const bar = (name: 'now' | 'before', share: number): Safe | null => (share === 0 ? null
  : html`<rect class="${name}" width="${(share * (width - 2)).toFixed(1)}" height="${name === 'now' ? 5 : 4}" x="1" y="${name === 'now' ? 0 : 7}"/>`);
