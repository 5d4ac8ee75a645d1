/**
 * The trials of reliability, each on a PostgreSQL of its own: `npm run chaos -- <name>`, with `--petit` for little of it. `tout` runs them all one after the
 * other, and `petit` little of each, three at a time.
 *   arrets   kills while referrals are sent and answered (CHAOS_REFERRALS, CHAOS_KILLS)
 *   serveur  the same, the API alone
 *   releve   API and workers told to stop and started again one after the other behind a front door (CHAOS_ROUNDS)
 *   base     PostgreSQL dies in every way it knows (CHAOS_KILLS)
 *   file     Redis killed, emptied, replaced, given up for PostgreSQL (CHAOS_JOBS)
 *   reseau   the wires to PostgreSQL, Redis and the mail server slow, cut, or silent (CHAOS_JOBS, CHAOS_SECONDS)
 *   disque   the disks of PostgreSQL full, under its tables, then under its changes (CHAOS_REFERRALS)
 *   bascule  PostgreSQL dies and its replica takes over (CHAOS_REFERRALS)
 *   panne    a day's standstill with follow-ups overdue, the queue flushed, the worker killed (CHAOS_FOLLOW_UPS)
 *   poison   jobs that throw, loop, eat the memory or kill the process among a thousand (CHAOS_JOBS)
 *   courrier the mail server down for six hours, then refusing in every way it can
 *   sommeil  a worker that sleeps past its lease, clocks that run ahead and back
 *   saisons  meetings around every change of the clocks until 2037
 */
import { build } from '../support/built.js';
import { runAll } from './all.js';
import type { TrialName } from './promises.js';

const trials: Readonly<Record<TrialName, () => Promise<unknown>>> = {
  arrets: () => import('./kills/run.js'),
  serveur: () => import('./kills/run.js'),
  releve: () => import('./rolling.js'),
  base: () => import('./database-down.js'),
  file: () => import('./redis-down.js'),
  reseau: () => import('./network.js'),
  disque: () => import('./disk-full.js'),
  bascule: () => import('./promoted.js'),
  panne: () => import('./standstill.js'),
  poison: () => import('./poison.js'),
  courrier: () => import('./mail-down.js'),
  sommeil: () => import('./sleepers.js'),
  saisons: () => import('./seasons.js'),
};

const [name = 'arrets', ...words] = process.argv.slice(2);
if (!process.env['CHAOS_VERDICT']) build('api'); // what is tried is what is deployed; one of many was built with the others
if (name === 'tout' || name === 'petit') process.exit(name === 'petit' ? await runAll(['--petit'], 3) : await runAll(words, 1));
if (!Object.hasOwn(trials, name)) {
  console.error(`L’épreuve « ${name} » n’existe pas : ${Object.keys(trials).join(', ')}, tout, petit.`);
  process.exit(2);
}
await trials[name as TrialName]();
