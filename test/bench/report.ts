import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, hostname, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import type { Measured } from './measure.js';
import { benchFolder } from './site.js';

/** One promise with its figure. */
export interface Kept { readonly name: string; readonly figure: string; readonly budget: string; readonly isKept: boolean }

/** A run, as it is written: where and when, what was measured, what was promised of it. */
export interface Run {
  readonly at: string; readonly commit: string; readonly machine: string; readonly node: string; readonly load: string;
  readonly dossiers: number; readonly items: readonly Measured[]; readonly promises: readonly Kept[];
}

export const two = (value: number): string => value.toLocaleString('fr-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const one = (value: number): string => value.toLocaleString('fr-BE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Where and when: no figure without it. */
export const circumstances = (): Pick<Run, 'at' | 'commit' | 'machine' | 'node' | 'load'> => ({
  at: new Date().toISOString(), commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  machine: `${hostname()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} Gio`, node: process.version,
  load: loadavg().map(one).join(' '),
});

export const tellCircumstances = ({ at, commit, machine, node, load }: ReturnType<typeof circumstances>): string =>
  `${at}, ${commit}, ${machine}, Node ${node}, charge ${load}`;

/** Columns as wide as what stands in them; the first is text, the others are figures. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')).join('\n');
}

export function tell(run: Run): void {
  console.log(`\n${run.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(run)}\n`);
  console.log(table([
    ['', 'p50 ms', 'p99 ms', 'limite p50', 'p99', 'CPU s/1000', 'serveur', 'base', 'limite', 'rapport', 'tours'],
    ...run.items.map(({ code, product, limit, ratio, ratios, what }) => [`${code} ${what}`.slice(0, 60), one(product.median), one(product.p99),
      limit ? one(limit.median) : '–', limit ? one(limit.p99) : '–', two(product.perThousand), two(product.process), two(product.database),
      limit ? two(limit.perThousand) : '–', ratio ? two(ratio) : '–',
      ratios.length > 0 ? `${two(Math.min(...ratios))}–${two(Math.max(...ratios))}` : '–']),
  ]));
  const inOrder = [...run.promises].sort((a, b) => Number(a.isKept) - Number(b.isKept));
  const lines = inOrder.map(({ name, figure, budget, isKept }) => [name, figure, budget, budget === '–' ? '' : isKept ? 'tenu' : 'non tenu']);
  console.log(`\n${table([['', 'mesuré', 'budget', ''], ...lines])}`);
}

/** Kept beside the others, by its moment; says where. */
export function write(name: string, run: object): string {
  mkdirSync(benchFolder, { recursive: true });
  const file = path.join(benchFolder, `${name}-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(run, null, 2));
  return file;
}
