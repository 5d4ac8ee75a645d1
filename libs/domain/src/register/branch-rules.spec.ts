import fc from 'fast-check';
import { type BranchContent, checkBranch, checkOrganisation, type OrganisationContent } from './branch-rules.js';

const branch: BranchContent = {
  name: 'Antenne', street: null, postcode: null, locality: null, communeNis: null, phone: null, email: null, website: null, opening: [], openingNote: null,
  closures: [], workingDays: [1, 2, 3, 4, 5], closesForSchoolHolidays: false, isAccessible: null, contacts: [],
};
const contact = { purpose: 'handoff', name: null, email: 'relais@pont.example', phone: null } as const;
const says = (more: Partial<BranchContent>) => {
  const decision = checkBranch({ ...branch, ...more });
  return decision.ok ? 'yes' : decision.code;
};

describe('a branch', () => {
  test.each<[string, Partial<BranchContent>, string]>([
    ['no name', { name: ' ' }, 'branch.name_missing'], ['a postcode that begins with nought', { postcode: '0400' }, 'branch.postcode_invalid'],
    ['a Belgian postcode', { postcode: '4000' }, 'yes'], ['a French one', { postcode: '59000' }, 'yes'], ['an eighth day', { workingDays: [8] }, 'branch.hours_invalid'],
    ['an hour of another clock', { opening: [{ day: 1, from: '9:00', until: '12:00' }] }, 'branch.hours_invalid'],
    ['midnight twice', { opening: [{ day: 1, from: '09:00', until: '24:00' }] }, 'branch.hours_invalid'],
    ['hours that meet', { opening: [{ day: 1, from: '12:00', until: '16:00' }, { day: 1, from: '09:00', until: '12:00' }] }, 'yes'],
    ['hours that overlap', { opening: [{ day: 1, from: '11:59', until: '16:00' }, { day: 1, from: '09:00', until: '12:00' }] }, 'branch.hours_invalid'],
    ['a closure of one day', { closures: [{ from: '2026-12-24', until: '2026-12-24', reason: null }] }, 'yes'],
    ['a closure that ends first', { closures: [{ from: '2026-12-24', until: '2026-12-23', reason: null }] }, 'branch.closures_invalid'],
    ['a telephone with its desk', { phone: '04/ 222 33 44 (secrétariat)' }, 'yes'], ['a telephone in words', { phone: 'appelez' }, 'contact.phone_invalid'],
    ['half a mailbox', { contacts: [{ ...contact, email: 'relais' }] }, 'contact.email_invalid'],
    ['a contact\'s telephone in words', { contacts: [{ ...contact, phone: 'x' }] }, 'contact.phone_invalid'],
    ['a national number', { contacts: [{ ...contact, name: '85.07.30-033.28' }] }, 'text.national_number'],
  ])('with %s: %s', (_, more, answer) => {
    expect(says(more)).toBe(answer);
  });

  test('keeps a mailbox once for each purpose, and says its hours, closures and days in order', () => {
    const given = checkBranch({ ...branch, workingDays: [5, 1, 5], contacts: [contact, { ...contact, email: ' Relais@Pont.example ', name: ' Léa ' }, { ...contact, purpose: 'register' }],
      closures: [{ from: '2027-04-01', until: '2027-04-02', reason: ' ' }, { from: '2026-12-24', until: '2027-01-03', reason: ' Fêtes ' }] });
    expect(given).toMatchObject({ ok: true, value: { workingDays: [1, 5], contacts: [{ purpose: 'handoff', name: 'Léa' }, { purpose: 'register' }],
      closures: [{ from: '2026-12-24', reason: 'Fêtes' }, { from: '2027-04-01', reason: null }] } });
  });

  test('what is kept is kept again as it is', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (name, street, openingNote) => {
      const decision = checkBranch({ ...branch, name, street, openingNote });
      if (decision.ok) expect(checkBranch(decision.value)).toEqual(decision);
    }));
  });
});

describe('a body', () => {
  const body: OrganisationContent = { name: 'Atelier', acronym: null, enterpriseNumber: null, description: null, website: null };

  test.each<[string, Partial<OrganisationContent>, object]>([
    ['no name', { name: '' }, { code: 'branch.name_missing' }], ['a number whose check is wrong', { enterpriseNumber: '0123.456.748' }, { code: 'enterprise.number_invalid' }],
    ['a number as it is printed', { enterpriseNumber: 'BE 0123.456.749' }, { value: { ...body, enterpriseNumber: '0123456749' } }],
    ['a page that is none', { website: 'pas de site' }, { code: 'website.invalid' }], ['spaces for nothing', { acronym: ' ', description: '\n' }, { value: body }],
    ['a national number', { description: '85.07.30-033.28' }, { code: 'text.national_number' }],
  ])('with %s', (_, more, answer) => {
    expect(checkOrganisation({ ...body, ...more })).toMatchObject(answer);
  });
});
