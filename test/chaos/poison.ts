/** Jobs that throw, loop, eat the memory or kill their process, among a thousand: the others are done, these are set aside with their reason. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { ChaosServer } from './server.js';
import { size } from './size.js';
import { pronounce } from './verdict.js';

const jobs = size('CHAOS_JOBS', 1_000, 60);
const poisons = ['throws', 'loops', 'eats', 'dies'] as const;
const longest = 40 * 60_000;
const file = fileURLToPath(new URL('./poisoned-worker.ts', import.meta.url));

const server = await ChaosServer.open();
const catcher = await MailCatcher.open();
const owner = await server.owner();
const places = poisons.map((_, place) => Math.floor((place + 1) * jobs / (poisons.length + 1)));
await owner.query(`insert into delivery (key, job, payload)
  select 'trial:' || n, 'nudge-person', jsonb_build_object('does', coalesce(($2::text[])[array_position($3::int[], n)], 'its part'))
  from generate_series(1, $1::int) n`, [jobs, poisons, places]);

const run = () => Program.runFile(file, { ...testEnvironment, DATABASE_URL: server.url('worker'), SMTP_URL: catcher.url, NODE_OPTIONS: '--max-old-space-size=300' });
let worker = run();
let starts = 1;
const of = async (where: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from delivery where key like 'trial:%' and ${where}`)).rows[0]?.n);
await eventually('everything done or set aside', async () => {
  const ended = await Promise.race([worker.ended.then(() => true), pause(0, false)]);
  if (ended) {
    worker = run();
    starts += 1;
  }
  return await of(`state in ('pending', 'sending')`) === 0;
}, longest);

const { rows: aside } = await owner.query<{ does: string; attempt: number; failure: string | null }>(
  `select payload->>'does' as does, attempt, failure from delivery where key like 'trial:%' and state = 'dead' order by 1`);
const found = { jobs, done: await of(`state = 'sent'`), aside, starts };
const broken = [
  ...(found.done === jobs - poisons.length ? [] : [`${found.done} faites sur ${jobs - poisons.length}`]),
  ...(aside.length === poisons.length ? [] : [`${aside.length} mises à part sur ${poisons.length}`]),
  ...aside.filter(({ failure }) => !failure).map(({ does }) => `${does} sans raison`),
];
const code = pronounce(found, broken);
await worker.kill('SIGTERM');
await owner.end();
await catcher.stop();
await server.close();
process.exit(code);
