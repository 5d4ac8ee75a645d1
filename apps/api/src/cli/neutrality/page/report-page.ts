import { codeWords } from '@boussole/domain/neutrality/audit/code-words';
import { sayCount } from '@boussole/domain/neutrality/audit/numbers';
import { countOf, inOrderOfAttention, type LevelReading, statuses, statusWords, type UnitReading } from '@boussole/domain/neutrality/audit/reading';
import { footerSentence, type Sentence } from '@boussole/domain/neutrality/audit/sentences';
import { issueCodes } from '@boussole/domain/neutrality/import/issues';
import type { Audited } from '../audited.js';
import { funnelPlot, legend } from '../../../modules/neutrality/page/funnel-plot.js';
import { html, type Safe } from '../../../platform/html.js';
import { method } from './method.js';
import { style } from '../../../modules/neutrality/page/style.js';
import { unitTable } from '../../../modules/neutrality/page/unit-table.js';

const mostLines = 500;

const words = {
  structure: { title: 'Structures', many: 'structures', one: 'structure' },
  conseiller: { title: 'Conseillers', many: 'conseillers', one: 'conseiller' },
} as const;

/** The report as one page that stands alone: nothing is fetched, nothing is run. */
export function reportPage(audited: Audited, print: string): string {
  const { form, reading } = audited;
  return html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="referrer" content="no-referrer">
<title>Neutralité des orientations</title><style>${style}</style></head>
<body><a class="skip" href="#contenu">Aller au contenu</a>
<header><h1>Neutralité des orientations</h1>
<p>Audit hors ligne, forme ${form}${audited.view === 'large' ? ', liens de réseau compris' : ''}. Paramètres ${audited.settings.version}.</p>
<nav aria-label="Parties du rapport"><ul>${reading.levels.map(({ level }) => html`<li><a href="#${level}">${words[level].title}</a></li>`)}
<li><a href="#fichiers">Fichiers lus</a></li><li><a href="#methode">Méthode</a></li></ul></nav></header>
<main id="contenu">
${reading.notes.map(paragraph)}
${reading.levels.map((level) => levelSection(level, form === 'longue'))}
${filesSection(audited)}
${method(audited)}
</main>
<footer>${paragraph(footerSentence(print))}</footer>
</body></html>
`.text;
}

const paragraph = (sentence: Sentence): Safe =>
  html`<p>${sentence.map((part) => (typeof part === 'string' ? part : html`<strong>${part.strong}</strong>`))}</p>`;

function levelSection(level: LevelReading, hasPeers: boolean): Safe {
  const { title, many, one } = words[level.level];
  const isPersonal = level.level === 'conseiller';
  // Persons are never ranked: they stand in the order of their names.
  const units = isPersonal ? level.units : inOrderOfAttention(level.units);
  return html`<section aria-labelledby="${level.level}"><h2 id="${level.level}">${title}</h2>
${isPersonal ? html`<p><strong>Réservé à la personne concernée et au référent neutralité.</strong> Aucun classement, aucun usage d’évaluation du personnel.</p>` : null}
<p>${summary(level, units.length < 2 ? one : many)}</p>
${level.notes.map(paragraph)}
${figure(level, title)}
${units.length > 0 ? unitTable(units, `${title} : orientations propres observées et attendues`, hasPeers) : null}
${units.filter((unit) => !isPersonal || isTold(unit)).map(unitSection)}
</section>`;
}

const isTold = ({ status }: UnitReading): boolean => status !== 'gris' && status !== 'vert';

function summary(level: LevelReading, noun: string): string {
  const counts = statuses.filter((status) => countOf(level, status) > 0)
    .map((status) => `${sayCount(countOf(level, status))} « ${statusWords[status]} »`);
  return `${sayCount(level.units.length)} ${noun}${counts.length > 0 ? ` : ${counts.join(', ')}` : ''}.`;
}

function figure(level: LevelReading, title: string): Safe | null {
  const plot = funnelPlot(level, `Entonnoir : ${title.toLowerCase()}`);
  return plot && html`<figure><div class="wide" role="region" aria-label="Entonnoir : ${title.toLowerCase()}" tabindex="0">${plot}</div><figcaption>Traits courts : limites exactes de chaque unité, clairs à 95 %, foncés à 99,8 %. Les courbes
pointillées ne servent qu’à guider l’œil.<ul class="legend">${legend}</ul></figcaption></figure>`;
}

const unitSection = (unit: UnitReading): Safe => html`
<article class="unit ${unit.status}"><h3>${unit.unit}</h3><p class="status">${statusWords[unit.status]}</p>${unit.sentences.map(paragraph)}</article>`;

function filesSection({ files, refused, irregular, report, isUnusable }: Audited): Safe {
  const counts = new Map(Object.entries(report['issues'] ?? {}));
  const lines = irregular.lines.filter(({ isRefused }) => isRefused);
  return html`<section aria-labelledby="fichiers"><h2 id="fichiers">Fichiers lus</h2>
${isUnusable ? html`<p><strong>Plus de 10 % des lignes d’un fichier n’ont pas pu être utilisées : ce rapport est à prendre avec prudence.</strong></p>` : null}
<div class="wide" role="region" aria-label="Tableau des fichiers lus" tabindex="0"><table><caption>Ce qui a été lu, et l’empreinte (SHA-256) de chaque fichier</caption>
<thead><tr><th scope="col" class="text">Fichier</th>
<th scope="col">Lignes</th>
<th scope="col">Écartées</th>
<th scope="col" class="text">Encodage</th>
<th scope="col" class="text">Empreinte</th>
</tr></thead>
<tbody>${files.map(({ nom, lignes, encodage, sha256 }, place) => html`<tr><th scope="row">${nom}</th>
<td>${sayCount(lignes)}</td>
<td>${sayCount(refused[place]?.refusees ?? 0)}</td>
<td class="text">${encodage}</td><td class="text"><code>${sha256}</code></td></tr>`)}</tbody></table></div>
<h3>Lignes irrégulières</h3>
${counts.size === 0 ? html`<p>Aucune.</p>` : html`<dl>${issueCodes.filter((code) => counts.has(code)).map((code) =>
    html`<dt><code>${code}</code> × ${sayCount(Number(counts.get(code)))}</dt><dd>${codeWords[code]}</dd>`)}</dl>`}
${lines.length === 0 ? null : html`<div class="wide" role="region" aria-label="Lignes écartées" tabindex="0"><table><caption>Lignes écartées${
    lines.length > mostLines ? ` (les ${sayCount(mostLines)} premières ; toutes sont dans le rapport JSON)` : ''}</caption>
<thead><tr><th scope="col" class="text">Fichier</th>
<th scope="col">Ligne</th>
<th scope="col" class="text">Code</th>
<th scope="col" class="text">Objet</th>
</tr></thead>
<tbody>${lines.slice(0, mostLines).map(({ file, line, code, about }) =>
    html`<tr><td class="text">${file}</td>
<td>${sayCount(line)}</td>
<td class="text"><code>${code}</code></td>
<td class="text">${about}</td>
</tr>`)}</tbody></table></div>`}
</section>`;
}
