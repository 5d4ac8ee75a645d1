import type { Criteria } from '@boussole/domain/choice/criteria';
import { readChoiceAddress, readCounterAddress } from './address';
import { addressOfCriteria, changedCriteria, criteriaFrom } from './criteria-address';

const proposed: Criteria = {
  kind: 'training', field: 'F', trade: 'F1602', level: null, communeNis: '62063', travel: 'bus', maxMinutes: 60, diploma: 'ce2d',
  languages: [{ language: 'fr', level: 'b1' }], publics: ['jobseeker'], age: 24, times: ['day'], startsFrom: null, startsBefore: '2027-03-01',
  withStale: false,
};

test('an address keeps only identities that may be one, and criteria by our names', () => {
  const besoin = '11111111-2222-4333-8444-555555555555';
  expect(readChoiceAddress({ besoin, choix: 'x', depuis: 4, nature: 'training', minutes: 30, autre: 1, age: null }))
    .toEqual({ besoin, nature: 'training', minutes: 30 });
  expect(readCounterAddress({ besoin, choix: besoin, metier: 'F1602' })).toEqual({ choix: besoin, metier: 'F1602' });
});

test('what is as proposed is not written, and nothing written gives what was proposed', () => {
  expect(addressOfCriteria(proposed, proposed)).toEqual({});
  expect(criteriaFrom(proposed, {})).toEqual(proposed);
});

test('what was changed, and what was taken away, is read back the same', () => {
  const changed: Criteria = {
    ...proposed, trade: null, level: 4, travel: 'car', maxMinutes: 90, diploma: null, publics: [], age: null, times: ['evening', 'weekend'],
    languages: [{ language: 'fr', level: null }, { language: 'nl', level: 'a2' }], startsBefore: '2027-06-30', withStale: true,
  };
  const address = addressOfCriteria(proposed, changed);
  expect(address).toEqual({
    metier: 'libre', niveau: 4, trajet: 'car', minutes: 90, diplome: 'libre', public: 'libre', age: 'libre', horaire: 'evening,weekend',
    langues: 'fr,nl:a2', avant: '2027-06-30', anciennes: 'oui',
  });
  expect(criteriaFrom(proposed, address)).toEqual(changed);
  expect(changedCriteria(proposed, changed)).toHaveLength(11);
});

test.each([
  ['a kind that does not exist', { nature: 'voyage' }],
  ['a trade that is no code', { metier: 'soudeur' }],
  ['minutes beyond a day’s way', { minutes: 900 }],
  ['an age that is none', { age: 'vingt' }],
  ['a day that does not exist', { avant: '2027-02-30' }],
])('%s leaves what was proposed', (_, address) => {
  expect(criteriaFrom(proposed, address)).toEqual(proposed);
});
