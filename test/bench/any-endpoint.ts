import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { call, post } from './caller.js';
import { circumstances, one, table, tellCircumstances, two, write } from './report.js';

const operations = z.array(z.object({
  name: z.string(), document: z.string(), variables: z.union([z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown()))]).default({}),
  headers: z.record(z.string(), z.string()).default({}),
}));

/**
 * Any GraphQL endpoint, with documents that a file gives: a list of { name, document, variables, headers }; where variables are a list, each is sent in turn.
 * What cannot be known from outside, processor and memory, is not told.
 */
export async function runEndpoint(url: string, file: string, { calls, warm, hands }: { calls: number; warm: number; hands: number }): Promise<void> {
  const rows: { name: string; median: number; p99: number; rate: number; refusals: number }[] = [];
  for (const { name, document, variables, headers } of operations.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const sets = Array.isArray(variables) ? variables : [variables];
    const sent = (count: number) => Array.from({ length: count }, (_, place) => ({ headers, body: JSON.stringify({ query: document,
      variables: sets[place % sets.length] ?? {} }) }));
    const [first] = sent(1);
    if (first) await post(url, first);
    await call(url, sent(warm), hands);
    const { taken, refusals, seconds } = await call(url, sent(calls), hands);
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    rows.push({ name, median: at(0.5), p99: at(0.99), rate: taken.length / seconds, refusals });
  }
  const where = circumstances();
  console.log(`\n${url}, ${calls} appels de chaque, ${hands} à la fois ; ${tellCircumstances(where)}\n`);
  console.log(table([['', 'p50 ms', 'p99 ms', 'par seconde', 'refus'], ...rows.map(({ name, median, p99, rate, refusals }) => (
    [name, two(median), two(p99), one(rate), String(refusals)]))]));
  console.log(`\nÉcrit dans ${write('endpoint', { ...where, url, calls, hands, rows })}`);
}
