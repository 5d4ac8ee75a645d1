import { inOrderOfAttention } from '@boussole/domain/neutrality/audit/reading';
import { funnelPlot, legend } from '../page/funnel-plot.js';
import { html } from '../../../platform/html.js';
import { style } from '../page/style.js';
import { unitTable } from '../page/unit-table.js';
import type { PublicReport } from './public-report.js';
import { publicWords } from './public-words.js';

/** The yearly report as a page that stands alone: nothing is fetched, nothing is run. */
export function publicPage(report: PublicReport): string {
  const { year, structures } = report;
  const words = publicWords(report);
  const files = [['csv', 'le fichier (CSV)'], ['json', 'les nombres (JSON)'], ['pdf', 'le document à imprimer (PDF)']] as const;
  return html`<!doctype html>
<html lang="fr-BE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>${words.title}</title><style>${style}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header><h1>${words.title}</h1><p>${words.lead}</p></header>
<main id="contenu">
<section aria-labelledby="ensemble"><h2 id="ensemble">L’ensemble</h2><p><strong>${words.whole}</strong></p>${words.unpublished === null ? null : html`<p>${words.unpublished}</p>`}</section>
<section aria-labelledby="groupes"><h2 id="groupes">Structure par structure</h2><p>${words.bodies}</p><p>${words.masking}</p>
<figure><div class="wide" role="region" aria-label="Entonnoir" tabindex="0">${funnelPlot(structures, words.title)}</div><figcaption>${words.figure}<ul class="legend">${legend}</ul></figcaption></figure>
${unitTable(inOrderOfAttention(structures.units), 'Orientations vers ses propres offres, observées et attendues', false)}</section>
<section aria-labelledby="methode"><h2 id="methode">Méthode</h2>${words.method.map((text) => html`<p>${text}</p>`)}</section>
<section aria-labelledby="refaire"><h2 id="refaire">Refaire ces nombres</h2><p>${words.again}</p><p><code>${words.command}</code></p>
<ul>${files.map(([kind, name]) => html`<li><a href="/publications/neutralite-${String(year)}.${kind}">Télécharger ${name}</a></li>`)}</ul>
<dl>${words.prints.map(([name, value]) => html`<dt>${name} (SHA-256)</dt><dd><code>${value}</code></dd>`)}</dl></section>
</main></body></html>
`.text;
}
