import { Database } from '../apps/api/src/platform/database.js';
import { Outbox } from '../apps/api/src/platform/outbox.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aBranch, aPerson, type Person } from './factories/network.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let working: Working;
let person: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  person = await aPerson(database.owner, await aBranch(database.owner));
  working = await openWorker(database);
});
afterAll(async () => {
  await working?.close();
  await database?.drop();
});

const kept = async (sql: string): Promise<string[]> => (await database.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

test('what has served is forgotten in its time, and nothing before it; twice is no different from once', async () => {
  const { owner } = database;
  await owner.query(`insert into command (person_id, key, what, request_hash, at) values
    ($1, gen_random_uuid(), 'old', '', now() - interval '49 hours'), ($1, gen_random_uuid(), 'young', '', now() - interval '47 hours')`, [person.id]);
  await owner.query(`insert into session (token_hash, person_id, membership_id, browser, ends_at) values
    ('old', $1, $2, 'old', now() - interval '31 days'), ('young', $1, $2, 'young', now() - interval '29 days')`, [person.id, person.membershipId]);
  await owner.query(`insert into app.attempt values ('old', now() - interval '25 hours', 1), ('young', now() - interval '23 hours', 1)`);
  for (const _time of ['once', 'twice']) {
    await working.app.get(Outbox).tidy();
    expect(await kept('select what as name from command')).toEqual(['young']);
    expect(await kept('select browser as name from session')).toEqual(['young']);
    expect(await kept('select subject as name from app.attempt')).toEqual(['young']);
  }
});

test('a name that nobody bears any more is forgotten the next night; the names of those who are there, and places, are not', async () => {
  const { owner } = database;
  const words = () => kept(`select word as name from app.name_word where word in ('quetzalcoatl', 'xhonneux', 'liege') order by 1`);
  const enter = (family: string) => owner.query('insert into learner (branch_id, is_anonymous, given_name, family_name) values ($1, false, $2, $3)',
    [person.branch.id, 'Ada', family]);
  await enter('Quetzalcoatl');
  await enter('Xhonneux');
  await owner.query(`delete from learner where family_name = 'Quetzalcoatl'`);
  const forget = () => working.app.get(Database).job((tx) => tx.ask('select app.forget_name_words()'));
  await forget();
  expect(await words()).toEqual(['liege', 'quetzalcoatl', 'xhonneux']);
  await owner.query(`update app.name_word set seen_on = seen_on - 2 where seen_on < 'infinity'`);
  await forget();
  expect(await words()).toEqual(['liege', 'xhonneux']);
});
