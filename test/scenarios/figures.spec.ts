import { brusselsDay } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf, yearBefore } from '@boussole/domain/figures/period';
import { taskKinds } from '@boussole/domain/transition/words';
import { demoPassword } from '../../apps/api/src/cli/demo/people.js';
import { KeepFigures } from '../../apps/api/src/modules/figures/keep-figures.js';
import { aPerson, type Branch, password } from '../factories/network.js';
import { boussole } from '../support/boussole.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

interface Figure { name: string; kind: string; value: number | null; before: number | null; whole: number | null; isHidden: boolean; hasRows: boolean;
  trend: { period: string; value: number | null }[]; slices: { slice: string; value: number | null }[] }
interface Page { frame: { unit: { id: string; name: string }; units: { id: string; name: string }[]; waiting: number; countedUntil: string; versus: { code: string } }; figures: Figure[] }
interface Manager extends Page { caseload: { name: string; open: number }[]; counsellors: number; late: number; soon: number; awaited: number; awaitedLate: number; basins: string[] }

const figureFields = 'name kind value before whole isHidden saidOn hasRows trend { period value } slices { slice value before } spread { branches tenths }';
const frame = 'frame { unit { id name level } units { id name level } period { code } versus { code } periods { code } countedUntil waiting least }';
const managerQuery = `query ($input: FiguresInput!) { managerFigures(input: $input) { ${frame} figures { ${figureFields} } caseload { id name open } counsellors load reference late soon awaited awaitedLate basins } }`;
const operatorQuery = `query ($input: FiguresInput!) { operatorFigures(input: $input) { ${frame} figures { ${figureFields} } awaited late soon seats { title unmet } sheets { title } } }`;
const networkQuery = `query ($input: FiguresInput!) { coordinationFigures(input: $input) { ${frame} figures { ${figureFields} } flows { fromName toName people }
  answers { id name received accepted days } needs { basin field asked unmet empty } register { basin fresh due stale seats } } }`;
const rowsQuery = `query ($input: FigureRowsInput!) { figureRows(input: $input) { rows { dossierId reference leadName times } next } }`;

const today = brusselsDay(new Date());
const quarter = periodBefore(periodOf('quarter', today));
let house: House;
let worker: Working;
const at = {} as Record<'francoise' | 'benoit' | 'nadia' | 'odile', Visitor>;

