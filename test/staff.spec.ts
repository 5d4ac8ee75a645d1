import { randomUUID } from 'node:crypto';
import { roles } from '@boussole/domain/access/roles';
import { aBranch, aHat, anOrganisation, aPerson, type Branch, password, type Person } from './factories/network.js';
import { anInvitation, documents, type StaffPerson, tryToSignIn, whole } from './support/account-operations.js';
import { countsOf } from './support/dump.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let branch: Branch;
let deniseHerself: Person;
let denise: Visitor;

beforeAll(async () => {
  house = await openHouse();
  branch = await aBranch(house.database.owner);
  deniseHerself = await aPerson(house.database.owner, branch, 'structure_admin', 'Denise');
  denise = await house.visitor().signIn(deniseHerself.email, password);
});
afterAll(() => house?.close());

const owner = () => house.database.owner;
const invite = (input: object, by: Visitor = denise) => by.ask<{ invitePerson: StaffPerson }>(documents.invite, { input });
const mustInvite = async (input: object, by: Visitor = denise) =>
  (await by.must<{ invitePerson: StaffPerson }>(documents.invite, { input })).invitePerson;
const rowsOf = async (email: string) => (await owner().query(`
  select (select count(*)::int from person x where x.id = p.id) as people,
    (select count(*)::int from membership m where m.person_id = p.id) as memberships,
    (select count(*)::int from employment e where e.person_id = p.id) as employments,
    (select count(*)::int from access_link l where l.person_id = p.id) as links,
    (select count(*)::int from delivery d join access_link l on d.payload->>'linkId' = l.id::text where l.person_id = p.id) as deliveries
  from person p where p.email = $1`, [email.toLowerCase()])).rows[0];

/** Whatever is refused leaves every table as it was. */
async function leavesNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await countsOf(owner());
  await act();
  expect(await countsOf(owner())).toEqual(before);
}

