import { randomUUID } from 'node:crypto';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { countsOf } from '../support/dump.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let branch: Branch;
let entrusted: Person;
let odile: Visitor;

beforeAll(async () => {
  house = await openHouse();
  branch = await aBranch(owner());
  entrusted = await aPerson(owner(), branch, 'coordinator', 'Odile');
  await aMandate(entrusted, null);
  odile = await house.visitor().signIn(entrusted.email, password);
});
afterAll(() => house?.close());

const owner = () => house.database.owner;
const rows = async <Row extends object>(sql: string, given: unknown[] = []): Promise<Row[]> => (await owner().query<Row>(sql, given)).rows;
const aMandate = ({ membershipId }: Person, basin: string | null) =>
  rows(`insert into neutrality_mandate (membership_id, kind, basin, decision) values ($1, 'coordination', $2, 'PV du comité')`, [membershipId, basin]);

const documents = {
  ask: 'mutation ($input: AskAuditInput!) { askAudit(input: $input) { state reportId } }',
  register: 'mutation ($input: RegisterParametersInput!) { registerParameters(input: $input) { versions { version appliesFrom reason registeredByName } } }',
};
const period = (more: object = {}) => ({ from: '2025-01-01', until: '2025-12-31', parameters: 'neutrality-1', ...more });
const registration = (more: object = {}, tolerance = 1.5) => ({ commandKey: randomUUID(), version: 'neutrality-2', reason: 'Décidé en comité.',
  settings: JSON.stringify({ ...parameters, version: 'neutrality-2', tolerance }), appliesFrom: '2030-01-01', ...more });
const ask = (by: Visitor, more: object = {}) => by.ask<{ askAudit: { state: string; reportId: string | null } }>(documents.ask, { input: period(more) });
const register = (by: Visitor, more: object = {}, tolerance = 1.5) =>
  by.ask<{ registerParameters: { versions: object[] } }>(documents.register, { input: registration(more, tolerance) });
const promised = () => rows<{ key: string; payload: object }>(`select key, payload from delivery where job = 'audit-period' order by key`);

/** Whatever is refused leaves every table as it was. */
async function leavesNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await countsOf(owner());
  await act();
  expect(await countsOf(owner())).toEqual(before);
}

describe('who is refused', () => {
  test('nobody, and whoever coordinates nothing', async () => {
    const manager = await house.visitor().signIn((await aPerson(owner(), branch, 'manager', 'Paul')).email, password);
    for (const [by, code] of [[house.visitor(), 'auth.required'], [manager, 'access.denied']] as const) {
      await leavesNothing(async () => expect([(await ask(by)).codes, (await register(by)).codes]).toEqual([[code], [code]]));
    }
  });

  test('a coordinator without a mandate, or with that of one territory', async () => {
    const [none, local] = [await aPerson(owner(), branch, 'coordinator', 'Anne'), await aPerson(owner(), branch, 'coordinator', 'Luc')];
    await aMandate(local, 'LIE');
    for (const person of [none, local]) {
      const by = await house.visitor().signIn(person.email, password);
      await leavesNothing(async () => expect([(await ask(by)).codes, (await register(by)).codes])
        .toEqual([['neutrality.not_entrusted'], ['neutrality.not_entrusted']]));
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['some days', { until: '2025-12-30' }, 'neutrality.period_invalid'],
    ['three years', { from: '2023-01-01' }, 'neutrality.period_invalid'],
    ['a period that runs', { from: '2199-01-01', until: '2199-03-31' }, 'neutrality.period_open'],
    ['parameters that nobody registered', { parameters: 'neutrality-77' }, 'neutrality.parameters_unknown'],
  ])('the audit of %s', async (_, more, code) => {
    await leavesNothing(async () => expect((await ask(odile, more)).codes).toEqual([code]));
  });

  test.each([
    ['what is not JSON', { settings: '{' }, 'neutrality.parameters_invalid'],
    ['out of bounds', { settings: JSON.stringify({ ...parameters, version: 'neutrality-2', tolerance: 9 }) }, 'neutrality.parameters_invalid'],
    ['under another name', { version: 'neutrality-3' }, 'neutrality.version_invalid'],
    ['without a reason', { reason: ' ' }, 'neutrality.reason_missing'],
    ['for a quarter that began', { appliesFrom: '2026-01-01' }, 'neutrality.not_ahead'],
    ['for the middle of a quarter', { appliesFrom: '2030-02-01' }, 'neutrality.not_ahead'],
    ['with a national number', { reason: 'Pour 85.07.30-033.28.' }, 'text.national_number'],
  ])('parameters, %s', async (_, more, code) => {
    await leavesNothing(async () => expect((await register(odile, more)).codes).toEqual([code]));
  });
});

test('parameters are published in her name, once for the same command, and never again', async () => {
  const commandKey = randomUUID();
  for (let n = 0; n < 2; n += 1) {
    const { data, codes } = await register(odile, { commandKey });
    expect([codes, data.registerParameters.versions[0]]).toEqual([[], expect.objectContaining(
      { version: 'neutrality-2', appliesFrom: '2030-01-01', reason: 'Décidé en comité.', registeredByName: expect.stringContaining('Odile') })]);
  }
  expect((await register(odile, {}, 1.3)).codes).toEqual(['neutrality.version_taken']);
  expect(await rows(`select settings->'tolerance' as tolerance, registered_by from audit_parameters where version = 'neutrality-2'`))
    .toEqual([{ tolerance: 1.5, registered_by: entrusted.membershipId }]);
});

test('an audit is promised once however often it is asked for, and found when it is there', async () => {
  expect((await ask(odile)).data.askAudit).toEqual({ state: 'queued', reportId: null });
  expect((await ask(odile)).data.askAudit.state).toBe('queued');
  expect((await promised()).map(({ payload }) => payload)).toEqual([{ ...period(), askedBy: entrusted.membershipId }]);
  const id = randomUUID();
  await rows(`insert into neutrality_report (id, from_on, until_on, parameters, is_official, print, decisions, network)
    values ($1, '2025-01-01', '2025-12-31', 'neutrality-1', true, $2, 0, '{}')`, [id, '0'.repeat(64)]);
  expect((await ask(odile)).data.askAudit).toEqual({ state: 'there', reportId: id });
});