beforeAll(async () => {
  house = await openHouse();
  await boussole(house.database, ['demo', 'reseau']);
  await boussole(house.database, ['demo', 'charger', '--dossiers', '900']);
  worker = await openWorker(house.database);
  await worker.app.get(KeepFigures).round(new AbortController().signal);
  for (const name of ['francoise', 'benoit', 'nadia', 'odile'] as const) {
    at[name] = await house.visitor().signIn(`${name}@demo.boussole.example`, demoPassword);
  }
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const manager = async (visitor: Visitor, input: object = {}) => (await visitor.must<{ managerFigures: Manager }>(managerQuery, { input })).managerFigures;
const named = (page: Page, name: string): Figure => {
  const found = page.figures.find((one) => one.name === name);
  if (!found) throw new Error(`no figure ${name}`);
  return found;
};
const listed = async (after: string | null): Promise<{ rows: { times: number }[]; next: string | null }> =>
  (await at.francoise.must<{ figureRows: { rows: { times: number }[]; next: string | null } }>(rowsQuery,
    { input: { period: today.slice(0, 4), figure: 'talk', slice: null, after } })).figureRows;
const within = (column: string) => `(${column} at time zone 'Europe/Brussels')::date between $2 and $3`;

describe('what a coordinator reads of her branch', () => {
  test('agrees with the rows, counted otherwise', async () => {
    const page = await manager(at.francoise, { period: String(Number(today.slice(0, 4))) });
    const branch = page.frame.unit.id;
    const days = [branch, `${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`];
    const [told] = await sql<{ opened: number; talks: number; sent: number; seen: number; soon: number }>(`select
      (select count(*) from dossier d where branch_id = $1 and merged_into_id is null and ${within('opened_at')})::int as opened,
      (select count(*) from interview i join dossier d on d.id = i.dossier_id where d.branch_id = $1 and d.merged_into_id is null and ${within('held_at')})::int as talks,
      (select count(*) from referral r join dossier d on d.id = r.dossier_id where d.branch_id = $1 and r.state <> 'entered_in_error' and ${within('sent_at')})::int as sent,
      (select count(*) from dossier d where branch_id = $1 and merged_into_id is null and ${within('opened_at')} and exists (
        select from interview i where i.dossier_id = d.id))::int as seen,
      (select count(*) from follow_up f join dossier d on d.id = f.dossier_id where d.branch_id = $1 and f.channel = 'task' and f.state = 'planned' and f.kind = any($4)
        and (due_at at time zone 'Europe/Brussels')::date between app.today() and app.today() + 6)::int as soon`, [...days, taskKinds]);
    expect([named(page, 'opened').value, named(page, 'talk').value, named(page, 'handoff').value]).toEqual([told?.opened, told?.talks, told?.sent]);
    expect(page.soon).toBe(told?.soon);
    const [waits] = await sql<{ awaited: number; late: number; basins: string[] }>(`select count(*)::int as awaited,
      (count(*) filter (where (r.due_at at time zone 'Europe/Brussels')::date < app.today()))::int as late,
      (select array_agg(c.basin) from branch b join commune c on c.nis = b.commune_nis where b.id = $1) as basins
      from referral r join dossier d on d.id = r.dossier_id where d.branch_id = $1 and d.merged_into_id is null and r.sent_at is not null and r.over_at is null
        and r.state <> 'entered_in_error' and r.due_at is not null and r.due_kind in ('acknowledge', 'answer')`, [branch]);
    expect([page.awaited, page.awaitedLate, page.basins]).toEqual([waits?.awaited, waits?.late, waits?.basins]);
    expect([told?.opened, told?.talks, told?.sent].every((count) => (count ?? 0) > 0)).toBe(true);
    const [load] = await sql<{ open: number }>(`select count(*)::int as open from dossier where branch_id = $1 and status = 'open' and merged_into_id is null`, [branch]);
    expect(page.caseload.reduce((sum, one) => sum + one.open, 0)).toBe(load?.open);
  });

  test('the months that are told add up to no more than the year, and the list behind a figure holds as many as the figure says', async () => {
    const year = await manager(at.francoise, { period: today.slice(0, 4) });
    const month = await manager(at.francoise, { period: today.slice(0, 7) });
    const ofYear = named(month, 'opened').trend.filter(({ period }) => period.startsWith(today.slice(0, 4)));
    const [least, most] = [ofYear.reduce((sum, { value }) => sum + (value ?? 0), 0), ofYear.reduce((sum, { value }) => sum + (value ?? 4), 0)];
    expect([least <= (named(year, 'opened').value ?? 0), (named(year, 'opened').value ?? 0) <= most, least > 0]).toEqual([true, true, true]);
    let counted = 0;
    for (let page = await listed(null); ; page = await listed(page.next)) {
      counted += page.rows.reduce((sum, { times }) => sum + times, 0);
      if (page.next === null) break;
    }
    expect(counted).toBe(named(year, 'talk').value);
    expect(named(year, 'talk').hasRows).toBe(true);
  });

  test('a change is counted at the next round, and taken back from where it was', async () => {
    const before = named(await manager(at.francoise, { period: today.slice(0, 4) }), 'opened').value ?? 0;
    const { frame: { unit } } = await manager(at.francoise);
    const [dossier] = await sql<{ id: string; opened_at: Date }>(`select id, opened_at from dossier where branch_id = $1 and merged_into_id is null
      and opened_at >= $2 order by id limit 1`, [unit.id, `${today.slice(0, 4)}-02-01`]);
    await sql(`update dossier set opened_at = opened_at - interval '2 years' where id = $1`, [dossier?.id]);
    const waiting = await manager(at.francoise, { period: today.slice(0, 4) });
    expect([waiting.frame.waiting > 0, named(waiting, 'opened').value]).toEqual([true, before]);
    await worker.app.get(KeepFigures).round(new AbortController().signal);
    const after = await manager(at.francoise, { period: today.slice(0, 4) });
    expect([after.frame.waiting, named(after, 'opened').value]).toEqual([0, before - 1]);
    await sql('update dossier set opened_at = $2 where id = $1', [dossier?.id, dossier?.opened_at]);
    await worker.app.get(KeepFigures).round(new AbortController().signal);
    expect(named(await manager(at.francoise, { period: today.slice(0, 4) }), 'opened').value).toBe(before);
  });

  test('no answer that fewer than five persons gave is told, and nothing that would tell it', async () => {
    const page = await manager(at.francoise, { period: quarter.code });
    for (const figure of page.figures) {
      for (const { value } of figure.slices) expect(value === 0 || (value ?? 5) >= 5).toBe(true);
      const left = (figure.whole ?? 0) - figure.slices.reduce((sum, { value }) => sum + (value ?? 0), 0);
      if (figure.kind === 'count' && figure.slices.length > 0) expect(left === 0 || left >= 5).toBe(true);
    }
  });
});

describe('who reads whose', () => {
  test('a counsellor reads none; a coordinator not the branch next door; a manager her body and each branch of it, no dossiers', async () => {
    expect((await at.nadia.ask(managerQuery, { input: {} })).codes).toEqual(['access.denied']);
    const mine = await manager(at.benoit);
    const [other] = await sql<{ id: string }>('select id from branch where organisation_id <> $1 order by id limit 1', [mine.frame.unit.id]);
    const [sibling] = await sql<{ id: string }>(`select id from branch where organisation_id = $1 and merged_into_id is null
      and id <> (select m.branch_id from membership m join person p on p.id = m.person_id where p.email like 'francoise@%' limit 1) order by id limit 1`, [mine.frame.unit.id]);
    expect((await at.benoit.ask(managerQuery, { input: { unitId: other?.id } })).codes).toEqual(['record.not_found']);
    if (sibling) {
      expect((await at.francoise.ask(managerQuery, { input: { unitId: sibling.id } })).codes).toEqual(['record.not_found']);
      expect((await manager(at.benoit, { unitId: sibling.id })).frame.unit.id).toBe(sibling.id);
    }
    expect(mine.figures.some(({ hasRows }) => hasRows)).toBe(false);
    expect((await at.benoit.ask(rowsQuery, { input: { period: today.slice(0, 4), figure: 'talk' } })).codes).toEqual(['access.denied']);
  });

  test('the network is for whoever was entrusted with it', async () => {
    expect((await at.francoise.ask(networkQuery, { input: {} })).codes).toEqual(['record.not_found']);
    const { coordinationFigures: page } = await at.odile.must<{ coordinationFigures: Page & { flows: { people: number | null }[]; register: { fresh: number }[];
      answers: { id: string; received: number | null; days: number | null }[] } }>(networkQuery, { input: { period: quarter.code } });
    expect(page.flows.every(({ people }) => people === null || people >= 10)).toBe(true);
    expect(page.answers.every(({ received }) => received === null || received >= 10)).toBe(true);
    // Half of what a body received was answered within so many days: counted from the events themselves.
    const timed = page.answers.filter(({ days }) => days !== null);
    expect(timed.length).toBeGreaterThan(0);
    for (const { id, days, received } of timed) {
      const [body] = await sql<{ served: number; sooner: number; asked: number }>(`select count(*)::int as asked,
        (count(*) filter (where e.answered and app.within_days(ceil(r.used_days)::integer) <= $4))::int as served,
        (count(*) filter (where e.answered and app.within_days(ceil(r.used_days)::integer) < $4))::int as sooner
        from referral r join dossier d on d.id = r.dossier_id and d.merged_into_id is null cross join lateral (
          select coalesce(bool_or(e.to_state in ('accepted', 'enrolled') or e.side = 'receiver' and e.to_state = 'declined'), false) as answered
          from referral_event e where e.referral_id = r.id) e
        where r.to_organisation_id = $1 and r.state <> 'entered_in_error' and (r.sent_at at time zone 'Europe/Brussels')::date between $2 and $3
          and (e.answered or r.over_at is null or r.state = 'expired')`, [id, quarter.from, quarter.until, days]);
      const half = (body?.asked ?? 0) / 2;
      expect([received ?? 0, (body?.served ?? 0) >= half, (body?.sooner ?? 0) < half]).toEqual([expect.any(Number), true, true]);
    }
    expect(named(page, 'need').kind).toBe('count');
    expect(page.register.reduce((sum, { fresh }) => sum + fresh, 0)).toBeGreaterThan(0);
    const [told] = await sql<{ opened: number }>(`select count(*)::int as opened from dossier where merged_into_id is null and ${within('opened_at').replace('$2', '$1').replace('$3', '$2')}`,
      [quarter.from, quarter.until]);
    expect(named(page, 'opened').value).toBe(told?.opened);
  });

  test('an operator reads what was sent to it, and how it answered', async () => {
    const [most] = await sql<Branch>(`select b.id, b.organisation_id as "organisationId", b.name from referral r join branch b on b.id = r.to_branch_id
      where ${within('r.sent_at').replace('$2', '$1').replace('$3', '$2')} group by b.id order by count(*) desc, b.id limit 1`, [quarter.from, quarter.until]);
    if (!most) throw new Error('nothing was sent');
    const agent = await house.visitor().signIn((await aPerson(house.database.owner, most, 'operator_agent', 'Agathe')).email, password);
    const { operatorFigures: page } = await agent.must<{ operatorFigures: Page }>(operatorQuery, { input: { period: quarter.code } });
    const [told] = await sql<{ got: number; people: number }>(`select count(*)::int as got, count(distinct r.dossier_id)::int as people
      from referral r join dossier d on d.id = r.dossier_id and d.merged_into_id is null
      where r.to_branch_id = $1 and r.state <> 'entered_in_error' and ${within('r.sent_at')}`, [most.id, quarter.from, quarter.until]);
    expect(told?.people).toBeGreaterThan(4);
    expect(named(page, 'got').value).toBe(told?.got);
    expect((await agent.ask(managerQuery, { input: {} })).codes).toEqual(['access.denied']);
  });

  test.each([['2026-13'], ['hier'], ['2099'], ['1850']])('a period that is none: %s', async (period) => {
    expect((await at.francoise.ask(managerQuery, { input: { period } })).codes).toEqual(['date.invalid']);
  });

  test('beside another period, whichever of the same kind', async () => {
    expect((await manager(at.francoise, { period: quarter.code })).frame.versus.code).toBe(yearBefore(quarter).code);
    expect((await at.francoise.ask(managerQuery, { input: { period: quarter.code, versus: '2025' } })).codes).toEqual(['date.invalid']);
  });
});
