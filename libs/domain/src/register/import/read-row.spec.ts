import fc from 'fast-check';
import { findCommune, readPoint, readPostcode, splitAddress } from './cells/places.js';
import { findType } from './find-type.js';
import { isBlank, makesKeys, readRow } from './read-row.js';
import { indexReference } from './reference.js';
import type { SourceRecord } from './sheet.js';
import { type ImportMapping, importTargets } from './targets.js';

const commune = (nis: string, names: readonly string[], postcodes: readonly string[], localities: readonly string[] = []) => ({
  nis, names, postcodes, localities: localities.map((name) => ({ name, postcode: postcodes[postcodes.length - 1] ?? '' })) });

/** A few communes, kinds of body and trades: enough to read a row with. */
const reference = indexReference({
  communes: [
    commune('62003', ['Ans', 'Ans', 'Ans'], ['4430', '4431', '4432'], ['Loncin', 'Alleur']),
    commune('62063', ['Liège', 'Luik', 'Lüttich'], ['4000', '4020']),
    commune('62093', ['Saint-Nicolas', 'Saint-Nicolas', 'Saint-Nicolas'], ['4420'], ['Montegnée', 'Tilleur']),
    commune('62121', ['Neupré', 'Neupré', 'Neupré'], ['4120', '4121'], ['Neuville']),
    commune('93056', ['Philippeville', 'Philippeville', 'Philippeville'], ['5600'], ['Neuville']),
    commune('93088', ['Walcourt', 'Walcourt', 'Walcourt'], ['5600']),
    commune('21013', ['Saint-Gilles', 'Sint-Gillis', 'Saint-Gilles'], ['1060']),
  ],
  types: [
    { code: 'CISP', acronym: 'CISP', name: 'Centre d\'insertion socioprofessionnelle (ex-EFT/OISP)', aliases: ['EFT', 'OISP (ancien)', 'C.I.S.P.'] },
    { code: 'HE_ORI', acronym: null, name: 'Service d\'orientation d\'une haute école', aliases: ['haute école', 'HE', 'ESA'] },
    { code: 'MIRE', acronym: 'MIRE', name: 'Mission régionale pour l\'emploi', aliases: ['Mission régionale'] },
    { code: 'ECOLE_SEC', acronym: null, name: 'École secondaire', aliases: ['AR', 'athénée'] },
  ],
  trades: [{ code: 'F1602', name: 'Électricité bâtiment' }, { code: 'K1304', name: 'Services domestiques' }],
  tradeNames: [{ name: 'Électricien / Électricienne du bâtiment', trade: 'F1602' }, { name: 'Aide', trade: 'F1602' }, { name: 'Aide', trade: 'K1304' }],
  basins: [{ code: 'LG', name: 'Liège' }, { code: 'HN', name: 'Hainaut-Nord' }],
});

const headings = ['Record ID', 'Organisme', 'Type', 'N° entreprise', 'Adresse', 'CP', 'Commune', 'Intitulé', 'Public', 'Prix', 'Métier', 'Début', 'Fin'];
const mapping: ImportMapping = ['record.key', 'organisation.name', 'organisation.kind', 'organisation.enterpriseNumber', 'branch.street',
  'branch.postcode', 'branch.commune', 'offer.title', 'offer.publics', 'offer.price', 'offer.trades', 'session.startsOn', 'session.endsOn'];
const usual = ['rec1', 'ASBL Le Phare', 'CISP', 'BE 0999.990.024', 'rue Haute, 1', '4430', 'Ans', 'Formation de base', 'tout public', '0', 'F1602',
  '11/01/2027', '26/03/2027'];
const aRecord = (more: Partial<Record<number, string>> = {}, rest: Partial<SourceRecord> = {}): SourceRecord =>
  ({ line: 5, lineCount: 1, cells: usual.map((cell, place) => more[place] ?? cell), damage: null, ...rest });
const read = (more: Partial<Record<number, string>> = {}, columns: ImportMapping = mapping) => readRow(aRecord(more), headings, columns, reference);
const codes = (row: ReturnType<typeof readRow>) => row.problems.map(({ code }) => code);

