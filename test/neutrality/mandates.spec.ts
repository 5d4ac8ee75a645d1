import { jest } from '@jest/globals';
import { run } from '../../apps/api/src/cli/neutrality/run.js';
import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { aBranch, aHat, aPerson, type Person } from '../factories/network.js';
import { testEnvironment } from '../support/house.js';

let database: TestDatabase;
let odile: Person;
let bernard: Person;
let nadia: Person;
const before = { ...process.env };

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, testEnvironment, { DATABASE_URL: database.ownerUrl });
  odile = await aPerson(database.owner, await aBranch(database.owner), 'coordinator', 'Odile');
  bernard = await aPerson(database.owner, odile.branch, 'auditor', 'Bernard');
  nadia = await aPerson(database.owner, odile.branch);
});
afterAll(async () => {
  process.env = before;
  await database?.drop();
});

/** A command as typed after `npm run boussole -- neutralite mandater`: its code, and what it said. */
async function mandate(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const spies = [jest.spyOn(console, 'log'), jest.spyOn(console, 'error')].map((spy) => spy.mockImplementation((line) => void said.push(String(line))));
  try {
    return { code: await run(['neutralite', 'mandater', ...words]), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
const rows = async () => (await database.owner.query(`select membership_id, kind, basin, decision, until_on::text as until from neutrality_mandate
  where app.today() between from_on and coalesce(until_on, 'infinity') order by kind, basin`)).rows;
const noted = async () => (await database.owner.query<{ what: string }>(`select what from journal where what like 'mandate.%' order by at`)).rows.map(({ what }) => what);
const decided = ['--decision', 'PV du 12 juin 2026'];
const to = ({ email }: Person, role: string, ...more: string[]) => ['--adresse', email, '--role', role, ...more];

describe('refused, and nothing is written', () => {
  test.each<[string, () => string[], number, RegExp]>([
    ['an address that nobody has', () => ['--adresse', 'personne@test.example', '--role', 'referent', ...decided], 1, /Aucun compte en activité n’a l’adresse personne@test\.example/],
    ['no address', () => ['--adresse', 'Odile', '--role', 'referent', ...decided], 2, /--adresse attend/],
    ['a role that is none', () => to(odile, 'manager', ...decided), 2, /--role attend l’un de : coordination, referent/],
    ['a counsellor', () => to(nadia, 'coordination', ...decided), 1, /Nadia Lambert n’a pas la fonction de coordination/],
    ['a coordination under a hat that bears none', () => to(bernard, 'coordination', ...decided), 1, /Bernard Lambert n’a pas la fonction de coordination/],
    ['a structure where she has no hat', () => to(odile, 'coordination', '--structure', 'Ailleurs', ...decided), 1, /dans la structure « Ailleurs »/],
    ['a basin that does not exist', () => to(odile, 'coordination', '--bassin', 'XYZ', ...decided), 1, /Le bassin XYZ n’existe pas. Bassins : .*LG/],
    ['a basin for a referent', () => to(bernard, 'referent', '--bassin', 'LG', ...decided), 2, /--bassin n’a de sens que pour une coordination/],
    ['no decision', () => to(odile, 'coordination'), 2, /--decision dit où le réseau l’a décidé/],
    ['a day that is past', () => to(odile, 'coordination', ...decided, '--jusqu', '2020-01-01'), 1, /--jusqu est déjà passé/],
    ['a day that is none', () => to(odile, 'coordination', ...decided, '--jusqu', 'bientôt'), 2, /--jusqu attend un jour/],
    ['a withdrawal with a decision', () => to(odile, 'coordination', '--retirer', ...decided), 2, /--retirer ne se combine/],
  ])('%s', async (_, words, code, said) => {
    const done = await mandate(...words());
    expect(done.code).toBe(code);
    expect(done.said).toMatch(said);
    expect([await rows(), await noted()]).toEqual([[], []]);
  });
});

describe('what the network decided', () => {
  test('is written once, however often it is typed, and taken back', async () => {
    const typed = to(odile, 'coordination', '--bassin', 'lg', ...decided, '--jusqu', '2199-12-31');
    expect(await mandate(...typed)).toMatchObject({ code: 0, said: expect.stringContaining('coordination de LG : mandat donné jusqu’au 2199-12-31') });
    expect(await mandate(...typed)).toMatchObject({ code: 0, said: expect.stringContaining('rien n’est changé') });
    expect(await mandate(...to(odile, 'coordination', '--bassin', 'LG', '--decision', 'Autre chose'))).toMatchObject({ code: 1, said: expect.stringContaining('Retirez-le d’abord') });
    await mandate(...to(bernard, 'referent', ...decided));
    expect(await rows()).toEqual([
      { membership_id: odile.membershipId, kind: 'coordination', basin: 'LG', decision: 'PV du 12 juin 2026', until: '2199-12-31' },
      { membership_id: bernard.membershipId, kind: 'referent', basin: null, decision: 'PV du 12 juin 2026', until: null }]);
    for (const said of ['mandat retiré', 'rien n’est changé']) {
      expect(await mandate(...to(odile, 'coordination', '--bassin', 'LG', '--retirer'))).toMatchObject({ code: 0, said: expect.stringContaining(said) });
    }
    expect((await rows()).map(({ kind }) => kind)).toEqual(['referent']);
    expect(await noted()).toEqual(['mandate.given', 'mandate.given', 'mandate.withdrawn']);
  });

  test('one that held before today stays written', async () => {
    await database.owner.query(`update neutrality_mandate set from_on = app.today() - 30 where kind = 'referent'`);
    await mandate(...to(bernard, 'referent', '--retirer'));
    expect(await rows()).toEqual([]);
    expect((await database.owner.query(`select until_on = app.today() - 1 as ended from neutrality_mandate where kind = 'referent'`)).rows).toEqual([{ ended: true }]);
  });

  test('asks where, when she coordinates in two places', async () => {
    const elsewhere = await aBranch(database.owner);
    const membershipId = await aHat(database.owner, odile.id, elsewhere, 'coordinator');
    expect(await mandate(...to(odile, 'coordination', ...decided))).toMatchObject({ code: 1, said: expect.stringContaining('ajoutez --structure') });
    const { rows: [organisation] } = await database.owner.query<{ name: string }>('select name from organisation where id = $1', [elsewhere.organisationId]);
    await mandate(...to(odile, 'coordination', '--structure', organisation?.name ?? '', ...decided));
    expect((await rows()).map(({ membership_id: held }) => held)).toEqual([membershipId]);
  });
});
