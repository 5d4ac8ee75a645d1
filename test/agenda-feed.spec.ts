import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aTask } from './factories/due.js';
import { aGathering, aSeat } from './factories/gathering-traces.js';
import { aBranch, aPerson, type Branch, password, type Person } from './factories/network.js';
import { aDossierLedBy } from './factories/team-traces.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let branch: Branch;
let herself: Person;
let nadia: Visitor;
let dossierId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const make = async (): Promise<URL> => new URL(
  (await nadia.must<{ makeCalendarFeed: { url: string } }>('mutation { makeCalendarFeed { url feed { madeAt readAt } } }')).makeCalendarFeed.url);
const read = (url: URL, headers: Record<string, string> = {}) => fetch(house.address + url.pathname, { headers });
const events = (text: string): string[] => text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
const meeting = async (when: string): Promise<string> => (await sql<{ id: string }>(`
  insert into appointment (dossier_id, branch_id, membership_id, starts_at, minutes, by_membership_id, note)
  values ($1, $2, $3, $4, 45, $3, 'CANARI salle 3') returning id`, [dossierId, branch.id, herself.membershipId, when]))[0]?.id ?? '';

beforeAll(async () => {
  house = await openHouse();
  branch = await aBranch(house.database.owner);
  herself = await aPerson(house.database.owner, branch);
  nadia = await house.visitor().signIn(herself.email, password);
  dossierId = (await aDossierLedBy(house.database.owner, 'CANARI', branch, herself.membershipId)).id;
});
afterAll(() => house?.close());
beforeEach(() => sql('truncate calendar_feed; delete from appointment; delete from follow_up; delete from gathering'));

test('what is no address, and one that nobody made, are not found', async () => {
  for (const path of ['/agenda/nothing.ics', `/agenda/${'a'.repeat(43)}.ics`, `/agenda/${'a'.repeat(43)}`]) {
    expect((await fetch(house.address + path)).status).toBe(404);
  }
  expect((await nadia.ask('mutation { endCalendarFeed }')).codes).toEqual(['record.not_found']);
});

test('only a hash of the address is kept; it is made again, and the one before answers no more; ended, neither does', async () => {
  const first = await make();
  expect((await sql<{ kept: string }>('select calendar_feed::text as kept from calendar_feed'))[0]?.kept).not.toContain(first.pathname.slice(8, 30));
  expect((await read(first)).status).toBe(200);
  const second = await make();
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  await nadia.must('mutation { endCalendarFeed }');
  expect((await read(second)).status).toBe(404);
  expect((await nadia.must<{ calendarFeed: null }>('{ calendarFeed { madeAt } }')).calendarFeed).toBeNull();
  expect((await sql<{ what: string }>(`select what from journal where what like 'calendar_feed.%' order by id`)).map(({ what }) => what))
    .toEqual(['calendar_feed.made', 'calendar_feed.made', 'calendar_feed.ended']);
});

test('whoever works there no more is read no more', async () => {
  const url = await make();
  await sql('update membership set disabled_at = now() where id = $1', [herself.membershipId]);
  expect((await read(url)).status).toBe(404);
  await sql('update membership set disabled_at = null where id = $1', [herself.membershipId]);
  expect((await read(url)).status).toBe(200);
});

test('hours, numbers and the branch: nobody\'s name, nothing of what for', async () => {
  const day = addDays(brusselsDay(new Date()), 20);
  const id = await meeting(`${day}T08:00:00Z`);
  for (const inDays of [-3, 0, 5, 5]) await aTask(house.database.owner, { dossierId, inDays, note: 'CANARI note' });
  const answer = await read(await make());
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  expect(text).not.toContain('CANARI');
  expect(text).toContain('BEGIN:VTIMEZONE');
  const [first, ...days] = events(text);
  expect(first).toContain(`UID:${id}@`);
  expect(first).toContain('SUMMARY:Rendez-vous');
  expect(first).toContain(`DTSTART;TZID=Europe/Brussels:${day.replaceAll('-', '')}T0`);
  expect(days.map((one) => /SUMMARY:(.*)/.exec(one)?.[1]?.trim())).toEqual(['2 relances à faire', '2 relances à faire']);
  expect(days[0]).toContain(`DTSTART;VALUE=DATE:${brusselsDay(new Date()).replaceAll('-', '')}`);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('asked again, the same file is the same: 304; moved, its sequence grows under the same identity', async () => {
  const day = addDays(brusselsDay(new Date()), 10);
  const id = await meeting(`${day}T08:00:00Z`);
  const url = await make();
  const answer = await read(url);
  const before = events(await answer.text());
  const tag = answer.headers.get('etag') ?? '';
  expect((await read(url, { 'if-none-match': tag })).status).toBe(304);
  await sql(`update appointment set starts_at = starts_at + interval '1 hour' where id = $1`, [id]);
  const moved = await read(url, { 'if-none-match': tag });
  expect(moved.status).toBe(200);
  const after = events(await moved.text());
  expect([before[0], after[0]].map((one) => /SEQUENCE:(\d+)/.exec(one ?? '')?.[1])).toEqual(['0', '1']);
  expect(after[0]).toContain(`UID:${id}@`);
  await sql('update appointment set cancelled_at = now() where id = $1', [id]);
  expect(events(await (await read(url)).text())).toEqual([]);
});

test('a moment that several share is there for whoever leads it, or replaces who does on that day: neither what it is, nor where, nor who comes', async () => {
  const { owner } = house.database;
  const colleague = await aPerson(owner, branch);
  const { gatheringId } = await aGathering(owner, 'CANARI', branch.id, herself);
  await aSeat(owner, gatheringId, dossierId, herself);
  const replaced = await aGathering(owner, 'CANARI', branch.id, colleague, 100);
  await aGathering(owner, 'CANARI', branch.id, colleague, 1000);
  const url = await make();
  const text = await (await read(url)).text();
  expect(text).not.toContain('CANARI');
  const [event, ...others] = events(text);
  expect(others).toEqual([]);
  for (const line of [`UID:${gatheringId}@`, 'SEQUENCE:0', 'SUMMARY:Moment collectif']) expect(event).toContain(line);
  expect(event).not.toContain('LOCATION');
  await sql(`insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
    values ($1, $2, $3, app.today(), app.today() + 20, $2)`, [branch.id, colleague.membershipId, herself.membershipId]);
  expect(events(await (await read(url)).text()).map((one) => /UID:([\w-]+)@/.exec(one)?.[1])).toEqual([replaced.gatheringId, gatheringId]);
  await sql(`update gathering set state = 'cancelled', cancel_reason = 'x', version = 2`);
  expect(events(await (await read(url)).text())).toEqual([]);
});
