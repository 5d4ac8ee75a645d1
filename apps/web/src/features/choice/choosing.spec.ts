import { aSet } from '../../../test/choice-factories';
import { aGoal } from '../../../test/situation-factories';
import type { Need } from '../situation/situation-query';
import { criteriaOf } from './criteria-of';
import { sourceOf } from './criteria-sources';
import { openNeeds } from './open-needs';
import { blankPacket, formOfPacket } from './packet-form';
import { pickInput, readCompared, readPicks, toggledPick, writePicks } from './picks';
import { relaxed } from './relaxed';
import { isStepOpen, stepAt, stepBeside } from './steps';
import { isFiltered, noFilters } from './use-filtered';

const set = aSet();
const [heart, second] = set.goals.map(({ id }) => id);

test('a step opens once the one before gave what it needs', () => {
  expect(isStepOpen('criteria', {})).toBe(false);
  expect(isStepOpen('criteria', { besoin: 'x' })).toBe(true);
  expect(isStepOpen('choice', { besoin: 'x' })).toBe(false);
  expect(isStepOpen('approval', { choix: 'y' })).toBe(true);
});

test('beside the first there is nothing, nor beside what is still closed', () => {
  expect(stepBeside('need', -1, { besoin: 'x' })).toBeNull();
  expect(stepBeside('need', 1, { besoin: 'x' })?.name).toBe('criteria');
  expect(stepBeside('criteria', 1, { besoin: 'x' })).toBeNull();
  expect(stepBeside('approval', 1, { choix: 'y' })).toBeNull();
  expect(stepAt('/dossiers/1/orienter/choix')).toBe('choice');
});

test('the first pick is for the project of the need, the next for the second project', () => {
  const picks = toggledPick(toggledPick([], 3, set), 4, set);
  expect(picks.map(({ key, goalId }) => [key, goalId])).toEqual([[3, heart], [4, second]]);
  expect(toggledPick(picks, 3, set).map(({ key }) => key)).toEqual([4]);
});

test('picks are written in the address and read back, without a word of what was said', () => {
  const outside = '00000000-0000-4000-8000-000000000899';
  const picks = toggledPick(toggledPick([], 3, set), outside, set, 'learner_wish').map((pick) => ({ ...pick, reasonText: 'Yanis y tient' }));
  expect(writePicks(picks)).toBe(`3.${heart}..,${outside}.${second}..learner_wish`);
  expect(readPicks(writePicks(picks), set)).toEqual(picks.map((pick) => ({ ...pick, reasonText: '' })));
  expect(picks.map((pick) => pickInput(pick))).toMatchObject([{ alternative: 3 }, { offerId: outside }]);
});

test('of an address written by hand, what is not understood is left out; so is what entered the dossier since', () => {
  const made = [{ id: '1', isMention: false, isAnonymous: false, offerId: 'x', offerTitle: 'x', operatorName: 'x', alternative: 4, referralId: 'r', reasonCode: null, madeAt: '' }];
  expect(readPicks('3,3,99,rien.x.y.z,4,1.nobody.never.why', { ...set, made })).toEqual([3, 1].map((key) =>
    ({ key, goalId: null, sessionId: null, reasonCode: null, reasonText: '' })));
  expect(readPicks(3, set)).toHaveLength(1);
  expect(readPicks(undefined, set)).toEqual([]);
  expect(readCompared('0,2,2,99,x', set)).toEqual([0, 2]);
});

test('empty words are none, and no reason is no reason', () => {
  const [pick] = toggledPick([], 3, set);
  expect(pick && pickInput({ ...pick, reasonText: '  ' })).toEqual({ alternative: 3, goalId: heart, sessionId: null, reasonCode: null, reasonText: null });
});

test.each([
  ['any_trade', { trade: null, field: 'F' }], ['more_minutes_30', { maxMinutes: 90 }], ['more_months_3', { startsBefore: '2027-08-21' }],
  ['with_stale', { withStale: true }],
] as const)('%s gives up one condition and no other', (relax, changed) => {
  const criteria = criteriaOf(set.criteria);
  expect(relaxed(criteria, relax)).toEqual({ ...criteria, ...changed });
});

test('each criterion says where it was taken from, and nothing where it is empty', () => {
  const need = { id: '1', kind: 'training' as const, field: null, trade: { code: 'F1602', name: 'x' }, level: null, communeNis: '62063', wantedBefore: null };
  const start = { need, criteria: set.criteria };
  expect(sourceOf('trade', start)).toBe('need');
  expect(sourceOf('communeNis', start)).toBe('need');
  expect(sourceOf('maxMinutes', start)).toBe('usual');
  expect(sourceOf('startsBefore', start)).toBe('usual');
  expect(sourceOf('diploma', start)).toBeNull();
  expect(sourceOf('times', start)).toBeNull();
});

test('what is still looked for: the heart project first, then what serves none; nothing that ended', () => {
  const need = (id: string, state: Need['state'] = 'open'): Need => ({
    id, version: 1, goalId: null, kind: 'training', field: null, trade: null, level: null, communeNis: null, communeName: null, basin: null,
    constraints: null, wantedBefore: null, state, reason: null });
  const found = openNeeds({
    goals: [aGoal({ kind: 'second', needs: [need('b')] }), aGoal({ kind: 'heart', needs: [need('a'), need('z', 'met')] })], needs: [need('c')] });
  expect(found.map((one) => one.need.id)).toEqual(['a', 'b', 'c']);
});

test('a packet that is there is taken up again as it was prepared', () => {
  const content = { name: 'Sam', isAlias: true, ageBand: 'from_18', goal: null, need: {}, constraints: null, contact: { wished: 'phone' as const }, freeText: 'Bonjour' };
  expect(formOfPacket(content, ['identity', 'path'])).toEqual({
    alias: 'Sam', freeText: 'Bonjour', wishedContact: 'phone', include: ['age_band', 'need', 'wished_contact'], sections: ['identity', 'path'] });
  expect(blankPacket(false).wishedContact).toBe('through_sender');
});

test('another order is no filter; an emptied list neither', () => {
  expect(isFiltered(noFilters)).toBe(false);
  expect(isFiltered({ order: 'nearest', paths: [], maxMinutes: null })).toBe(false);
  expect(isFiltered({ order: 'drawn', isFree: true })).toBe(true);
});
