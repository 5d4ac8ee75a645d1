import { randomUUID } from 'node:crypto';
import { addDays } from '@boussole/domain/calendar-date';
import { KeepRetention } from '../../apps/api/src/modules/privacy/keep-retention.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { aBranch, aPerson, type Person } from '../factories/network.js';
import { secrets } from '../factories/world.js';
import { boussole } from '../support/boussole.js';
import { deliverNow } from '../support/deliver-now.js';
import { tablesHolding } from '../support/dump.js';
import { openWorker, type Working } from '../support/working.js';

let database: TestDatabase;
let worker: Working;
let nadia: Person;
let day = '2027-01-15';

const ask = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> => (await database.owner.query<Row>(sql, [...values])).rows;

beforeEach(async () => {
  database = await createTestDatabase();
  worker = await openWorker(database, { PUBLIC_URL: 'https://boussole.example' });
  worker.app.get(Clock).now = () => new Date(`${day}T11:00:00Z`);
  nadia = await aPerson(database.owner, await aBranch(database.owner));
  day = '2027-01-15';
});
afterEach(async () => {
  await worker?.close();
  await database?.drop();
});

interface Given { touchedOn: string; isAnonymous?: boolean; interviews?: number; closedOn?: string; email?: string | null; byMail?: boolean }

/** A dossier as the years left it; its reference is its canary. */
async function aDossier({ touchedOn, isAnonymous = false, interviews = 1, closedOn, email = null, byMail = false }: Given): Promise<{ id: string; reference: string }> {
  const [id, learner, mark] = [randomUUID(), randomUUID(), randomUUID().slice(0, 8).toUpperCase()];
  await ask(`insert into learner (id, branch_id, is_anonymous, code, given_name, family_name, email, by_mail, created_at)
    values ($1, $2, $3, case when $3 then $4 end, case when not $3 then $4 end, case when not $3 then $4 end, $5, $6, $7)`,
  [learner, nadia.branch.id, isAnonymous, mark, email, byMail, touchedOn]);
  await ask(`insert into dossier (id, organisation_id, branch_id, learner_id, reference, lead_membership_id, opened_at, touched_at, last_contact_at,
      interview_count, status, closed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7, case when $8 > 0 then $7::timestamptz end, $8, case when $9::date is null then 'open' else 'closed' end, $9)`,
  [id, nadia.branch.organisationId, nadia.branch.id, learner, mark, nadia.membershipId, `${touchedOn}T10:00:00Z`, interviews, closedOn ?? null]);
  for (let count = 0; count < interviews; count += 1) {
    const [row] = await ask<{ id: string }>(`insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary, created_at)
      values ($1, $2, $3, $4, 'phone', 30, '{project}', $5, $4) returning id`, [id, nadia.branch.id, nadia.membershipId, `${touchedOn}T10:00:00Z`, mark]);
    await ask('insert into private_note (interview_id, branch_id, author_membership_id, sealed) values ($1, $2, $3, $4)',
      [row?.id, nadia.branch.id, nadia.membershipId, secrets.seal('note', row?.id ?? '')]);
  }
  return { id, reference: mark };
}

/** One night, to its end, and what it promised to erase. */
async function night(on: string): Promise<void> {
  day = on;
  while (await worker.app.get(KeepRetention).work({ day }) === 'again');
  await deliverNow(worker, database, 'erase-dossier');
}
const stateOf = async (id: string) => (await ask<object>(`select noticed_at is not null as told, restricted_at is not null as restricted, restricted_for as why
  from dossier where id = $1`, [id]))[0] ?? 'gone';
const run = async (on: string) => (await ask('select noticed, restricted, purged, anonymised, notes from retention_run where day = $1 and done_at is not null', [on]))[0];
const open = { told: false, restricted: false, why: null };

test('an anonymous dossier is gone after ninety days without anybody', async () => {
  const { id, reference } = await aDossier({ touchedOn: '2026-10-17', isAnonymous: true });
  await night('2027-01-14');
  expect(await stateOf(id)).toEqual(open);
  await night('2027-01-15');
  expect(await stateOf(id)).toBe('gone');
  expect(await tablesHolding(database.owner, reference)).toEqual([]);
  expect(await run('2027-01-15')).toEqual({ noticed: 0, restricted: 0, purged: 1, anonymised: 0, notes: 0 });
  expect(await ask('select was_anonymous, interviews from dossier_remains')).toEqual([{ was_anonymous: true, interviews: 1 }]);
});

test('somebody never received is told thirty days before the year is over, where she may be written to, without a word about her; then forgotten', async () => {
  const { id, reference } = await aDossier({ touchedOn: '2026-02-14', interviews: 0, email: 'elodie@test.example', byMail: true });
  const silent = await aDossier({ touchedOn: '2026-02-14', interviews: 0, email: 'not@test.example', byMail: false });
  await night('2027-01-15');
  expect([await stateOf(id), await stateOf(silent.id)]).toEqual([{ ...open, told: true }, { ...open, told: true }]);
  await deliverNow(worker, database, 'tell-person');
  const mails = await ask<{ recipient: string; text: string; subject: string }>('select recipient, subject, text from local_mail');
  expect(mails.map(({ recipient }) => recipient)).toEqual(['elodie@test.example']);
  expect(mails[0]?.text).toContain('14 février 2027');
  expect(mails[0]?.text).toContain('https://boussole.example/carnet');
  for (const secret of [reference, nadia.branch.name]) expect(JSON.stringify(mails)).not.toContain(secret);
  await night('2027-02-13');
  expect(await stateOf(id)).toEqual({ ...open, told: true });
  await night('2027-02-14');
  expect(await stateOf(id)).toBe('gone');
  expect(await tablesHolding(database.owner, 'elodie@test.example')).toEqual([]);
});