describe('refused', () => {
  test.each([
    ['a quote that never closes', { damage: 'unclosed_quote' as const }, 'unclosed_quote'],
    ['a line that nobody can read', { damage: 'unreadable' as const }, 'unreadable'],
    ['more cells than headings', { cells: [...usual, '', 'de trop'] }, 'too_many_cells'],
    ['neither a name nor a title', { cells: usual.map((cell, place) => (place === 1 || place === 7 ? ' ' : cell)) }, 'name_missing'],
  ])('%s', (_, rest, code) => {
    const row = readRow(aRecord({}, rest), headings, mapping, reference);
    expect(row).toMatchObject({ sheet: null, key: null });
    expect(row.problems.map((problem) => [problem.code, problem.isBlocking])).toEqual([[code, true]]);
  });

  test('nothing else, whatever the cells hold', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('1/1/26', '-', '@', '4430', '(', '<CESS', '99999999999')),
      { minLength: 13, maxLength: 13 });
    const targets = fc.shuffledSubarray([...importTargets], { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(texts, targets, (cells, [...some]) => {
      const row = readRow(aRecord({}, { cells: ['Le Phare', ...cells.slice(1)] }), headings, ['organisation.name',
        ...some.filter((target) => target !== 'organisation.name')], reference);
      expect(row.sheet).not.toBeNull();
      expect(row.key?.length).toBeLessThanOrEqual(200);
      expect(row.problems.every(({ isBlocking, original }) => !isBlocking && (original?.length ?? 0) <= 300)).toBe(true);
    }), { numRuns: 100 });
  });
});

describe('read', () => {
  test('a body, its place, its offer and its session', () => {
    const { sheet, key, title, problems } = read();
    expect({ key, title, problems }).toEqual({ key: 'rec1', title: 'Formation de base', problems: [] });
    const organisationKey = '0999990024 ASBL Le Phare';
    expect(sheet?.organisation).toEqual({ key: organisationKey, name: 'ASBL Le Phare', acronym: null, kind: 'CISP', enterpriseNumber: '0999990024',
      description: null, website: null });
    expect(sheet?.branch).toMatchObject({ organisationKey, name: 'ASBL Le Phare', street: 'rue Haute, 1', postcode: '4430', locality: 'Ans', communeNis: '62003' });
    expect(sheet?.offer).toMatchObject({ key: 'rec1', organisationKey, branchKey: sheet?.branch?.key, kind: 'training', trades: ['F1602'], publics: [],
      priceCents: 0, languages: ['fr'], mode: 'on_site', status: 'open' });
    expect(sheet?.offer?.sessions).toMatchObject([{ key: '2027-01-11', startsOn: '2027-01-11', endsOn: '2027-03-26', seats: null, status: 'open' }]);
  });

  test('a row without a title is a body and a place', () => {
    expect(read({ 7: '' })).toMatchObject({ title: 'ASBL Le Phare', sheet: { offer: null, branch: { name: 'ASBL Le Phare' } } });
  });

  test('an offer without a body lends it its title, and says so', () => {
    const row = read({ 1: '' });
    expect(row.sheet?.organisation?.name).toBe('Formation de base');
    expect(codes(row)).toContain('organisation_named_after_offer');
  });

  test.each([
    ['cells that are missing', readRow(aRecord({}, { cells: usual.slice(0, 8) }), headings, mapping, reference), 'cells_missing', null],
    ['an unknown kind of body', read({ 2: 'Confrérie' }), 'organisation_kind_unknown', 'Confrérie'],
    ['a number whose check is wrong', read({ 3: '0999.990.025' }), 'enterprise_number_invalid', '0999.990.025'],
    ['a postcode that the address holds', read({ 4: 'rue Haute, 1 - 4430 Ans', 5: '' }), 'postcode_from_address', 'rue Haute, 1 - 4430 Ans'],
    ['a commune of another postcode', read({ 5: '4000' }), 'commune_not_of_postcode', 'Ans'],
    ['a public that nobody knows', read({ 8: 'mamans solos' }), 'public_unknown', 'mamans solos'],
    ['a price in words', read({ 9: 'selon revenus' }), 'money_unreadable', 'selon revenus'],
    ['a trade that nobody knows', read({ 10: 'Rêveur' }), 'trade_unknown', 'Rêveur'],
    ['a name that two trades share', read({ 10: 'Aide' }), 'trade_ambiguous', 'Aide'],
    ['an end before the beginning', read({ 12: '01/01/2027' }), 'dates_inverted', '01/01/2027'],
    ['a row without its identity', read({ 0: '' }), 'key_missing', ''],
  ])('with a remark: %s', (_, row, code, original) => {
    expect(row.sheet).not.toBeNull();
    const problem = row.problems.find((one) => one.code === code);
    expect(problem?.isBlocking).toBe(false);
    if (original !== null) expect(problem?.original).toBe(original);
  });

  test('what was not understood is kept where people read it', () => {
    expect(read({ 8: 'mamans solos' }).sheet?.offer?.prerequisiteNote).toBe('mamans solos');
    expect(read({ 9: 'selon revenus' }).sheet?.offer).toMatchObject({ priceCents: null, priceNote: 'selon revenus' });
  });

  test('a trade by one of its names', () => {
    expect(read({ 10: 'Électricien / Électricienne du bâtiment' }).sheet?.offer?.trades).toEqual(['F1602']);
    expect(read({ 10: 'électricienne du bâtiment ; K1304' }).sheet?.offer?.trades).toEqual(['F1602', 'K1304']);
  });

  test('ages and diplomas of a column of their own hold against words for the public', () => {
    const columns = mapping.with(9, 'offer.maxAge');
    expect(read({ 8: 'Jeunes (moins de 26 ans)' }).sheet?.offer).toMatchObject({ publics: ['young'], maxAge: 25 });
    expect(read({ 8: 'Jeunes (moins de 26 ans)', 9: '' }, columns).sheet?.offer).toMatchObject({ publics: ['young'], maxAge: null });
  });
});

