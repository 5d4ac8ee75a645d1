import { followUpKinds } from '@boussole/domain/referral/facts';
import { law } from '@boussole/domain/referral/law';
import { readableBy } from '@boussole/domain/referral/scope';
import { declineCodes, dueKinds, liveStates, outcomeCodes, referralStates, sides } from '@boussole/domain/referral/states';
import { endReasons, personKinds, transitionSources, transitionStates, ways } from '@boussole/domain/transition/words';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { column } from './support/catalogue.js';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = database.owner;
});
afterAll(async () => database?.drop());

/** The words that a column may hold, as its constraint lists them. */
async function wordsOf(table: string, columnName: string): Promise<string[]> {
  const [definition] = await column<string>(owner, `select pg_get_constraintdef(c.oid) from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attname = $2 and c.conkey = array[a.attnum]
    where c.conrelid = $1::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ 'ANY'`, [table, columnName]);
  return [...(definition ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '').sort();
}

/** What the system finds during somebody's own act is written by the transaction of that act: the database sees her, not the system. */
const withinAnAct = ['choice_presented to_justify sender'];

test('the database holds the law of the domain, and no other', async () => {
  const told = referralStates.flatMap((to) => law[to].flatMap(({ by, from }) => from.map((origin) => `${origin} ${to} ${by}`)));
  const held = await column<string>(owner, `select from_state || ' ' || to_state || ' ' || side from app.referral_move`);
  expect(new Set(told).size).toBe(told.length);
  expect([...held].sort()).toEqual([...told, ...withinAnAct].sort());
});

test.each([
  ['referral', 'state', referralStates], ['referral', 'decline_code', declineCodes], ['referral', 'outcome_code', outcomeCodes],
  ['referral', 'due_kind', dueKinds], ['referral_event', 'side', sides], ['follow_up', 'kind', [...followUpKinds, ...personKinds]], ['follow_up', 'for_side', [...sides, 'caseworker']],
  ['follow_up', 'way', ways], ['follow_up', 'end_reason', endReasons], ['transition', 'state', transitionStates], ['transition', 'source', transitionSources],
] as const)('%s.%s holds the words of the domain', async (table, name, words) => {
  expect(await wordsOf(table, name)).toEqual([...words].sort());
});

test('the packet may be read by the operator where the domain says so', async () => {
  const held = await column<string>(owner, 'select unnest(app.packet_states())');
  expect([...held].sort()).toEqual(referralStates.filter((state) => readableBy(state, 'receiver', { wasSent: true, wasAccepted: true }).has('packet')).sort());
});

test('at most one live referral per person, goal and offer: live is what the domain calls live', async () => {
  const [definition] = await column<string>(owner, `select indexdef from pg_indexes where indexname = 'referral_live_once'`);
  const states = [...(/WHERE.*$/.exec(definition ?? '')?.[0] ?? '').matchAll(/'([a-z_]+)'/g)].map(([, state]) => state ?? '');
  expect(states.sort()).toEqual([...liveStates].sort());
});
