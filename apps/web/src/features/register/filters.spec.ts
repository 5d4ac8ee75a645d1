import { exportLink } from './export-links';
import { noFilters, readFilters, searchInput, toggled, writeAddress } from './filters';
import { readRegisterAddress } from './register-address';

test('an address keeps only what has a name of ours and a plain value', () => {
  expect(readRegisterAddress({ q: 'soudeur', age: 19, autre: 'x', bassin: ['LG'], tirage: null })).toEqual({ q: 'soudeur', age: 19 });
});

test.each([
  ['a kind that does not exist', { nature: 'training,voyage' }, { kinds: ['training'] }],
  ['a diploma that does not exist', { diplome: 'doctorat' }, { diploma: null }],
  ['a trade that is no code', { metier: 'F1602,soudeur' }, { trades: ['F1602'] }],
  ['an age that is none', { age: 'vingt' }, { age: null }],
  ['an age out of life', { age: 400 }, { age: null }],
  ['a day that does not exist', { avant: '2027-02-30' }, { startsBefore: null }],
  ['a commune that is no number', { depart: 'liege' }, { near: null }],
  ['an organisation that is no identifier', { organisme: '42' }, { organisationId: null }],
  ['a draw below zero', { tirage: -3 }, { seed: null }],
])('%s is left out', (_, address, kept) => {
  expect(readFilters(address)).toEqual({ ...noFilters, ...kept });
});

test('what is written in the address is read back the same', () => {
  const filters = {
    ...noFilters,
    text: '4000',
    kinds: ['training' as const, 'work_study' as const],
    levels: [3, 4],
    trades: ['F1602'],
    diploma: 'none' as const,
    near: '62063',
    travel: 'bus' as const,
    minutes: 45,
    startsBefore: '2027-03-01',
    isFree: true,
    withStale: true,
    seed: 77,
  };
  const address = writeAddress(filters);
  expect(address).toMatchObject({ q: 4000, nature: 'training,work_study', niveau: '3,4', depart: 62063, gratuit: 'oui', tirage: 77 });
  expect(readFilters(address)).toEqual(filters);
});

test('a search that asks nothing has an empty address', () => {
  expect(writeAddress(noFilters)).toEqual({});
});

test('ticking twice changes nothing', () => {
  const once = toggled(noFilters, 'publics', 'young');
  expect(once.publics).toEqual(['young']);
  expect(toggled(once, 'publics', 'young')).toEqual(noFilters);
});

test('the way and its length are asked only with a place to start from', () => {
  expect(searchInput({ ...noFilters, travel: 'bus', minutes: 30 })).toMatchObject({ near: null, travel: null, minutes: null });
  expect(searchInput({ ...noFilters, near: '62063', travel: 'bus' })).toMatchObject({ near: '62063', travel: 'bus', minutes: null });
});

test('an export asks the same, and nothing that was not asked', () => {
  expect(exportLink('csv', noFilters)).toBe('/cadastre/export.csv');
  expect(exportLink('hsds.json', { ...noFilters, text: 'soudeur & co', kinds: ['training', 'guidance'], isFree: true })).toBe(
    '/cadastre/export.hsds.json?text=soudeur+%26+co&kinds=training&kinds=guidance&isFree=true',
  );
});
