import { brusselsDay } from '@boussole/domain/calendar-date';
import { jest } from '@jest/globals';
import { marchAfter } from '../../apps/api/src/cli/demo/register/electrician.js';
import { run } from '../../apps/api/src/cli/run.js';
import { type House, openHouse, testEnvironment } from '../support/house.js';

interface Line { title: string; organisationName: string; communeName: string; minutes: number; nextSessionOn: string | null }
interface Found { register: { total: number; lines: Line[] } }

const document = `query ($search: RegisterSearchInput!) { register(search: $search) {
  total lines { title organisationName communeName minutes nextSessionOn } } }`;

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const before = { ...process.env };
  const told = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  Object.assign(process.env, testEnvironment, { DATABASE_URL: house.database.ownerUrl, PUBLIC_URL: 'https://boussole.example', NODE_ENV: 'test' });
  try {
    await run(['demo', 'reseau']);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    told.mockRestore();
  }
}, 60_000);
afterAll(() => house?.close());

/** He has no CESS, lives in Liège, takes the bus and must begin before March. */
const march = marchAfter(brusselsDay(new Date()));
const need = { text: 'électricien', diploma: 'ce2d', near: '62063', travel: 'bus', minutes: 60, startsBefore: march };

const find = async (search: object) => (await house.visitor().must<Found>(document, { search })).register;

test('somebody without an account finds nine ways to become an electrician, by seven bodies, two of them Forem’s', async () => {
  const { total, lines } = await find(need);
  expect(total).toBe(9);
  expect(new Set(lines.map(({ organisationName }) => organisationName)).size).toBe(7);
  expect(lines.filter(({ organisationName }) => organisationName === 'Forem')).toHaveLength(2);
  for (const { minutes, nextSessionOn } of lines) {
    expect(minutes).toBeLessThanOrEqual(60);
    expect(nextSessionOn === null || nextSessionOn < march).toBe(true);
  }
});

test('each condition opens the choice when it falls: the diploma, the date, the bus', async () => {
  expect((await find({ ...need, diploma: null })).total).toBeGreaterThan(9);
  expect((await find({ ...need, startsBefore: null })).total).toBeGreaterThan(9);
  expect((await find({ ...need, travel: 'car' })).total).toBeGreaterThan(9);
  expect((await find({ ...need, withStale: true })).total).toBe(10);
  expect((await find({ ...need, times: ['evening'] })).lines.map(({ organisationName }) => organisationName).sort())
    .toEqual(['IFAPME', 'Promotion sociale du Pays de Liège']);
});
