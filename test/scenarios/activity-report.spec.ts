import { brusselsDay } from '@boussole/domain/calendar-date';
import { randomUUID } from 'node:crypto';
import { KeepFigures } from '../../apps/api/src/modules/figures/keep-figures.js';
import { aMandate } from '../factories/audited.js';
import { aBranch, aPerson, type Branch, password } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let working: Working;
let here: Branch;
let nextDoor: Branch;
const at = {} as Record<'benoit' | 'francoise' | 'nadia' | 'gerard' | 'odile' | 'territory' | 'stephane', Visitor>;

const lastYear = Number(brusselsDay(new Date()).slice(0, 4)) - 1;
const period = String(lastYear);
const fields = 'id kind name organisationName basinName period edition isLast byName versus parts { section isWritten sentences words version }';
const make = `mutation ($input: MakeReportInput!) { makeReport(input: $input) { ${fields} } }`;
const read = `query ($id: Uuid!) { activityReport(id: $id) { ${fields} } }`;
const write = `mutation ($input: CommentReportInput!) { commentReport(input: $input) { ${fields} } }`;
const list = 'query { activityReports { periods places { kind branchId basin name } reports { id period edition isLast } } }';
interface Part { section: string; isWritten: boolean; sentences: string[]; words: string; version: number }
interface Report { id: string; kind: string; name: string; period: string; edition: number; isLast: boolean; byName: string; parts: Part[] }
interface Listed { activityReports: { periods: string[]; places: { kind: string; branchId: string | null; basin: string | null; name: string }[]; reports: Report[] } }

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const service = (more: object = {}) => ({ kind: 'service', branchId: here.id, period, ...more });
const made = async (who: keyof typeof at, input: object = service()) => (await at[who].must<{ makeReport: Report }>(make, { input })).makeReport;
const partOf = (report: Report, section: string) => report.parts.find((part) => part.section === section);
const file = (who: Visitor | null, id: string, form: string) =>
  fetch(`${house.visitor().address}/rapports/${id}.${form}`, { headers: who ? { cookie: who.cookie } : {} });

/** Dossiers of persons of a commune, opened in the spring of a year. */
const opened = (branch: Branch, count: number, commune: string, year: number) => sql(`
  with l as (insert into learner (id, branch_id, is_anonymous, given_name, family_name, commune_nis)
    select gen_random_uuid(), $1, false, 'Ada', 'Byron', $3 from generate_series(1, $2::int) returning id)
  insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id, opened_at)
  select $4, $1, l.id, upper(substr(replace(replace(replace(md5(l.id::text), '0', 'K'), '1', 'M'), 'l', 'P'), 1, 4) || '-' || substr(md5(l.id::text || 'x'), 1, 4)),
    (select id from membership where branch_id = $1 limit 1), make_date($5::int, 4, 12) from l`, [branch.id, count, commune, branch.organisationId, year]);

const countAll = () => working.app.get(KeepFigures).round(new AbortController().signal);

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  here = await aBranch(owner);
  nextDoor = await aBranch(owner, here.organisationId);
  const far = await aBranch(owner);
  await sql(`update branch set commune_nis = '62063' where id = any($1)`, [[here.id, nextDoor.id]]);
  const people = {
    benoit: await aPerson(owner, here, 'manager', 'Benoit'), francoise: await aPerson(owner, here, 'coordinator', 'Francoise'), nadia: await aPerson(owner, here, 'counsellor', 'Nadia'),
    gerard: await aPerson(owner, far, 'manager', 'Gerard'), odile: await aPerson(owner, far, 'coordinator', 'Odile'), territory: await aPerson(owner, far, 'coordinator', 'Anne'),
    stephane: await aPerson(owner, here, 'operator_agent', 'Stephane'),
  };
  await aPerson(owner, nextDoor, 'counsellor', 'Karim');
  await aMandate(owner, people.odile.membershipId, 'coordination');
  await aMandate(owner, people.territory.membershipId, 'coordination', 'LG');
  for (const [name, person] of Object.entries(people)) at[name as keyof typeof at] = await house.visitor().signIn(person.email, password);
  working = await openWorker(house.database);
  await opened(here, 25, '62063', lastYear);
  await opened(here, 14, '62096', lastYear);
  await opened(here, 20, '62063', lastYear - 1);
  await opened(nextDoor, 6, '62063', lastYear);
  await countAll();
});
afterAll(async () => {
  await working?.close();
  await house?.close();
});

