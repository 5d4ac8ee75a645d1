import { sayCount, sayExpected, sayRatio } from '@boussole/domain/neutrality/audit/numbers';
import { statusWords, type UnitReading } from '@boussole/domain/neutrality/audit/reading';
import { html, type Safe } from '../../../platform/html.js';

const say = (value: number | null, how: (value: number) => string): Safe =>
  (value === null ? html`<span aria-label="sans objet">–</span>` : html`<data value="${value}">${how(value)}</data>`);

const between = (pair: readonly [number, number] | null, how: (value: number) => string): Safe =>
  (pair === null ? say(null, how) : html`${say(pair[0], how)} à ${say(pair[1], how)}`);

/** The figures of all units of a level; each cell carries the whole number beside the rounded one. */
export const unitTable = (units: readonly UnitReading[], caption: string, hasPeers: boolean): Safe => html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
<table><caption>${caption}</caption>
<thead><tr><th scope="col" class="text">Unité</th>
<th scope="col" class="text">Lecture</th>
<th scope="col">Orientations avec un vrai choix</th>
<th scope="col">Observé (O)</th>
<th scope="col">Attendu (E)</th>
<th scope="col">Rapport (O/E)</th>
<th scope="col">Fourchette à 95 %</th>
<th scope="col">Limites à 95 %</th>
<th scope="col">Limites à 99,8 %</th>
${hasPeers ? html`<th scope="col">Rapport aux pairs</th>` : null}<th scope="col">Rapport prudent</th></tr></thead>
<tbody>${units.map((unit) => html`
<tr><th scope="row">${unit.unit}</th>
<td class="text"><span class="status ${unit.status}">${statusWords[unit.status]}</span></td>
<td>${say(unit.n, sayCount)}</td>
<td>${say(unit.observed, sayCount)}</td>
<td>${say(unit.expected, sayExpected)}</td>
<td>${say(unit.ratio, sayRatio)}</td>
<td>${between(unit.interval, sayRatio)}</td>
<td>${between(unit.limits?.inner ?? null, sayCount)}</td>
<td>${between(unit.limits?.outer ?? null, sayCount)}</td>${hasPeers ? html`<td>${say(unit.peersRatio, sayRatio)}</td>` : null}<td>${say(unit.shrunk, sayRatio)}</td>
</tr>`)}
</tbody></table></div>`;
