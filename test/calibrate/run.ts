/**
 * Measures what the neutrality audit promises, on years that are drawn and known: `npm run calibrate -- --graine 7 --sortie mesures.json`,
 * both as one likes. CALIBRATE=court makes a short form of it.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { neutral } from './biases.js';
import { Chance } from './chance.js';
import { falseDiscoveries } from './discoveries.js';
import { coverage, sizeAtNeutrality, sizeWithMargin } from './exact.js';
import { detection } from './power.js';
import { aRegion } from './region.js';
import type { Row } from './rows.js';
import { tableOf } from './table.js';
import { delays, looks } from './watching.js';
import { aYear } from './year.js';
import { biasedYears, boycottedYears, neutralYears } from './years.js';

const forms = {
  court: {
    mixes: 12, coverage: 4, years: 1, boycotts: 1, decisions: 20_000, powerMixes: 5, families: 1, lists: 300, people: 200, looks: 500,
    delayed: 200,
  },
  complet: {
    mixes: 45, coverage: 30, years: 7, boycotts: 4, decisions: 20_000, powerMixes: 20, families: 5, lists: 800, people: 4000, looks: 2000,
    delayed: 1000,
  },
} as const;

const options = { graine: { type: 'string', default: '20261122' }, sortie: { type: 'string' } } as const;
const { values: { graine, sortie } } = parseArgs({ options });
const seed = Number(graine);
const form = process.env['CALIBRATE'] === 'court' ? 'court' : 'complet';
const plan = forms[form];
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);
const years = { count: plan.years, decisions: plan.decisions, seed };

const parts: readonly (readonly [name: string, measure: (chance: Chance) => readonly Row[]])[] = [
  ['P1', (chance) => [sizeAtNeutrality(chance, plan.mixes)]],
  ['P2', (chance) => sizeWithMargin(chance, plan.mixes)],
  ['P3a', () => neutralYears(years)],
  ['P3b', () => biasedYears(years)],
  ['P3c', () => boycottedYears({ ...years, count: plan.boycotts })],
  ['P4', (chance) => detection(aYear(aRegion(chance), neutral, plan.decisions, chance), chance, plan.powerMixes)],
  ['P5', (chance) => looks(chance, plan.people, plan.looks)],
  ['P6', (chance) => delays(chance, plan.delayed)],
  ['P7', (chance) => coverage(chance, plan.coverage)],
  ['P8', (chance) => falseDiscoveries(chance, plan.families, plan.lists)],
];

const rows = parts.flatMap(([name, measure], stream) => {
  const found = measure(new Chance(seed, stream));
  console.error(`${String(seconds()).padStart(5)} s  ${name}`);
  return found;
}).sort((one, other) => one.code.localeCompare(other.code, 'fr', { numeric: true }));

const lost = rows.filter(({ isHeld }) => !isHeld).length;
const account = {
  form, seed, date: new Date().toISOString().slice(0, 10), machine: `${cpus()[0]?.model.trim() ?? '?'}, Node ${process.version}`,
  seconds: seconds(),
};
console.log(tableOf(rows));
console.log(`\nForme ${form}, graine ${seed}, ${account.date}, ${account.machine}, ${account.seconds} s.`);
console.log(lost === 0 ? `${rows.length} lignes, toutes tenues.` : `${rows.length} lignes, dont ${lost} NON TENUES.`);
if (sortie !== undefined) writeFileSync(sortie, `${JSON.stringify({ ...account, rows }, null, 2)}\n`);
process.exitCode = lost === 0 ? 0 : 1;