test('somebody who comes back keeps her dossier: the announcement is void', async () => {
  const { id } = await aDossier({ touchedOn: '2026-02-14', interviews: 0 });
  await night('2027-01-15');
  await ask(`insert into journal (at, organisation_id, role, what, about, dossier_id) values ('2027-01-20T10:00:00Z', $1, 'learner', 'notebook.read', $2, $2)`,
    [nadia.branch.organisationId, id]);
  await night('2027-02-20');
  expect(await stateOf(id)).not.toBe('gone');
  await night('2027-12-25');
  await night('2028-01-24');
  expect(await stateOf(id)).toBe('gone');
});

test('somebody followed is told, restricted after two years, and forgotten a year later; the private note went before', async () => {
  const { id } = await aDossier({ touchedOn: '2025-01-20' });
  await night('2026-12-21');
  expect(await stateOf(id)).toEqual({ ...open, told: true });
  expect(await ask('select 1 from private_note')).toHaveLength(1);
  await night('2027-01-21');
  expect(await stateOf(id)).toEqual({ told: true, restricted: true, why: 'retention' });
  expect(await ask('select 1 from private_note')).toEqual([]);
  await night('2028-01-20');
  expect(await stateOf(id)).not.toBe('gone');
  await night('2028-01-21');
  expect(await stateOf(id)).toBe('gone');
  expect((await boussole(database, ['audit', 'verifier'])).code).toBe(0);
});

test('a closed dossier stays a year to be reopened, a year restricted, and is gone', async () => {
  const { id } = await aDossier({ touchedOn: '2025-01-10', closedOn: '2025-01-20' });
  await night('2026-01-19');
  expect(await stateOf(id)).toEqual(open);
  await night('2026-01-20');
  expect(await stateOf(id)).toEqual({ ...open, restricted: true, why: 'retention' });
  await night('2027-01-20');
  expect(await stateOf(id)).toBe('gone');
});

test('what a person asked to be left alone is left alone, for as long as that lasts', async () => {
  const { id } = await aDossier({ touchedOn: '2020-01-10', isAnonymous: true });
  await ask(`update dossier set restricted_at = '2020-02-01', restricted_for = 'request' where id = $1`, [id]);
  await night('2027-01-15');
  expect(await stateOf(id)).toEqual({ ...open, restricted: true, why: 'request' });
});

test('a rehearsal says what, why and how many, and changes nothing', async () => {
  await aDossier({ touchedOn: '2026-10-01', isAnonymous: true });
  await aDossier({ touchedOn: '2026-10-30', isAnonymous: true });
  await aDossier({ touchedOn: '2024-12-01' });
  const before = await ask('select id, noticed_at, restricted_at, version from dossier order by id');
  const { code, out } = await boussole(database, ['conservation', '--simulation', '--jour', '2027-01-15']);
  expect(code).toBe(0);
  expect(out).toContain('proposition-1');
  expect(out).toMatch(/effacer, dossiers anonymes sans activité depuis 90 jours : 1 cette nuit, 1 dans les 30 jours/);
  expect(out).toMatch(/annoncer la fin, personnes suivies, sans nouvelles depuis 24 mois : 1 cette nuit, 0 dans les 30 jours/);
  expect(out).toMatch(/détruire les notes privées de plus de 24 mois : 1\n/);
  expect(out).toContain('Rien n’a été changé.');
  expect(await ask('select id, noticed_at, restricted_at, version from dossier order by id')).toEqual(before);
  expect((await boussole(database, ['conservation'])).code).toBe(2);
  expect((await boussole(database, ['conservation', '--simulation', '--jour', '2027-02-30'])).code).toBe(2);
});

test('killed between two batches, a night goes on where it was: nothing twice, nothing forgotten', async () => {
  for (let count = 0; count < 30; count += 1) await aDossier({ touchedOn: addDays('2025-12-20', count % 3), interviews: 0 });
  // Half of them done by a worker that is no more.
  const [middle] = await ask<{ id: string }>('select id from dossier order by id offset 14 limit 1');
  await ask(`insert into retention_run (day, version, last_id, noticed) values ('2027-01-15', 'proposition-1', $1, 15)`, [middle?.id]);
  await ask(`update dossier set noticed_at = '2027-01-15T03:00:00Z' where id <= $1`, [middle?.id]);
  await night('2027-01-15');
  await night('2027-01-15');
  expect(await ask('select count(*)::int as told from dossier where noticed_at is not null')).toEqual([{ told: 30 }]);
  expect(await run('2027-01-15')).toMatchObject({ noticed: 30 });
  expect(await ask(`select count(*)::int as mails from delivery where job = 'tell-person'`)).toEqual([{ mails: 15 }]);
});

test('the next night is planned once, whatever happens', async () => {
  await night('2027-01-15');
  await night('2027-01-15');
  expect(await ask(`select key from delivery where job = 'keep-retention' and key > 'keep-retention:2027'`)).toEqual([{ key: 'keep-retention:2027-01-16' }]);
});
