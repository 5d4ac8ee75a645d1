import { brusselsDay } from '@boussole/domain/calendar-date';
import type { ExportedColumn } from './exported-table.js';
import { functionOf, inFrench, keyOf } from './export-words.js';
import type { ExportedDossier, ExportedLook, ExportedPart, Row } from './read-export.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const moments = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', dateStyle: 'long', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('fr-BE', { timeZone: 'UTC', dateStyle: 'long' });
const momentOf = (value: string): string => moments.format(new Date(value));

// No script, no font, no picture from anywhere: the page reads the same in ten years.
const style = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1b19}h1{font-size:1.6rem}',
  'h2{margin-top:2.5rem;border-bottom:1px solid #ccc}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}',
  'dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.2rem 1rem;margin:1rem 0;padding:0 0 1rem;border-bottom:1px dotted #ccc}',
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #ddd}',
  '@media(max-width:36rem){dl{grid-template-columns:1fr}}',
].join('');

/** The whole of a dossier as one page in plain French, to be read without any program but a browser. */
export function writePage(dossier: ExportedDossier, now: Date): string {
  const { reference, parts, looks, papers, withheld } = dossier;
  const filled = parts.filter(({ rows }) => rows.length > 0);
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mes données – ${escaped(reference)}</title>
<style>${style}</style></head><body>
<h1>Vos données dans Boussole</h1>
<p>Voici tout ce que contient votre dossier ${escaped(reference)}, tel qu’il est aujourd’hui (${escaped(momentOf(now.toISOString()))}).
Gardez ce fichier en lieu sûr : il parle de vous.</p>
<p>Les notes personnelles des conseiller·ères n’y sont pas : ce sont leurs aide-mémoire, personne d’autre ne les lit. Pour toute question,
adressez-vous à la personne qui protège les données dans votre service.</p>
${notHere(withheld)}
${filled.map(section).join('\n')}
${papers.length > 0 ? `<h2>Fichiers joints</h2><ul>${papers.map(({ name }) => `<li>${escaped(name)}</li>`).join('')}</ul>` : ''}
<h2>Qui a regardé votre dossier</h2>
<p>Chaque ligne est une consultation ou un changement : la date, le service, la fonction de la personne, la raison et ce qui était ouvert. Les noms
se demandent à la personne qui protège les données.</p>
<table><thead><tr><th>Date</th><th>Service</th><th>Fonction</th><th>Quoi</th><th>Raison</th><th>Ouvert</th></tr></thead>
<tbody>${looks.map(look).join('\n')}</tbody></table>
</body></html>
`;
}

function notHere(withheld: number): string {
  if (withheld === 0) return '';
  const which = withheld === 1 ? 'Une information très personnelle n’est pas' : `${withheld} informations très personnelles ne sont pas`;
  return `<p><strong>${which} dans ce fichier.</strong> Demandez à votre conseiller·ère de vous les remettre en main propre.</p>`;
}

function section({ table, rows }: ExportedPart): string {
  const columns = table.columns.filter(({ name }) => name !== 'id');
  const told = rows.map((row) => `<dl>${columns.map((column) => entry(column, row)).join('')}</dl>`);
  return `<h2>${escaped(table.title)}</h2>\n${told.join('\n')}`;
}

function entry({ name, label, kind }: ExportedColumn, row: Row): string {
  const said = say(kind, row[name]);
  return said === '' ? '' : `<dt>${escaped(label)}</dt><dd>${escaped(said)}</dd>`;
}

function say(kind: ExportedColumn['kind'], value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'yes') return value === true ? 'oui' : 'non';
  if (kind === 'words') return (Array.isArray(value) ? value : [value]).map((one) => inFrench(String(one))).join(', ');
  if (kind === 'moment') return momentOf(String(value));
  if (kind === 'day') return days.format(new Date(`${String(value)}T00:00:00Z`));
  return kind === 'list' ? tell(value) : String(value);
}

// What a list holds, however deep: "niveau : cess ; école : …".
function tell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(tell).filter(Boolean).join('\n');
  if (typeof value === 'object') {
    const told = Object.entries(value).map(([key, inside]) => [keyOf(key), tell(inside)]);
    return told.filter(([, inside]) => inside !== '').map((pair) => pair.join(' : ')).join(' ; ');
  }
  return inFrench(String(value));
}

function look({ at, organisation, branch, role, is_change: isChange, door, purpose, sections }: ExportedLook): string {
  const isOther = role !== 'learner';
  const reason = [purpose && isOther ? inFrench(purpose) : '', door && isOther ? `(${inFrench(door)})` : ''].filter(Boolean).join(' ');
  const place = [organisation, branch].filter(Boolean).join(', ');
  const cells = [momentOf(at), place, functionOf(role), isChange ? 'a changé' : 'a consulté', reason, (sections ?? []).map(inFrench).join(', ')];
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

/** The same for programs. */
export function writeData({ reference, parts, looks, papers, withheld }: ExportedDossier, now: Date): string {
  const tables = Object.fromEntries(parts.map(({ table, rows }) => [table.table, rows]));
  return `${JSON.stringify({ format: 'boussole-dossier-1', writtenOn: brusselsDay(now), reference, withheld, tables, looks,
    papers: papers.map(({ id, name }) => ({ id, name })) }, null, 2)}\n`;
}
