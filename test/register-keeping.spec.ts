import { randomUUID } from 'node:crypto';
import { roles } from '@boussole/domain/access/roles';
import type pg from 'pg';
import { locks } from '../apps/api/src/platform/locks.js';
import { aBranchInput, aKeeping, anOfferInput, type Keeping, rowOf } from './factories/keepers.js';
import { aBranch } from './factories/network.js';
import { anOfferSheet } from './factories/sheets.js';
import { countsOf } from './support/dump.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let owner: pg.Client;
let ours: Keeping;
let theirs: Keeping;
let keeper: Visitor;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  ours = await aKeeping(house, ...roles);
  theirs = await aKeeping(house, 'structure_admin');
  keeper = ours.people.structure_admin;
});
afterEach(() => { locks.domain = true; });
afterAll(() => house?.close());

interface Saved { id: string; version: number }
const documents = {
  offer: 'mutation ($input: SaveOfferInput!) { saved: saveOffer(input: $input) { id version } }',
  branch: 'mutation ($input: SaveBranchInput!) { saved: saveBranch(input: $input) { id version } }',
  organisation: 'mutation ($input: SaveOrganisationInput!) { saved: saveOrganisation(input: $input) { id version } }',
  confirm: 'mutation ($kind: SheetKind!, $id: Uuid!, $version: Int!) { saved: confirmSheet(kind: $kind, id: $id, version: $version) { id version } }',
  kept: `query ($filter: KeptFilter!, $first: Int!, $after: Text) { keptSheets(filter: $filter, first: $first, after: $after) { organisationId next
    counts { all soon due stale corrected missing }
    lines { id organisationId kind title branchName freshness reviewOn verifiedOn quality openCorrections isMissingFromSource version } } }`,
};
const saveOffer = (input: object, by = keeper) => by.ask<{ saved: Saved }>(documents.offer, { input });
const mustSave = async (document: string, input: object, by = keeper) => (await by.must<{ saved: Saved }>(document, { input })).saved;
const anOrganisationInput = (id: string, more: object = {}) => ({ commandKey: randomUUID(), id, version: 1, name: 'Atelier du Pont', ...more });
const confirm = (kind: string, id: string, version: number, by = keeper) => by.ask<{ saved: Saved }>(documents.confirm, { kind, id, version });

async function leavesNothing(act: () => Promise<unknown>): Promise<void> {
  const state = async () => [await countsOf(owner), (await owner.query('select md5(string_agg(x, \'\' order by x)) as sum from (select o::text as x from offer o union all select b::text from branch b union all select g::text from organisation g) t')).rows];
  const before = await state();
  await act();
  expect(await state()).toEqual(before);
}

describe('who is refused', () => {
  const attempts = (keeping: Keeping): [string, string, object][] => [
    ['offer', documents.offer, { input: anOfferInput(keeping.branch.id, { id: keeping.offerId, version: 1 }) }],
    ['branch', documents.branch, { input: aBranchInput(keeping.branch.id) }],
    ['organisation', documents.organisation, { input: anOrganisationInput(keeping.branch.organisationId) }],
    ['confirmation', documents.confirm, { kind: 'offer', id: keeping.offerId, version: 1 }],
  ];

  test('a visitor', () => leavesNothing(async () => {
    for (const [, document, variables] of attempts(ours)) expect((await house.visitor().ask(document, variables)).codes).toEqual(['auth.required']);
    expect((await house.visitor().ask(documents.kept, { filter: 'all', first: 10 })).codes).toEqual(['auth.required']);
  }));

  test.each(['counsellor', 'platform_admin', 'auditor'] as const)('a %s, by the guard, and by the database alone', (role) => leavesNothing(async () => {
    for (const isOn of [true, false]) {
      locks.domain = isOn;
      for (const [name, document, variables] of attempts(ours)) {
        expect([name, (await ours.people[role].ask(document, variables)).codes]).toEqual([name, [isOn ? 'access.denied' : 'record.not_found']]);
      }
      expect((await saveOffer(anOfferInput(ours.branch.id), ours.people[role])).codes).toEqual(['access.denied']);
    }
  }));

  test.each([['by both locks', true], ['by the database alone', false]])('the keeper of another body, exactly like a sheet that is not there: %s', (_, isOn) => leavesNothing(async () => {
    locks.domain = isOn;
    const missing = { ...theirs, offerId: randomUUID(), branch: { ...theirs.branch, id: randomUUID(), organisationId: randomUUID() } };
    const [foreign, none] = [attempts(theirs), attempts(missing)];
    for (const [place, [name, document, variables]] of foreign.entries()) {
      const [said, saidOfNone] = [await keeper.ask(document, variables), await keeper.ask(document, none[place]?.[2])];
      expect([name, said.codes, said.text]).toEqual([name, ['record.not_found'], saidOfNone.text]);
    }
    expect((await saveOffer(anOfferInput(theirs.branch.id))).codes).toEqual(['membership.branch_unknown']);
  }));
});

