import { aBranch, anOrganisation, type Branch } from './factories/network.js';
import { aBranchSheet, anOfferSheet } from './factories/sheets.js';
import { aWorker } from './factories/world.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

interface BranchSheet { name: string; contacts: { email: string }[]; isOpenToday: boolean | null; viewerCan: string[]; verifiedBy: string | null; offerCount: number; freshness: string }
interface OfferSheet {
  title: string; keeperName: string; verifiedBy: string | null; mergedIntoId: string | null; viewerCan: string[]; quality: { score: number; missing: string[] } | null;
  origin: { sourceName: string; sourceKey: string; missingSince: string | null } | null; branch: BranchSheet; organisation: { name: string; typeCode: string };
  sessions: { startsOn: string }[]; durationHours: number | null; trades: { code: string }[];
}
interface OrganisationSheet { name: string; typeCode: string; branches: BranchSheet[]; offerCount: number; viewerCan: string[];
  links: { kind: string; organisationName: string; isOutgoing: boolean; untilOn: string | null }[] }

let house: House;
let ours: Branch;
let offerId: string;
const people: Record<string, Visitor> = {};

const branchFields = 'name contacts { email } isOpenToday viewerCan verifiedBy offerCount freshness';
const offerSheet = async (who: Visitor, id = offerId) => who.ask<{ registerOffer: OfferSheet } | null>(`query ($id: Uuid!) { registerOffer(id: $id) {
  title keeperName verifiedBy mergedIntoId viewerCan quality { score missing } origin { sourceName sourceKey missingSince } durationHours trades { code }
  sessions { startsOn } organisation { name typeCode } branch { ${branchFields} } } }`, { id });
