import { jest } from '@jest/globals';
import type pg from 'pg';
import { column } from './catalogue.js';
import { eventually } from './eventually.js';
import { testEnvironment } from './house.js';
import type { CaughtMail, MailCatcher } from './mail-catcher.js';
import { Program } from './program.js';

/** Hears everything that this process prints, until it is asked what that was. */
export function listen(): () => string {
  const heard: string[] = [];
  const spies = [
    ...(['debug', 'log', 'info', 'warn', 'error'] as const).map((name) => jest.spyOn(console, name).mockImplementation((...words) => { heard.push(words.map(String).join(' ')); })),
    ...[process.stdout, process.stderr].map((stream) => {
      const write = stream.write.bind(stream);
      return jest.spyOn(stream, 'write').mockImplementation((words) => { heard.push(String(words)); return write(words); });
    }),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
    return heard.join('\n');
  };
}

/** All that waits leaves, by a worker of its own, whatever its hour; answers what it printed. */
export async function letAllLeave(owner: pg.Client, workerUrl: string, catcher: MailCatcher): Promise<string> {
  const worker = Program.run('worker', { ...testEnvironment, DATABASE_URL: workerUrl, SMTP_URL: catcher.url });
  await worker.ready();
  try {
    await owner.query(`update delivery set due_at = now() where state = 'pending'; select pg_notify('delivery', '')`);
    await eventually('all that was due has left', async () =>
      !(await owner.query(`select from delivery where state in ('pending', 'sending') and due_at <= now() limit 1`)).rowCount, 120_000);
  } finally {
    await worker.kill('SIGTERM');
  }
  return worker.said;
}

/** The rows of what waits, and of the queue, that hold a sign. */
export async function jobRowsWith(owner: pg.Client, sign: string): Promise<string[]> {
  const tables = await column<string>(owner, `select format('%I.%I', table_schema, table_name) from information_schema.tables
    where table_schema = 'bullmq' and table_type = 'BASE TABLE' union select 'delivery' order by 1`);
  const found: string[] = [];
  for (const table of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${table} t where strpos(t::text, $1) > 0`, [sign]);
    found.push(...rows.map(({ row }) => `${table} ${row}`));
  }
  return found;
}

/** Mails that hold a sign beyond the name of whoever they are for. */
export async function mailsWith(owner: pg.Client, { mails }: { mails: readonly CaughtMail[] }, sign: string): Promise<string[]> {
  const found: string[] = [];
  for (const { to, email } of mails) {
    const names = await owner.query<{ name: string }>('select given_name as name from person where email = $1', [to]);
    const words = [email.subject, email.text, email.html].join('\n');
    if (names.rows.reduce((left, { name }) => left.replaceAll(name, ''), words).includes(sign)) found.push(`${to}: ${words.slice(0, 600)}`);
  }
  return found;
}
