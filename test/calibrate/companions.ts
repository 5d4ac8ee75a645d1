import type { Audited, Rule } from './audited.js';
import { type Found, isAsPromised, likely, type Row } from './rows.js';

/** P11: what the companion rules see of the biases that are theirs to see, and whom else they name. */
export function companionRows(done: readonly Audited[], runs: string): Row[] {
  return [
    rowOf('rétrécissement', done, runs, ({ biases }) => [...biases.narrowing], [70, 70]),
    rowOf('ordre', done, runs, ({ biases }) => [...biases.ownFirst], [70, 70]),
    rowOf('échanges', done, runs, ({ biases }) => [...biases.swaps].filter(([a, b]) => a < b).map((pair) => pair.join('~')), [7, 7]),
  ];
}

const flaggedBy = (rule: Rule, { families }: Audited): readonly string[] => families.find((family) => family.rule === rule)?.flagged ?? [];

function rowOf(rule: Rule, done: readonly Audited[], runs: string, truthOf: (year: Audited) => readonly string[], promised: Found): Row {
  const years = done.map((year) => ({ truth: new Set(truthOf(year)), flagged: flaggedBy(rule, year) }));
  const truths = years.reduce((sum, { truth }) => sum + truth.size, 0);
  const found = years.reduce((sum, { truth, flagged }) => sum + flagged.filter((unit) => truth.has(unit)).length, 0);
  const wrong = years.reduce((sum, { truth, flagged }) => sum + flagged.filter((unit) => !truth.has(unit)).length, 0);
  return {
    code: 'P11', promise: `années biaisées, ${rule} : vus ; faux`, promised: `${promised.join('/')} ; ≤ 5 % des signaux`,
    measured: `${found}/${truths} ; ${wrong}`,
    isHeld: isAsPromised([found, truths], promised) && likely(wrong, found + wrong)[0] <= 0.05, runs, figures: { truths, found, wrong },
  };
}