describe('what is refused', () => {
  test.each([
    ['no title', { title: ' \n ' }, 'offer.title_missing'], ['ages the wrong way round', { minAge: 30, maxAge: 18 }, 'offer.ages_invalid'],
    ['diplomas the wrong way round', { minDiploma: 'cess', maxDiploma: 'ceb' }, 'offer.diplomas_invalid'], ['no language', { languages: [] }, 'offer.language_missing'],
    ['a price below nothing', { priceCents: -1 }, 'offer.numbers_invalid'], ['a week of nine days', { weeklyHours: 216 }, 'offer.numbers_invalid'],
    ['a trade that is none', { trades: ['F1602', 'Z9999'] }, 'trade.unknown'], ['a basin that is none', { servesBasins: ['XX'] }, 'input.invalid'],
    ['a page that is none', { website: 'javascript:alert(1)' }, 'website.invalid'],
    ['an end before the beginning', { sessions: [{ startsOn: '2027-02-01', endsOn: '2027-01-01', hasWaitingList: false, status: 'open' }] }, 'session.dates_invalid'],
    ['more seats left than there are', { sessions: [{ startsOn: '2027-02-01', seats: 3, seatsLeft: 4, hasWaitingList: false, status: 'open' }] }, 'session.seats_invalid'],
    ['a session of nobody', { sessions: [{ id: randomUUID(), startsOn: '2027-02-01', hasWaitingList: false, status: 'open' }] }, 'input.invalid'],
    ['a national number', { description: 'Demander 85.07.30-033.28' }, 'text.national_number'], ['a title without end', { title: 'x'.repeat(251) }, 'text.too_long'],
  ])('an offer with %s', (_, more, code) => leavesNothing(async () => {
    expect((await saveOffer(anOfferInput(ours.branch.id, more))).codes).toEqual([code]);
  }));

  test.each([
    ['no name', { name: '' }, 'branch.name_missing'], ['half a postcode', { postcode: '40' }, 'branch.postcode_invalid'],
    ['a postcode of another commune', { postcode: '4000', communeNis: '92094' }, 'branch.postcode_invalid'], ['a commune that is none', { communeNis: '00000' }, 'commune.unknown'],
    ['hours that end before they begin', { opening: [{ day: 1, from: '17:00', until: '09:00' }] }, 'branch.hours_invalid'],
    ['hours that overlap', { opening: [{ day: 1, from: '09:00', until: '12:00' }, { day: 1, from: '11:00', until: '13:00' }] }, 'branch.hours_invalid'],
    ['an eighth day', { workingDays: [8] }, 'branch.hours_invalid'], ['a closure that ends before it begins', { closures: [{ from: '2026-12-31', until: '2026-12-24' }] }, 'branch.closures_invalid'],
    ['half an address', { email: 'accueil@' }, 'contact.email_invalid'], ['a contact without a mailbox', { contacts: [{ purpose: 'handoff', email: 'x' }] }, 'contact.email_invalid'],
    ['no telephone', { phone: 'appelez-nous' }, 'contact.phone_invalid'],
  ])('a branch with %s', (_, more, code) => leavesNothing(async () => {
    expect((await keeper.ask(documents.branch, { input: aBranchInput(ours.branch.id, more) })).codes).toEqual([code]);
  }));

  test.each([['no name', { name: ' ' }, 'branch.name_missing'], ['a number whose check is wrong', { enterpriseNumber: '0123.456.748' }, 'enterprise.number_invalid']])(
    'a body with %s', (_, more, code) => leavesNothing(async () => {
      expect((await keeper.ask(documents.organisation, { input: anOrganisationInput(ours.branch.organisationId, more) })).codes).toEqual([code]);
    }));

  test('a sheet that somebody changed meanwhile, or that was merged into another', async () => {
    const offerId = await anOfferSheet(owner, [ours.branch.organisationId, ours.branch.id], { title: 'Une' });
    await leavesNothing(async () => {
      expect((await saveOffer(anOfferInput(ours.branch.id, { id: offerId, version: 2 }))).codes).toEqual(['sheet.changed_elsewhere']);
      expect((await saveOffer(anOfferInput(ours.branch.id, { id: offerId }))).codes).toEqual(['input.invalid']);
      expect((await confirm('offer', offerId, 7)).codes).toEqual(['sheet.changed_elsewhere']);
    });
    await owner.query('update offer set merged_into_id = $2 where id = $1', [offerId, ours.offerId]);
    await leavesNothing(async () => expect((await confirm('offer', offerId, 1)).codes).toEqual(['sheet.merged']));
  });
});