describe('who is who', () => {
  const keysOf = (row: ReturnType<typeof readRow>) => [row.sheet?.organisation?.key, row.sheet?.branch?.key, row.sheet?.offer?.key];

  test('rows share a body when its number and its name are the same, to the letter', () => {
    const [one, two, other] = [read({ 0: 'a' }), read({ 0: 'b', 1: '  ASBL  Le Phare ' }), read({ 0: 'c', 1: 'ASBL LE PHARE' })];
    expect(two.sheet?.organisation?.key).toBe(one.sheet?.organisation?.key);
    expect(two.sheet?.branch?.key).toBe(one.sheet?.branch?.key);
    expect(other.sheet?.organisation?.key).not.toBe(one.sheet?.organisation?.key);
    expect(two.sheet?.offer?.key).toBe('b');
  });

  test('without a number each row has its own', () => {
    expect(keysOf(read({ 3: 'n/a' }))).toEqual(['rec1', 'rec1', 'rec1']);
  });

  test('a source that names its bodies and places is followed', () => {
    const columns = mapping.with(2, 'organisation.key').with(9, 'branch.key');
    expect(keysOf(read({ 2: 'O-7', 9: 'B-3' }, columns))).toEqual(['O-7', 'B-3', 'rec1']);
  });

  test('a source without identities: the name, the address and the title make one that stays', () => {
    const columns = mapping.with(0, null);
    expect(makesKeys(columns)).toBe(true);
    const row = read({}, columns);
    expect(row.key).toBe('asbl le phare · rue haute 1 4430 · formation de base');
    expect(read({ 1: 'Asbl Le Phare ', 8: 'jeunes' }, columns).key).toBe(row.key);
    expect(codes(row)).toEqual([]);
  });
});

test('a blank row says nothing at all', () => {
  expect(isBlank(aRecord({}, { cells: ['', ' ', '\u00a0'] }))).toBe(true);
  expect(isBlank(aRecord({}, { cells: [], lineCount: 4 }))).toBe(true);
  expect(isBlank(aRecord())).toBe(false);
  expect(isBlank(aRecord({}, { cells: [''], damage: 'unclosed_quote' }))).toBe(false);
});

test.each([
  ['CISP', 'CISP'], ['cisp ', 'CISP'], ['C.I.S.P.', 'CISP'], ['Mission Régionale', 'MIRE'], ['Service d\'orientation HE', 'HE_ORI'],
  ['il était une fois, he', null], ['Athénée royal', 'ECOLE_SEC'], ['HE_ORI', 'HE_ORI'], ['Confrérie', null],
])('the kind of body %s', (text, code) => expect(findType(text, reference)).toBe(code));

