/**
 * The work of a day through the real HTTP API, beside its limit: `npm run bench`.
 *   --dossiers N                on a database of the bench's own, filled the first time and kept in .data/bench (20000)
 *   --uncounted                 that database without its figures: half an hour less at a million; W8 and PDF are left out of --only
 *   --database URL              on a database that is filled already
 *   --only W1,W4                some work items alone
 *   --rounds N --each N         how many rounds of how many requests (5, 200)
 *   --decisions N               how many decisions W7 audits (1000000)
 *   --small                     a tiny size: both sides must answer the same, times are told and judge nothing
 *   --growth SMALL LARGE        what two runs, as they were written, say of growth
 *   --url URL --operations FILE any GraphQL endpoint with the documents of a file (--calls, --hands)
 *   profil                      where the processor of the items of --only goes, the product alone (--each)
 *   monde                       two hundred who work at once (--people, --minutes, --times)
 *   migrations                  the latest migrations back and forth while people work (--back, --people)
 *   relais                      what passes through ledger, relay and queue, against BullMQ alone (--jobs, --rounds)
 *   ecrans                      what a browser waits for: first load, a list of five hundred dossiers, Lighthouse
 */
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  dossiers: { type: 'string', default: '20000' }, database: { type: 'string' }, only: { type: 'string', default: '' }, decisions: { type: 'string' },
  rounds: { type: 'string', default: '5' }, each: { type: 'string', default: '200' },
  small: { type: 'boolean', default: false }, uncounted: { type: 'boolean', default: false }, growth: { type: 'boolean', default: false },
  url: { type: 'string' }, operations: { type: 'string' }, calls: { type: 'string', default: '500' }, hands: { type: 'string', default: '1' },
  people: { type: 'string', default: '200' }, minutes: { type: 'string', default: '10' }, times: { type: 'string', default: '1' }, back: { type: 'string', default: '8' },
  jobs: { type: 'string', default: '5000' },
} });
const place = {
  ...(values.database && { database: values.database }), dossiers: values.small ? 500 : Number(values.dossiers), isUncounted: values.uncounted,
};

if (values.growth) {
  const [small = '', large = ''] = positionals;
  (await import('./growth.js')).compareRuns(small, large);
} else if (values.url && values.operations) {
  await (await import('./any-endpoint.js')).runEndpoint(values.url, values.operations, { calls: Number(values.calls), warm: 50, hands: Number(values.hands) });
} else if (positionals[0] === 'profil') {
  await (await import('./profile.js')).profileItems({ ...place, only: values.only.split(','), each: Number(values.each) });
} else if (positionals[0] === 'monde') {
  await (await import('./crowd.js')).runCrowd(place, { people: Number(values.people), minutes: Number(values.minutes), times: Number(values.times) });
} else if (positionals[0] === 'migrations') {
  await (await import('./migrations.js')).measureMigrations(place, { people: Number(values.people), back: Number(values.back) });
} else if (positionals[0] === 'relais') {
  await (await import('./relay.js')).measureRelay({ jobs: Number(values.jobs), rounds: Number(values.rounds) });
} else if (positionals[0] === 'ecrans') {
  await (await import('./screens.js')).measureScreens(place);
} else if (positionals.length === 0) {
  await (await import('./work-items.js')).runItems({ ...place, only: values.only.split(',').filter(Boolean),
    decisions: Number(values.decisions ?? (values.small ? 20_000 : 1_000_000)),
    effort: values.small ? { rounds: 2, each: 20, warm: 5 } : { rounds: Number(values.rounds), each: Number(values.each), warm: 50 } });
} else {
  console.error('Usage : npm run bench [-- --dossiers N | --small | --growth A B | --url URL --operations FICHIER | profil | monde | migrations | relais | ecrans]');
  process.exitCode = 2;
}