describe('who is refused', () => {
  test('nobody', async () => {
    for (const [document, variables] of [[documents.staff, {}], [documents.invite, { input: anInvitation(branch) }],
      [documents.disable, { id: deniseHerself.id }], [documents.enable, { id: deniseHerself.id }]] as const) {
      expect((await house.visitor().ask(document, variables)).codes).toEqual(['auth.required']);
    }
  });

  test.each(roles.filter((role) => role !== 'structure_admin'))('%s', async (role) => {
    const visitor = await house.visitor().signIn((await aPerson(owner(), branch, role, 'Paul')).email, password);
    await leavesNothing(async () => {
      for (const [document, variables] of [[documents.staff, {}], [documents.invite, { input: anInvitation(branch) }],
        [documents.disable, { id: deniseHerself.id }], [documents.enable, { id: deniseHerself.id }]] as const) {
        expect((await visitor.ask(document, variables)).codes).toEqual(['access.denied']);
      }
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['no first name', { givenName: '  ' }, 'person.name_missing'],
    ['no family name', { familyName: '' }, 'person.name_missing'],
    ['half an address', { email: 'lea@' }, 'contact.email_invalid'],
    ['an end before the beginning', { from: '2026-03-02', until: '2026-03-01' }, 'membership.dates_invalid'],
    ['a day that is not', { from: '2026-02-30' }, 'date.invalid'],
    ['an employer that is not', { employerId: randomUUID() }, 'membership.employer_unknown'],
    ['the whole platform', { role: 'platform_admin' }, 'access.denied'],
    ['a role that is not', { role: 'queen' }, 'input.invalid'],
    ['a name without end', { givenName: 'é'.repeat(101) }, 'text.too_long'],
  ])('%s', (_, more, code) => leavesNothing(async () => {
    expect((await invite(anInvitation(branch, more))).codes).toEqual([code]);
  }));

  test('a place in another organisation, exactly like a place that does not exist', () => leavesNothing(async () => {
    const { rows: [other] } = await owner().query<{ id: string }>('select id from branch where organisation_id <> $1 limit 1', [branch.organisationId]);
    const foreign = await invite(anInvitation({ ...branch, id: other?.id ?? randomUUID() }, { email: 'x@test.example' }));
    const missing = await invite(anInvitation({ ...branch, id: randomUUID() }, { email: 'x@test.example' }));
    expect(foreign.codes).toEqual(['membership.branch_unknown']);
    expect(whole(foreign)).toBe(whole(missing));
  }));

  test('the same place twice at the same time; after it, or as something else, is another place', async () => {
    const first = anInvitation(branch, { from: '2026-01-01', until: '2026-06-30' });
    await mustInvite(first);
    const again = (more: object) => invite({ ...first, commandKey: randomUUID(), ...more });
    await leavesNothing(async () => {
      expect((await again({})).codes).toEqual(['person.already_here']);
      expect((await again({ from: '2026-06-30', until: null })).codes).toEqual(['person.already_here']);
      expect((await again({ from: '2025-01-01', until: '2026-01-01', email: first.email.toUpperCase() })).codes).toEqual(['person.already_here']);
    });
    expect((await again({ from: '2026-07-01', until: null })).codes).toEqual([]);
    expect((await again({ role: 'coordinator' })).codes).toEqual([]);
    expect(await rowsOf(first.email)).toMatchObject({ people: 1, memberships: 3, employments: 3 });
  });

  test('closing herself out, or a stranger, exactly like somebody who does not exist', async () => {
    const stranger = await aPerson(owner(), await aBranch(owner()), 'counsellor', 'Anne');
    await leavesNothing(async () => {
      expect((await denise.ask(documents.disable, { id: deniseHerself.id })).codes).toEqual(['person.is_self']);
      for (const document of [documents.disable, documents.enable]) {
        const foreign = await denise.ask(document, { id: stranger.id });
        const missing = await denise.ask(document, { id: randomUUID() });
        expect(foreign.codes).toEqual(['record.not_found']);
        expect(whole(foreign)).toBe(whole(missing));
      }
    });
    expect((await tryToSignIn(house.visitor(), stranger.email, password)).codes).toEqual([]);
  });

  test.each(['membership', 'employment', 'access_link', 'delivery', 'journal'])(
    'half of it: when no %s can be written, nothing is', async (table) => {
      await owner().query(`create function full_disk() returns trigger language plpgsql as $$ begin
        raise exception 'disk full at %', tg_table_name using errcode = '53100'; end $$`);
      await owner().query(`create trigger full_disk before insert on ${table} for each statement execute function full_disk()`);
      const input = anInvitation(branch);
      try {
        await leavesNothing(async () => {
          const answer = await invite(input);
          expect(answer.codes).toEqual(['service.unavailable']);
          expect(answer.status).toBe(503);
          expect(answer.text).not.toMatch(/disk|insert|plpgsql/i);
        });
      } finally {
        await owner().query('drop function full_disk cascade');
      }
      expect((await mustInvite(input)).state).toBe('invited');
      expect(await rowsOf(input.email)).toEqual({ people: 1, memberships: 1, employments: 1, links: 1, deliveries: 1 });
    });
});

describe('what happens', () => {
  test('a person, her hat, her employer, her link and the mail that brings it, all at once', async () => {
    const employerId = await anOrganisation(owner(), `Forem ${randomUUID()}`);
    const input = anInvitation(branch, { employerId, until: '2027-01-04', givenName: ' Léa ', locale: 'nl' });
    const person = await mustInvite(input);
    expect(person).toMatchObject({ name: 'Léa Dubois', email: input.email.toLowerCase(), state: 'invited',
      memberships: [{ branchName: branch.name, role: 'counsellor', from: '2026-01-05', until: '2027-01-04' }] });
    expect(person.memberships[0]?.employerName).toMatch(/^Forem/);
    expect(await rowsOf(input.email)).toEqual({ people: 1, memberships: 1, employments: 1, links: 1, deliveries: 1 });
    const { rows } = await owner().query(`
      select p.locale, l.kind, l.expires_at - l.created_at = interval '7 days' as week, d.state, d.payload = jsonb_build_object('linkId', l.id, 'organisationId', $2::text) as ids,
        d.key = 'send-password-link:' || l.id as key, e.employer_id, e.recorded_by_organisation_id,
        (select count(*)::int from journal j join membership m on m.id = j.about where m.person_id = p.id and j.what = 'person.invited' and j.person_id = $3) as journal
      from person p join access_link l on l.person_id = p.id join delivery d on d.payload->>'linkId' = l.id::text
        join employment e on e.person_id = p.id where p.id = $1`, [person.id, branch.organisationId, deniseHerself.id]);
    expect(rows).toEqual([{ locale: 'nl', kind: 'invitation', week: true, state: 'pending', ids: true, key: true,
      employer_id: employerId, recorded_by_organisation_id: branch.organisationId, journal: 1 }]);
  });

  test('somebody who works elsewhere gets a second hat, keeps her password, and nothing of elsewhere is shown', async () => {
    const home = await aBranch(owner());
    const nadia = await aPerson(owner(), home, 'counsellor', 'Nadia');
    const person = await mustInvite(anInvitation(branch, { email: nadia.email, givenName: 'Faux', familyName: 'Nom', locale: 'de', role: 'coordinator' }));
    expect(person).toMatchObject({ id: nadia.id, state: 'active', memberships: [{ branchName: branch.name, role: 'coordinator', employerName: null }] });
    expect(await rowsOf(nadia.email)).toMatchObject({ people: 1, memberships: 2, links: 0, deliveries: 0 });
    const { text } = await denise.ask(documents.staff);
    expect(text).toContain(nadia.id);
    for (const hidden of [home.name, home.id, nadia.membershipId]) expect(text).not.toContain(hidden);
    const { rows } = await owner().query('select given_name, locale from person where id = $1', [nadia.id]);
    expect(rows).toEqual([{ given_name: 'Nadia', locale: 'fr' }]);
    const visitor = await house.visitor().signIn(nadia.email, password);
    const { session } = await visitor.must<{ session: { hats: unknown[] } }>(documents.session);
    expect(session.hats).toHaveLength(2);
  });

  test('the list is her organisation, whole, and nobody else; the choices are its own places', async () => {
    const elsewhere = await aPerson(owner(), await aBranch(owner()), 'counsellor', 'Zoé');
    const second = await aBranch(owner(), branch.organisationId);
    const { staff } = await denise.must<{ staff: { people: StaffPerson[]; branches: { id: string }[]; employers: { id: string }[] } }>(documents.staff);
    const { rows } = await owner().query('select distinct person_id from membership where organisation_id = $1', [branch.organisationId]);
    expect(staff.people.map(({ id }) => id).sort()).toEqual(rows.map(({ person_id }) => person_id).sort());
    expect(staff.people.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect(staff.branches.map(({ id }) => id).sort()).toEqual([branch.id, second.id].sort());
    expect(staff.employers.map(({ id }) => id)).not.toContain(branch.organisationId);
  });

  test('closing somebody out here leaves her at work elsewhere', async () => {
    const nadia = await aPerson(owner(), branch, 'counsellor');
    const home = await aBranch(owner());
    await aHat(owner(), nadia.id, home, 'counsellor');
    expect(await denise.must(documents.disable, { id: nadia.id })).toEqual({ disablePerson: { id: nadia.id, state: 'disabled' } });
    const { rows } = await owner().query('select branch_id, disabled_at is null as open from membership where person_id = $1 order by open', [nadia.id]);
    expect(rows).toEqual([{ branch_id: branch.id, open: false }, { branch_id: home.id, open: true }]);
    expect(await denise.must(documents.enable, { id: nadia.id })).toEqual({ enablePerson: { id: nadia.id, state: 'active' } });
  });
});

describe('what happens twice', () => {
  test('an invitation sent five times at once, and again later, is one; with the same key and another content it is refused', async () => {
    const input = anInvitation(branch);
    const answers = await Promise.all(Array.from({ length: 5 }, () => invite(input)));
    expect(answers.map(({ codes }) => codes)).toEqual(Array(5).fill([]));
    expect(new Set([...answers, await invite(input)].map(({ text }) => text)).size).toBe(1);
    expect(await rowsOf(input.email)).toEqual({ people: 1, memberships: 1, employments: 1, links: 1, deliveries: 1 });
    await leavesNothing(async () => {
      expect((await invite({ ...input, familyName: 'Dupont' })).codes).toEqual(['command.reused']);
    });
  });

  test.each([['somebody new', false], ['somebody known', true]])('%s, invited by two people at the same moment, comes once', async (_, isKnown) => {
    const known = await aPerson(owner(), await aBranch(owner()), 'counsellor', 'Inès');
    const other = await house.visitor().signIn((await aPerson(owner(), branch, 'structure_admin', 'Odile')).email, password);
    for (let round = 0; round < 5; round += 1) {
      const place = await aBranch(owner(), branch.organisationId);
      const input = anInvitation(place, isKnown ? { email: known.email } : {});
      const answers = await Promise.all([denise, other].map((by) => invite({ ...input, commandKey: randomUUID() }, by)));
      expect(answers.flatMap(({ codes }) => codes)).toEqual(['person.already_here']);
      const { rows } = await owner().query('select count(*)::int as n from membership where branch_id = $1', [place.id]);
      expect(rows).toEqual([{ n: 1 }]);
    }
  });

  test('closing out twice is once, and keeps the first moment', async () => {
    const nadia = await aPerson(owner(), branch, 'counsellor');
    const closedAt = async () => {
      await denise.must(documents.disable, { id: nadia.id });
      return (await owner().query('select disabled_at::text as at from membership where person_id = $1', [nadia.id])).rows[0].at;
    };
    expect(await closedAt()).toBe(await closedAt());
  });
});
