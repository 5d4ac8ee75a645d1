import { readFileSync } from 'node:fs';
import type { Measured } from './measure.js';
import { one, type Run, table, tellCircumstances, two, write } from './report.js';

/** Most that an item may grow between the two sizes. */
const most: Readonly<Record<string, number>> = { W1: 1.15, W4: 1.15, W5: 1.15, W2: 1.5, W2a: 1.5, W6: 1.5, W3: 1.5, W8: 1.5, journée: 1.5, agenda: 1.5 };

const read = (file: string): Run => JSON.parse(readFileSync(file, 'utf8')) as Run; // written by a run of the bench

/** What each item costs in a large network against a small one: two runs of the same machine. */
export function compareRuns(smallFile: string, largeFile: string): void {
  const [small, large] = [read(smallFile), read(largeFile)];
  const lines = small.items.flatMap((here) => {
    const there = large.items.find(({ code }) => code === here.code);
    return there ? [lineOf(here, there)] : [];
  }).sort((a, b) => Number(a.isKept) - Number(b.isKept));
  for (const run of [small, large]) console.log(`${run.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(run)}`);
  console.log(`\n${table([['', 'CPU s/1000', '', 'croissance', 'limite', 'p50', 'budget', ''], ...lines.map(({ cells }) => cells)])}`);
  console.log(`\nÉcrit dans ${write('growth', { small: smallFile, large: largeFile, lines })}`);
}

function lineOf(here: Measured, there: Measured): { code: string; growth: number; isKept: boolean; cells: string[] } {
  const growth = there.product.perThousand / here.product.perThousand;
  const budget = most[here.code] ?? null;
  const isKept = budget === null || growth <= budget;
  return { code: here.code, growth, isKept, cells: [here.code, two(here.product.perThousand), two(there.product.perThousand), `${two(growth)} ×`,
    here.limit && there.limit ? `${two(there.limit.perThousand / here.limit.perThousand)} ×` : '–',
      `${one(here.product.median)} → ${one(there.product.median)} ms`,
    budget === null ? '–' : `${two(budget)} ×`, isKept ? 'tenu' : 'non tenu'] };
}
