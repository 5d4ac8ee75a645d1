import { readGroups, readStoryAddress, writeGroups } from './story-address';

test('what is looked for goes through the address and back', () => {
  expect(writeGroups(['interviews', 'sharing'])).toEqual({ montrer: 'entretiens,partage' });
  expect(readGroups('entretiens,partage')).toEqual(['interviews', 'sharing']);
  expect(writeGroups([])).toEqual({});
});

test.each([
  [{ montrer: 'partage,entretiens,partage' }, { montrer: 'entretiens,partage' }],
  [{ montrer: 'nimporte' }, {}],
  [{ montrer: 3, entretien: 'ancien' }, {}],
  [{ entretien: 'nouveau', montrer: 'projet' }, { entretien: 'nouveau', montrer: 'projet' }],
])('an address is read as far as it makes sense: %j', (search, read) => {
  expect(readStoryAddress(search)).toEqual(read);
});
