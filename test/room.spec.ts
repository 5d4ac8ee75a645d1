import { mostInside } from '../apps/api/src/platform/room.js';
import { aBranch, aPerson, password } from './factories/network.js';
import { documents } from './support/account-operations.js';
import { eventually } from './support/eventually.js';
import { type House, openHouse } from './support/house.js';
import type { Answer, Visitor } from './support/visitor.js';

let house: House;
let denise: Visitor;

beforeAll(async () => {
  house = await openHouse();
  const { email } = await aPerson(house.database.owner, await aBranch(house.database.owner), 'structure_admin', 'Denise');
  denise = await house.visitor().signIn(email, password);
});
afterAll(() => house?.close());

const ask = (signal?: AbortSignal) => fetch(`${house.address}/graphql`, {
  method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie: denise.cookie },
  body: JSON.stringify({ query: documents.session }), ...(signal && { signal }),
});

/** While nobody can be let in by the database, so many more come than there is room for. */
async function whileItIsFull(more: number, act: (turnedAway: Answer<never>[]) => Promise<void>): Promise<number[]> {
  const { owner } = house.database;
  await owner.query('begin');
  await owner.query('lock table session in access exclusive mode');
  const turnedAway: Answer<never>[] = [];
  const coming = Array.from({ length: mostInside + more }, async () => {
    const answer = await denise.ask<never>(documents.session);
    if (answer.status === 503) turnedAway.push(answer);
    return answer.status;
  });
  try {
    await eventually('the last ones are turned away', () => turnedAway.length >= more);
    await act(turnedAway);
  } finally {
    await owner.query('commit');
  }
  return Promise.all(coming);
}

test('whoever comes when the house is full is told at once, and when to come back; those inside are answered', async () => {
  const statuses = await whileItIsFull(5, async (turnedAway) => {
    expect(turnedAway.map(({ codes, headers }) => [codes.join(), headers.get('retry-after')])).toEqual(Array(5).fill(['service.unavailable', '2']));
    expect((await fetch(`${house.address}/health/live`)).status).toBe(200);
  });
  expect(statuses.filter((status) => status === 200)).toHaveLength(mostInside);
  expect((await denise.ask(documents.session)).codes).toEqual([]);
});

test('whoever goes away leaves her place', async () => {
  const { owner } = house.database;
  await owner.query('begin');
  await owner.query('lock table session in access exclusive mode');
  const leaving = new AbortController();
  const gone = Array.from({ length: mostInside }, () => ask(leaving.signal).catch(() => null));
  await eventually('full', async () => (await ask(AbortSignal.timeout(200)).catch(() => null))?.status === 503);
  leaving.abort();
  await Promise.all(gone);
  await owner.query('commit');
  await eventually('room again', async () => (await ask()).status === 200);
});