const offer = async (who: string) => (await offerSheet(people[who] ?? house.visitor())).data?.registerOffer;
const organisation = async (who: Visitor, id: string) => who.ask<{ registerOrganisation: OrganisationSheet } | null>(`query ($id: Uuid!) {
  registerOrganisation(id: $id) { name typeCode offerCount viewerCan branches { ${branchFields} } links { kind organisationName isOutgoing untilOn } } }`, { id });

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  ours = await aBranch(owner);
  const theirs = await aBranch(owner);
  for (const [name, branch, role] of [['manager', ours, 'manager'], ['importer', ours, 'structure_admin'], ['counsellor', ours, 'counsellor'], ['other', theirs, 'manager']] as const) {
    people[name] = Object.assign(house.visitor(), { cookie: (await aWorker(owner, 'Nadia', branch, role)).cookie });
  }
  offerId = await anOfferSheet(owner, [ours.organisationId, ours.id], { title: 'Souder à l’arc', trades: ['H2913'], objective: 'Souder', durationHours: 12.5,
    entries: ['appointment'], verifiedOn: '2020-01-01', sessions: [
      { key: '', startsOn: '2020-02-03', endsOn: null, registerBy: null, seats: 3, seatsLeft: null, hasWaitingList: false, status: 'open', note: null },
      { key: '', startsOn: '2100-02-03', endsOn: null, registerBy: null, seats: 3, seatsLeft: null, hasWaitingList: false, status: 'open', note: null }] });
  await owner.query(`update offer set verified_by = 'Karim Gardien' where id = $1`, [offerId]);
  await owner.query(`update branch set verified_by = 'Karim Gardien', opening = (select jsonb_agg(jsonb_build_object('day', n, 'from', '09:00', 'until', '12:00'))
    from generate_series(1, 7) n) where id = $1`, [ours.id]);
  await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'handoff', 'relais@ici.example')`, [ours.id, ours.organisationId]);
  const { rows: [source] } = await owner.query(`insert into register_source (organisation_id, code, name) values ($1, 'essai', 'Fichier du bassin') returning id`, [ours.organisationId]);
  await owner.query(`insert into sheet_origin (source_id, source_key, sheet_kind, sheet_id, content_hash) values ($1, 'A-12', 'offer', $2, '')`, [source?.id, offerId]);
});
afterAll(() => house?.close());

describe('an offer\'s sheet', () => {
  test('that does not exist is refused to everybody the same way', async () => {
    for (const who of [house.visitor(), people['manager'] ?? house.visitor()]) {
      expect((await offerSheet(who, '00000000-0000-4000-8000-000000000000')).codes).toEqual(['record.not_found']);
    }
  });

  test('a visitor reads it: neither who keeps it in person, nor whom to write to, nor where it came from', async () => {
    const answer = await offerSheet(house.visitor());
    expect(answer.data?.registerOffer).toMatchObject({ title: 'Souder à l’arc', verifiedBy: null, quality: null, origin: null, viewerCan: ['correct'],
      durationHours: 12.5, sessions: [{ startsOn: '2020-02-03' }, { startsOn: '2100-02-03' }], trades: [{ code: 'H2913' }],
      branch: { contacts: [], verifiedBy: null, viewerCan: ['correct'], isOpenToday: true, offerCount: 1 } });
    expect(answer.text).not.toMatch(/Karim|relais@|Fichier du bassin|A-12/);
  });

  test('a session that is over reads as a visitor does', async () => {
    const { owner } = house.database;
    const gone = await aWorker(owner, 'Nadia', ours, 'manager');
    const visitor = Object.assign(house.visitor(), { cookie: gone.cookie });
    expect((await offerSheet(visitor)).data?.registerOffer.branch.contacts).toHaveLength(1);
    await owner.query('update session set ended_at = now() where id = $1', [gone.sessionId]);
    expect((await offerSheet(visitor)).data?.registerOffer).toMatchObject({ verifiedBy: null, viewerCan: ['correct'], branch: { contacts: [] } });
  });

  test('the people of the network also see whom to write to; its keepers what it lacks, and what they may do', async () => {
    expect(await offer('counsellor')).toMatchObject({ viewerCan: ['correct'], quality: null, verifiedBy: 'Karim Gardien', branch: { contacts: [{ email: 'relais@ici.example' }] } });
    expect(await offer('other')).toMatchObject({ viewerCan: ['correct'], quality: null, origin: null, branch: { contacts: [{ email: 'relais@ici.example' }] } });
    expect(await offer('manager')).toMatchObject({ viewerCan: ['edit', 'confirm', 'correct'], origin: null,
      quality: { missing: ['price', 'contact', 'address', 'verification', 'website', 'coordinates'] } });
    expect(await offer('importer')).toMatchObject({ origin: { sourceName: 'Fichier du bassin', sourceKey: 'A-12', missingSince: null } });
  });

  test('kept by another body is that body\'s to change', async () => {
    const { owner } = house.database;
    const { rows: [other] } = await owner.query('select organisation_id as id, g.name from membership join organisation g on g.id = organisation_id where organisation_id <> $1 limit 1', [ours.organisationId]);
    await owner.query('update offer set keeper_id = $2 where id = $1', [offerId, other?.id]);
    expect(await offer('manager')).toMatchObject({ keeperName: other?.name, viewerCan: ['correct'], quality: null });
    expect(await offer('other')).toMatchObject({ viewerCan: ['edit', 'confirm', 'correct'] });
    await owner.query('update offer set keeper_id = null where id = $1', [offerId]);
  });

  test('merged into another says so, and is changed no more', async () => {
    const { owner } = house.database;
    const winner = await anOfferSheet(owner, [ours.organisationId, ours.id], { title: 'Souder' });
    await owner.query('update offer set merged_into_id = $2 where id = $1', [offerId, winner]);
    expect(await offer('manager')).toMatchObject({ mergedIntoId: winner, viewerCan: ['correct'] });
    await owner.query('update offer set merged_into_id = null where id = $1', [offerId]);
  });
});

describe('an organisation\'s sheet', () => {
  test('shows its branches and its ties from both sides; its contacts to the network alone', async () => {
    const { owner } = house.database;
    const network = await anOrganisation(owner, 'Réseau du Pont');
    await aBranchSheet(owner, ours.organisationId, { name: 'A, la première', communeNis: '62063' });
    await owner.query(`update branch set working_days = '{1,2,3,4,5,6,7}' where name = 'A, la première'`);
    await owner.query(`insert into affiliation_link (from_organisation_id, to_organisation_id, kind, from_on, until_on)
      values ($1, $2, 'network', '2020-01-01', null), ($2, $1, 'funding', '2021-01-01', '2022-01-01')`, [ours.organisationId, network]);
    const visitor = await organisation(house.visitor(), ours.organisationId);
    expect(visitor.data?.registerOrganisation).toMatchObject({ typeCode: 'CDM', viewerCan: ['correct'], branches: [{ name: 'A, la première', isOpenToday: null }, { contacts: [] }],
      links: [{ kind: 'network', organisationName: 'Réseau du Pont', isOutgoing: true, untilOn: null }, { kind: 'funding', isOutgoing: false, untilOn: '2022-01-01' }] });
    expect(visitor.text).not.toMatch(/relais@|Karim/);
    const manager = await organisation(people['manager'] ?? house.visitor(), ours.organisationId);
    expect(manager.data?.registerOrganisation).toMatchObject({ viewerCan: ['edit', 'confirm', 'correct'], branches: [{}, { contacts: [{ email: 'relais@ici.example' }] }] });
    expect((await organisation(house.visitor(), offerId)).codes).toEqual(['record.not_found']);
  });
});

describe('what a search chooses from', () => {
  test('places, fields and kinds of body, for anybody', async () => {
    const { registerVocabulary: found } = await house.visitor().must<{ registerVocabulary: Record<string, { code: string; basin?: string | null }[]> }>(`{ registerVocabulary {
      basins { code name region } communes { nis name basin lat lon population postcodes } fields { code name } organisationTypes { code name } offerCount organisationCount branchCount } }`);
    expect([found['basins']?.length, found['communes']?.length, found['fields']?.map(({ code }) => code).join('')]).toEqual([10, 280, 'ABCDEFGHIJKLMN']);
    expect(found['communes']?.filter(({ basin }) => basin === null).length).toBe(9);
  });

  test.each([['boul', 'D1102'], ['électrissien', 'F1602'], ['f1602', 'F1602'], ['aide soignante', 'J1501']])('trades, while %s is being typed', async (text, code) => {
    const { registerTrades } = await house.visitor().must<{ registerTrades: { code: string }[] }>('query ($text: Text!) { registerTrades(text: $text) { code name isShortage } }', { text });
    expect(registerTrades.map((trade) => trade.code)).toContain(code);
    expect(registerTrades.length).toBeLessThanOrEqual(12);
  });
});

test('a visitor who asks without end is asked to wait; whoever is signed in is not', async () => {
  const search = '{ register(search: { text: "zzyzx" }) { total } }';
  const visitor = house.visitor();
  const codes = new Set<string>();
  for (let nth = 0; nth < 90 && codes.size === 0; nth += 1) for (const code of (await visitor.ask(search)).codes) codes.add(code);
  expect([...codes]).toEqual(['request.too_many']);
  expect((await people['counsellor']?.ask(search))?.codes).toEqual([]);
  expect((await offerSheet(visitor)).codes).toEqual([]);
});