describe('nobody makes a report', () => {
  test.each([['of another house', 'gerard'], ['of the branch next door', 'francoise']] as const)('%s', async (_, who) => {
    expect((await at[who].ask(make, { input: service({ branchId: nextDoor.id }) })).codes).toEqual(['record.not_found']);
  });
  test('of the network without its mandate, nor of a territory that is another\'s', async () => {
    expect((await at.francoise.ask(make, { input: { kind: 'network', period } })).codes).toEqual(['record.not_found']);
    expect((await at.territory.ask(make, { input: { kind: 'network', period } })).codes).toEqual(['record.not_found']);
    expect((await at.territory.ask(make, { input: { kind: 'network', basin: 'NA', period } })).codes).toEqual(['record.not_found']);
  });
  test('as a counsellor; an agent of a service', async () => {
    expect((await at.nadia.ask(make, { input: service() })).codes).toEqual(['access.denied']);
    expect((await at.stephane.ask(make, { input: service() })).codes).toEqual(['record.not_found']);
  });
  test.each([[String(lastYear + 1), 'report.period_open'], [`${lastYear}-04`, 'report.period_invalid'], ['demain', 'report.period_invalid']])('of %s', async (code, refusal) => {
    expect((await at.benoit.ask(make, { input: service({ period: code }) })).codes).toEqual([refusal]);
  });
  afterAll(async () => { expect(await sql('select from activity_report')).toEqual([]); });
});

describe('a report of a branch', () => {
  let report: Report;
  test('says what its page says, beside the year before, and who made it', async () => {
    report = await made('benoit');
    expect(report).toMatchObject({ kind: 'service', name: here.name, period, edition: 1, isLast: true, byName: 'Benoit Lambert' });
    expect(partOf(report, 'public')?.sentences[0]).toBe(`39 dossiers ont été ouverts (20 en ${lastYear - 1}).`);
    expect(partOf(report, 'projects')).toMatchObject({ isWritten: true, sentences: [], words: '', version: 0 });
    expect(await sql(`select what from journal where what like 'report.%'`)).toEqual([{ what: 'report.made' }]);
  });
  test('is the same one when it is asked for again, whoever of the two asks, and whatever was counted since', async () => {
    await opened(here, 30, '62063', lastYear);
    await countAll();
    expect((await made('francoise')).id).toBe(report.id);
    const { activityReport } = await at.francoise.must<{ activityReport: Report }>(read, { id: report.id });
    expect(partOf(activityReport, 'public')?.sentences[0]).toContain('39 dossiers');
  });
  test('cannot be changed by anybody', async () => {
    expect(await sql(`select 1 from unnest('{boussole_app,boussole_worker}'::text[]) r where has_any_column_privilege(r, 'activity_report', 'update') or has_table_privilege(r, 'activity_report', 'delete')`)).toEqual([]);
  });
  test('is written in beside its figures; what two write at once is not lost', async () => {
    const words = 'Un printemps chargé.\n\nDeux ateliers de plus.';
    const comment = (who: keyof typeof at, version: number, text = words) => at[who].ask<{ commentReport: Report }>(write, { input: { id: report.id, section: 'public', words: text, version } });
    expect(partOf((await comment('francoise', 0)).data.commentReport, 'public')).toMatchObject({ words, version: 1 });
    expect((await comment('benoit', 0, 'Autre chose')).codes).toEqual(['report.changed_elsewhere']);
    expect(partOf((await comment('benoit', 1, 'Autre chose')).data.commentReport, 'public')).toMatchObject({ words: 'Autre chose', version: 2 });
    expect((await comment('benoit', 1, words)).codes).toEqual(['report.changed_elsewhere']);
    expect((await comment('benoit', 2, 'x'.repeat(4001))).codes).toEqual(['text.too_long']);
    expect((await comment('benoit', 2, 'Son numéro : 85.07.30-033.28')).codes).toEqual(['text.national_number']);
    expect((await at.gerard.ask(write, { input: { id: report.id, section: 'public', words, version: 2 } })).codes).toEqual(['record.not_found']);
    expect(await sql('select words, version from report_comment')).toEqual([{ words: 'Autre chose', version: 2 }]);
  });
  test('is made anew on purpose: the words come with it, the old one stays and is written in no more', async () => {
    const next = await made('benoit', service({ replaces: 1 }));
    expect(next).toMatchObject({ edition: 2, isLast: true });
    expect(partOf(next, 'public')).toMatchObject({ words: 'Autre chose', version: 1 });
    expect(partOf(next, 'public')?.sentences[0]).toContain('69 dossiers');
    expect((await made('benoit', service({ replaces: 1 }))).id).toBe(next.id);
    expect((await at.benoit.must<{ activityReport: Report }>(read, { id: report.id })).activityReport).toMatchObject({ edition: 1, isLast: false });
    expect((await at.benoit.ask(write, { input: { id: report.id, section: 'public', words: 'Trop tard', version: 2 } })).codes).toEqual(['report.replaced']);
  });
  test('is listed with the periods and places that there are', async () => {
    const { activityReports } = await at.benoit.must<Listed>(list);
    expect(activityReports.reports.map(({ edition, isLast }) => [edition, isLast])).toEqual([[2, true], [1, false]]);
    expect(activityReports.periods[0]).toBe(period);
    expect(activityReports.places.filter(({ kind }) => kind === 'service').map(({ branchId }) => branchId).sort()).toEqual([here.id, nextDoor.id, null].sort());
    expect((await at.francoise.must<Listed>(list)).activityReports.places.map(({ kind, branchId }) => [kind, branchId])).toEqual([['service', here.id], ['operator', here.id]]);
    expect((await at.gerard.must<Listed>(list)).activityReports.reports).toEqual([]);
  });
});

