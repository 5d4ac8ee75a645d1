import { brusselsDay } from '@boussole/domain/calendar-date';
import type { OutsideFile } from '@boussole/domain/neutrality/import/columns';
import type { TableRow } from '@boussole/domain/neutrality/import/table';
import { type OutsideFault, type Read, readEntries, readKnown, readPaper } from '@boussole/domain/neutrality/outside/outside-lines';
import { readOwnerConfig } from '../../../platform/config.js';
import { howMany } from '../../command.js';
import { asOwner, type Owner } from '../../owner.js';
import type { Progress } from '../progress.js';
import { readTable } from '../read-table.js';
import { Bodies } from './known-bodies.js';

type Row = Readonly<Record<string, string | number>>;
interface Refused { readonly line: number; readonly why: string }

const mostTold = 50;
const tooManyRefused = 0.1;
const unusableExit = 1;

const faults: Readonly<Record<OutsideFault, string>> = {
  damaged: 'un guillemet n’est pas fermé', reference_missing: 'la référence manque', day_unreadable: 'la date est illisible (31/03/2026 ou 2026-03-31)',
  day_ahead: 'la date n’est pas encore passée', month_unreadable: 'le mois est illisible (2026-07)', structure_missing: 'la structure manque',
  operator_missing: 'l’opérateur manque', count_unreadable: 'le nombre est illisible', basin_missing: 'le bassin manque', source_missing: 'la source manque',
};

/** Reads a file whole, keeps its lines or nothing, and tells what was refused, line by line. Answers the exit code. */
export function bringIn(file: OutsideFile, path: string, progress: Progress): Promise<number> {
  return asOwner(readOwnerConfig().databaseUrl, async (owner) => {
    const bodies = await Bodies.read(owner);
    const [rows, refused]: [Row[], Refused[]] = [[], []];
    const facts = await readTable(path, file, (row) => {
      const read = rowOf(file, row, bodies);
      if (typeof read === 'string') refused.push({ line: row.line, why: read });
      else rows.push(read);
    }, progress);
    progress.end();
    const isUnusable = refused.length > facts.lignes * tooManyRefused;
    const changed = isUnusable ? 0 : await owner.together(() => keep(owner, file, rows, { ...facts, refused: refused.length }));
    for (const { line, why } of refused.slice(0, mostTold)) console.error(`Ligne ${line} : ${why}.`);
    if (refused.length > mostTold) console.error(`… et ${howMany(refused.length - mostTold, 'ligne')} de plus.`);
    const read = `${facts.nom} : ${howMany(facts.lignes, 'ligne')}, ${howMany(refused.length, 'refusée')}`;
    console.log(isUnusable ? `${read} : c’est trop, rien n’a été importé.` : `${read}, ${howMany(changed, 'changement')}.`);
    return isUnusable ? unusableExit : 0;
  });
}

function rowOf(file: OutsideFile, row: TableRow, bodies: Bodies): Row | string {
  const today = brusselsDay(new Date());
  if (file === 'papier') return withBodies(readPaper(row, today), bodies, ({ reference, on }) => ({ reference, referred_on: on }));
  if (file === 'entrees') return withBodies(readEntries(row, today), bodies, ({ month, entries }) => ({ month, entries }));
  const read = readKnown(row);
  if ('fault' in read) return faults[read.fault];
  const { operator, basin, known, source } = read.line;
  const id = bodies.idOf(operator);
  if (!id) return `l’opérateur « ${operator} » n’est pas dans le cadastre`;
  return bodies.isBasin(basin) ? { operator_id: id, basin, known, source } : `le bassin « ${basin} » n’existe pas`;
}

function withBodies<Line extends { structure: string; operator: string }>(read: Read<Line>, bodies: Bodies, rest: (line: Line) => Row): Row | string {
  if ('fault' in read) return faults[read.fault];
  const { structure, operator } = read.line;
  const [from, to] = [bodies.idOf(structure), bodies.idOf(operator)];
  if (!from) return `la structure « ${structure} » n’est pas dans le cadastre`;
  return to ? { structure_id: from, operator_id: to, ...rest(read.line) } : `l’opérateur « ${operator} » n’est pas dans le cadastre`;
}

const tables: Readonly<Record<OutsideFile, { readonly table: string; readonly key: string; readonly columns: readonly string[] }>> = {
  papier: { table: 'paper_referral', key: 'structure_id, reference', columns: ['structure_id', 'reference', 'operator_id', 'referred_on'] },
  entrees: { table: 'partner_entry', key: 'operator_id, structure_id, month', columns: ['operator_id', 'structure_id', 'month', 'entries'] },
  cadastre: { table: 'known_offer', key: 'operator_id, basin', columns: ['operator_id', 'basin', 'known', 'source'] },
};

interface Brought { readonly nom: string; readonly sha256: string; readonly lignes: number; readonly refused: number }

/** What is there already and the same stays as it is; of a line that stands twice in the file, the last one counts. */
async function keep(owner: Owner, file: OutsideFile, rows: readonly Row[], { nom, sha256, lignes, refused }: Brought): Promise<number> {
  const [made] = await owner.ask<{ id: string }>('insert into outside_import (file, name, sha256, lines, refused) values ($1, $2, $3, $4, $5) returning id',
    [file, nom, sha256, lignes, refused]);
  const { table, key, columns } = tables[file];
  const rest = columns.filter((column) => !key.split(', ').includes(column));
  return owner.change(`insert into ${table} (${columns.join(', ')}, import_id)
    select distinct on (${key}) ${columns.map((column) => `r.${column}`).join(', ')}, $2
    from (select x.*, n.place from jsonb_array_elements($1::jsonb) with ordinality n(line, place), jsonb_populate_record(null::${table}, n.line) x) r
    order by ${key}, r.place desc
    on conflict (${key}) do update set ${[...rest, 'import_id'].map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${rest.map((column) => `${table}.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')})`,
  [JSON.stringify(rows), made?.id]);
}
