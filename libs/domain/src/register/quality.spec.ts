import fc from 'fast-check';
import { type BranchFacts, type OfferFacts, type OrganisationFacts, qualityOf, qualityOfBranch, qualityOfOrganisation } from './quality.js';

const today = '2026-11-21';
const place = { street: 'Rue du Pont 1', communeNis: '62063', lat: 50.6, lon: 5.5, phone: '04 000 00 00', email: null, website: null };
const full: OfferFacts = {
  objective: 'Souder', description: null, trades: ['H2913'], publics: ['jobseeker'], minDiploma: null, maxDiploma: null, languageLevel: null, minAge: 18, maxAge: null,
  registrations: [], prerequisiteNote: null, priceCents: 0, priceNote: null, durationHours: null, durationWeeks: 6, entries: ['test'], entryNote: null,
  nextSessionOn: '2027-01-04', website: 'https://pont.example', verifiedOn: '2026-01-01', branch: place,
};
const nothing: OfferFacts = {
  objective: null, description: null, trades: [], publics: [], minDiploma: null, maxDiploma: null, languageLevel: null, minAge: null, maxAge: null, registrations: [],
  prerequisiteNote: null, priceCents: null, priceNote: null, durationHours: null, durationWeeks: null, entries: [], entryNote: null, nextSessionOn: null, website: null,
  verifiedOn: null, branch: { street: null, communeNis: null, lat: null, lon: null, phone: null, email: null, website: null },
};

test('an offer that says everything has 100, one that says nothing has 0 and hears what would help most, first', () => {
  expect(qualityOf(full, today)).toEqual({ score: 100, missing: [] });
  expect(qualityOf(nothing, today)).toEqual({ score: 0, missing: ['objective', 'trades', 'sessions', 'price', 'prerequisites', 'entry', 'contact', 'address', 'verification',
    'publics', 'duration', 'website', 'coordinates'] });
});

test.each<[string, Partial<OfferFacts>, number, string[]]>([
  ['a description stands for an objective', { objective: null, description: 'Six semaines' }, 100, []],
  ['one enters at any time', { nextSessionOn: null, entries: ['free_entry'] }, 100, []], ['no session is announced', { nextSessionOn: null }, 88, ['sessions']],
  ['the price in words', { priceCents: null, priceNote: 'Selon le revenu' }, 100, []], ['for everybody, and a person said so', { publics: [], minAge: null }, 100, []],
  ['for everybody, but nobody ever looked', { publics: [], verifiedOn: null }, 90, ['verification', 'publics']],
  ['looked at more than a year ago', { verifiedOn: '2025-11-20' }, 94, ['verification']], ['the website of its branch', { website: null, branch: { ...place, website: 'https://a.example' } }, 100, []],
  ['a street without a commune', { branch: { ...place, communeNis: null } }, 92, ['address']], ['nobody to call', { branch: { ...place, phone: null } }, 92, ['contact']],
])('%s', (_, facts, score, missing) => expect(qualityOf({ ...full, ...facts }, today)).toEqual({ score, missing }));

test('saying more never lowers it, and it is what is not missing', () => {
  const keys = Object.keys(full) as (keyof OfferFacts)[];
  fc.assert(fc.property(fc.subarray(keys), fc.constantFrom(...keys), (said, more) => {
    const with_ = (names: readonly (keyof OfferFacts)[]): OfferFacts => ({ ...nothing, ...Object.fromEntries(names.map((name) => [name, full[name]])) });
    const [less, rather] = [qualityOf(with_(said), today), qualityOf(with_([...said, more]), today)];
    expect(rather.score).toBeGreaterThanOrEqual(less.score);
    expect(rather.missing.length).toBeLessThanOrEqual(less.missing.length);
    expect(less.score).toBeGreaterThanOrEqual(0);
  }));
});

test('a branch and an organisation', () => {
  const branch: BranchFacts = { ...place, website: 'https://a.example', verifiedOn: today, hasHours: true, isAccessible: false };
  expect(qualityOfBranch(branch, today)).toEqual({ score: 100, missing: [] });
  expect(qualityOfBranch({ ...branch, hasHours: false, isAccessible: null, street: null }, today)).toEqual({ score: 50, missing: ['address', 'hours', 'accessibility'] });
  const organisation: OrganisationFacts = { description: 'Forme', enterpriseNumber: '0123456749', acronym: 'ADP', website: 'https://a.example', verifiedOn: today };
  expect(qualityOfOrganisation(organisation, today)).toEqual({ score: 100, missing: [] });
  expect(qualityOfOrganisation({ ...organisation, description: null, acronym: null }, today)).toEqual({ score: 60, missing: ['description', 'acronym'] });
});