describe('what few people have in common', () => {
  test('is not in a report: fewer than ten are nobody\'s figure', async () => {
    const report = await made('benoit', service({ branchId: nextDoor.id }));
    expect(partOf(report, 'public')?.sentences).toContain('Trop peu de personnes pour dire : dossiers ouverts.');
    const data = await (await file(at.benoit, report.id, 'json')).json() as { figures: { name: string; value: number | null; isHidden: boolean }[]; least: number };
    expect(data.least).toBe(10);
    expect(data.figures.find(({ name }) => name === 'opened')).toMatchObject({ value: null, isHidden: true });
    expect(JSON.stringify(data)).not.toMatch(/Byron|"value": 6\b/);
  });
});

describe('a report of the network', () => {
  test('is made by its coordination, one of a territory by whoever was entrusted with it', async () => {
    expect(await made('odile', { kind: 'network', period })).toMatchObject({ kind: 'network', name: '' });
    const territory = await made('territory', { kind: 'network', basin: 'LG', period });
    expect(territory).toMatchObject({ kind: 'network', basinName: 'Liège' });
    expect((await at.francoise.ask(read, { id: territory.id })).codes).toEqual(['record.not_found']);
    expect((await at.odile.ask(read, { id: territory.id })).codes).toEqual([]);
  });
});

test('a branch reports what it received, an agent too', async () => {
  const report = await made('stephane', { kind: 'operator', branchId: here.id, period });
  expect(report.parts.map(({ section }) => section)).not.toContain('public');
  expect((await at.stephane.must<Listed>(list)).activityReports.reports.map(({ id }) => id)).toEqual([report.id]);
});

describe('its files', () => {
  let report: Report;
  beforeAll(async () => { report = await made('benoit'); });
  test.each([['html', 'text/html'], ['pdf', 'application/pdf'], ['json', 'application/json']])('%s is for those who may read it', async (form, type) => {
    expect((await file(null, report.id, form)).status).toBe(401);
    expect((await file(at.gerard, report.id, form)).status).toBe(404);
    expect((await file(at.nadia, report.id, form)).status).toBe(403);
    const answer = await file(at.benoit, report.id, form);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0], answer.headers.get('cache-control')]).toEqual([200, type, 'no-store']);
  });
  test('and no other there is', async () => {
    expect((await file(at.benoit, report.id, 'exe')).status).toBe(404);
    expect((await file(at.benoit, randomUUID(), 'pdf')).status).toBe(404);
  });
  test('each reading leaves its line', async () => {
    expect((await sql(`select from journal where what = 'report.read' and about = $1`, [report.id])).length).toBeGreaterThanOrEqual(3);
  });
});