describe('what happens', () => {
  test('a new offer with its sessions stands in the register, verified today by its keeper, and is found', async () => {
    const saved = await mustSave(documents.offer, anOfferInput(ours.branch.id, { title: '  Souder   à l’arc ', trades: ['H2913', 'H2913'], website: 'www.pont.example', priceCents: 0,
      objective: ' ', sessions: [{ startsOn: '2027-02-01', seats: 12, hasWaitingList: true, status: 'open', note: ' ' }] }), ours.people.operator_agent);
    const row = await rowOf(owner, 'offer', saved.id);
    expect(row).toMatchObject({ organisation_id: ours.branch.organisationId, keeper_id: null, title: 'Souder à l’arc', trades: ['H2913'],
      website: 'https://www.pont.example', objective: null, version: 1, verified_by: 'keeping prénom keeping nom', hand_fields: [] });
    const { rows } = await owner.query(`select o.verified_on = app.today() and o.review_on = app.today() + 365 as dates, i.offer_id is not null as found,
      (select count(*)::int from offer_session s where s.offer_id = o.id and s.note is null and s.seats = 12) as sessions,
      (select count(*)::int from journal j where j.about = o.id and j.what = 'offer.saved' and j.role = 'operator_agent') as journal
      from offer o left join offer_index i on i.offer_id = o.id where o.id = $1`, [saved.id]);
    expect(rows).toEqual([{ dates: true, found: true, sessions: 1, journal: 1 }]);
  });

  test('what is left out is emptied; sessions are changed, added and taken away; a sheet of one\'s own remembers no hand', async () => {
    const first = await mustSave(documents.offer, anOfferInput(ours.branch.id, { objective: 'Souder', minAge: 18, sessions: [
      { startsOn: '2027-02-01', hasWaitingList: false, status: 'open' }, { startsOn: '2027-03-01', hasWaitingList: false, status: 'open' }] }));
    const { rows: [kept] } = await owner.query('select id from offer_session where offer_id = $1 order by starts_on', [first.id]);
    const saved = await mustSave(documents.offer, anOfferInput(ours.branch.id, { id: first.id, version: 1, status: 'full', sessions: [
      { id: kept.id, startsOn: '2027-02-02', hasWaitingList: false, status: 'full' }, { startsOn: '2027-04-01', hasWaitingList: false, status: 'open' }] }));
    expect(saved).toEqual({ id: first.id, version: 2 });
    expect(await rowOf(owner, 'offer', first.id)).toMatchObject({ objective: null, min_age: null, status: 'full', hand_fields: [] });
    const { rows } = await owner.query('select id = $2 as kept, starts_on::text, status from offer_session where offer_id = $1 order by starts_on', [first.id, kept.id]);
    expect(rows).toEqual([{ kept: true, starts_on: '2027-02-02', status: 'full' }, { kept: false, starts_on: '2027-04-01', status: 'open' }]);
  });

  test('on a sheet that came from a source, exactly what a hand changed is remembered for the next import', async () => {
    const offerId = await anOfferSheet(owner, [ours.branch.organisationId, ours.branch.id], { title: 'Importée', durationHours: 12, objective: 'Dit' });
    const { rows: [source] } = await owner.query(`insert into register_source (organisation_id, code, name) values ($1, 'test-${randomUUID().slice(0, 8)}', 'Source') returning id`, [ours.branch.organisationId]);
    await owner.query(`insert into sheet_origin (source_id, source_key, sheet_kind, sheet_id, content_hash) values ($1, $2, 'offer', $3, '')`, [source.id, offerId, offerId]);
    const input = anOfferInput(ours.branch.id, { id: offerId, version: 1, title: 'Importée', durationHours: 12, objective: 'Dit autrement' });
    await mustSave(documents.offer, input);
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject({ hand_fields: ['objective'] });
    await mustSave(documents.offer, { ...input, commandKey: randomUUID(), version: 2, priceCents: 100, sessions: [{ startsOn: '2027-02-01', hasWaitingList: false, status: 'open' }] });
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject({ hand_fields: ['objective', 'price_cents', 'sessions'] });
  });

  test('a branch finds its commune by its postcode, leaves its old point behind, keeps its contacts as they were said', async () => {
    const branch = await aBranch(owner, ours.branch.organisationId);
    await owner.query('update branch set lat = 50, lon = 5, street = $2 where id = $1', [branch.id, 'Rue Vieille 1']);
    const input = aBranchInput(branch.id, { street: 'Rue du Pont 12', postcode: '4000', email: 'Accueil@Pont.example', phone: ' 04 222 33 44 (secrétariat) ',
      opening: [{ day: 2, from: '09:00', until: '12:00' }, { day: 1, from: '13:00', until: '16:00' }], workingDays: [5, 1, 1],
      contacts: [{ purpose: 'register', email: 'Cadastre@Pont.example' }, { purpose: 'handoff', name: ' Relais ', email: 'relais@pont.example' }] });
    expect((await mustSave(documents.branch, input)).version).toBe(2);
    expect(await rowOf(owner, 'branch', branch.id)).toMatchObject({ commune_nis: '62063', lat: null, lon: null, email: 'accueil@pont.example', phone: '04 222 33 44 (secrétariat)',
      opening: [{ day: 1, from: '13:00', until: '16:00' }, { day: 2, from: '09:00', until: '12:00' }], working_days: [1, 5] });
    await mustSave(documents.branch, { ...input, commandKey: randomUUID(), version: 2, contacts: [{ purpose: 'handoff', email: 'relais@pont.example', phone: '04 123' }] });
    const { rows } = await owner.query('select purpose, name, email, phone from branch_contact where branch_id = $1', [branch.id]);
    expect(rows).toEqual([{ purpose: 'handoff', name: null, email: 'relais@pont.example', phone: '04 123' }]);
  });

  test('a body keeps its number in ten digits', async () => {
    await mustSave(documents.organisation, anOrganisationInput(ours.branch.organisationId, { enterpriseNumber: 'BE 0123.456.749', website: 'pont.example' }));
    expect(await rowOf(owner, 'organisation', ours.branch.organisationId)).toMatchObject({ enterprise_number: '0123456749', website: 'https://pont.example', version: 2 });
  });

  test('"all of this still holds" changes the days and nothing else', async () => {
    const offerId = await anOfferSheet(owner, [ours.branch.organisationId, ours.branch.id], { title: 'Ancienne', reviewOn: '2020-01-01' });
    const { version: _v, review_on: _r, verified_on: _o, verified_by: _b, updated_at: _u, ...before } = await rowOf(owner, 'offer', offerId);
    expect((await confirm('offer', offerId, 1, ours.people.manager)).data).toEqual({ saved: { id: offerId, version: 2 } });
    const { rows } = await owner.query('select verified_on = app.today() and review_on = app.today() + 365 as dates from offer where id = $1', [offerId]);
    expect(rows).toEqual([{ dates: true }]);
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject(before);
    for (const [kind, id] of [['branch', (await aBranch(owner, ours.branch.organisationId)).id], ['organisation', ours.branch.organisationId]] as const) {
      const { version } = await rowOf(owner, kind, id);
      expect((await confirm(kind, id, Number(version))).data).toEqual({ saved: { id, version: Number(version) + 1 } });
    }
  });

  test('the list: what asks for attention first, page by page, each sheet once, the counts as the filters', async () => {
    const mine = await aKeeping(house, 'manager');
    const place = [mine.branch.organisationId, mine.branch.id] as const;
    const on = async (days: number) => (await owner.query<{ day: string }>('select (app.today() + $1::int)::text as day', [days])).rows[0]?.day ?? '';
    for (const days of [-200, -91, -90, -89, -1, 0, 1, 30, 31]) await anOfferSheet(owner, place, { title: `À ${days}`, reviewOn: await on(days) });
    await anOfferSheet(owner, place, { title: 'Fermée', status: 'closed', reviewOn: await on(-500) });
    const kept = async (filter: string, first = 100, after?: string) => (await mine.people.manager.must<{ keptSheets: {
      organisationId: string; next: string | null; counts: Record<string, number>; lines: { id: string; title: string; kind: string; freshness: string; quality: number; reviewOn: string }[] } }>(documents.kept, { filter, first, after })).keptSheets;
    const all = await kept('all');
    expect(all).toMatchObject({ organisationId: mine.branch.organisationId, next: null, counts: { all: 13, soon: 2, due: 3, stale: 3, corrected: 0, missing: 0 } });
    expect(new Set(all.lines.map(({ kind }) => kind))).toEqual(new Set(['offer', 'branch', 'organisation']));
    for (const filter of ['soon', 'due', 'stale', 'corrected', 'missing']) expect((await kept(filter)).lines).toHaveLength(all.counts[filter] ?? -1);
    expect((await kept('due')).lines.map(({ title }) => title)).toEqual(['À -89', 'À -1', 'À 0']);
    const [pages, seen] = [[] as string[], [] as string[]];
    for (let after: string | undefined; pages.length < 20;) {
      const page = await kept('all', 3, after);
      pages.push(page.next ?? 'end');
      seen.push(...page.lines.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(all.lines.map(({ id }) => id));
    expect(all.lines.map(({ reviewOn }) => reviewOn)).toEqual(all.lines.map(({ reviewOn }) => reviewOn).sort());
    expect(all.lines.every(({ quality }) => quality >= 0 && quality <= 100)).toBe(true);
    expect((await mine.people.manager.ask(documents.kept, { filter: 'all', first: 101 })).codes).toEqual(['input.invalid']);
  });
});

describe('what happens twice', () => {
  test('an offer sent five times at once, and again later, is one; the same key with another content is refused', async () => {
    const input = anOfferInput(ours.branch.id, { title: 'Envoyée cinq fois', sessions: [{ startsOn: '2027-02-01', hasWaitingList: false, status: 'open' }] });
    const answers = await Promise.all(Array.from({ length: 5 }, () => saveOffer(input)));
    expect(new Set([...answers, await saveOffer(input)].map(({ text }) => text)).size).toBe(1);
    const { rows } = await owner.query(`select count(*)::int as n from offer where title = 'Envoyée cinq fois'`);
    expect(rows).toEqual([{ n: 1 }]);
    expect((await saveOffer({ ...input, title: 'Autre' })).codes).toEqual(['command.reused']);
  });

  test('two keepers at the same moment: one is kept, the other is told', async () => {
    const offerId = await anOfferSheet(owner, [ours.branch.organisationId, ours.branch.id], { title: 'Disputée' });
    const answers = await Promise.all([keeper, ours.people.manager].map((by, place) =>
      saveOffer(anOfferInput(ours.branch.id, { id: offerId, version: 1, title: `Version ${place}` }), by)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['sheet.changed_elsewhere']);
  });
});
