import { sections } from '../access/sections.js';
import { kindsOf, storyGroupNames, storyGroups, storyKindNames, storyKinds } from './kinds.js';

test('each kind is in one group, and no group is empty', () => {
  const grouped = storyGroupNames.flatMap((name) => [...storyGroups[name]]);
  expect([...grouped].sort()).toEqual([...storyKindNames].sort());
  expect(storyGroupNames.every((name) => storyGroups[name].length > 0)).toBe(true);
});

test('no filter tells everything; a filter tells its kinds, each once', () => {
  expect(kindsOf([])).toEqual(storyKindNames);
  expect(kindsOf(['sharing', 'path', 'sharing'])).toEqual(['goal', 'need', 'transition', 'transition_end', 'gathering', 'grant', 'grant_end']);
});

test('what is said of the person hangs on a section that a share may leave out', () => {
  expect(storyKindNames.every((kind) => sections.includes(storyKinds[kind]))).toBe(true);
  expect([storyKinds.interview, storyKinds.goal, storyKinds.need, storyKinds.document]).toEqual(['interviews', 'path', 'path', 'documents']);
});