test.each([
  ['4430', '4430'], ['B-4606', '4606'], ['4420.0', '4420'], [' 4400', '4400'], ['BE 4000', '4000'], ['33000', '33000'], ['F-59000', '59000'],
  ['443', null], ['quatre mille', null], ['0430', null],
])('the postcode %s', (raw, value) => expect(readPostcode(raw)).toEqual({ value, remark: value ? null : 'postcode_unreadable' }));

test.each([
  ['rue de l’Exemple, 1 - 4430 Ans', { street: 'rue de l’Exemple, 1', postcode: '4430', locality: 'Ans' }],
  ['rue de l’Exemple 3 bte 4, B-4420 Saint-Nicolas (Liège)', { street: 'rue de l’Exemple 3 bte 4', postcode: '4420', locality: 'Saint-Nicolas (Liège)' }],
  ['rue Haute 12\n4430 Ans\nBelgique', { street: 'rue Haute 12', postcode: '4430', locality: 'Ans' }],
  ['8 rue de la Halle - 33000 Bordeaux', { street: '8 rue de la Halle', postcode: '33000', locality: 'Bordeaux' }],
  ['4430 Ans', { street: null, postcode: '4430', locality: 'Ans' }],
  ['avenue 1914 des Alliés', { street: 'avenue 1914 des Alliés', postcode: null, locality: null }],
  ['rue de l’Exemple, 3A', { street: 'rue de l’Exemple, 3A', postcode: null, locality: null }],
  ['', { street: null, postcode: null, locality: null }],
])('the address %j', (raw, address) => expect(splitAddress(raw, reference)).toEqual(address));

test.each([
  ['Ans', '4430', '62003', 'Ans', null], ['ANS', null, '62003', 'Ans', null], ['Sint-Gillis', '1060', '21013', 'Saint-Gilles', null],
  ['Saint-Nicolas (Luik)', '4420', '62093', 'Saint-Nicolas', null], ['SAINT-NICOLAS (LIÈGE)', '4420', '62093', 'Saint-Nicolas', null],
  ['St-Nicolas', '4420', '62093', 'Saint-Nicolas', null], ['Luik', '4000', '62063', 'Liège', null], ['Tilleur', '4420', '62093', 'Tilleur', null],
  ['Ville de Liège', '4000', '62063', 'Liège', null], ['Liège / Ans', '4000', '62063', 'Liège / Ans', null], ['', '4430', '62003', 'Ans', null],
  ['Hameau perdu', '4430', '62003', 'Hameau perdu', null], ['', '4999', null, null, 'commune_unknown'], ['', null, null, null, null],
  ['Ans', '4000', '62003', 'Ans', 'commune_not_of_postcode'], ['Bordeaux', '33000', null, 'Bordeaux', 'commune_unknown'],
  ['Ans', '33430', null, 'Ans', 'commune_unknown'], ['Nulle Part', null, null, 'Nulle Part', 'commune_unknown'],
  ['Neuville', null, null, 'Neuville', 'commune_ambiguous'], ['Neuville', '4121', '62121', 'Neuville', null], ['', '5600', null, null, 'commune_ambiguous'],
])('the commune of %j and %s', (name, postcode, nis, locality, remark) => {
  expect(findCommune(name, postcode, reference)).toEqual({ place: { nis, locality }, remark });
});

test.each([
  ['50.63', '5.57', { lat: 50.63, lon: 5.57 }, null], ['50,632', '5,571', { lat: 50.632, lon: 5.571 }, null],
  ['5.57', '50.63', { lat: 50.63, lon: 5.57 }, 'coordinates_swapped'], ['44.83', '-0.58', { lat: 44.83, lon: -0.58 }, null],
  ['148000', '235000', null, 'coordinates_lambert'], ['0', '0', null, 'coordinates_outside'], ['50.63', '', null, 'coordinates_unreadable'],
  ['nord', 'est', null, 'coordinates_unreadable'], ['', '', null, null],
])('the point %j, %j', (lat, lon, value, remark) => expect(readPoint(lat, lon)).toEqual({ value, remark }));
