import fc from 'fast-check';
import type { Actor, Role } from '../access/roles.js';
import { roles } from '../access/roles.js';
import {
  allowedMergeMoves, checkMergeReason, mayDecideMerge, mayPropose, mayRefuseMerge, mayUndoMerge, type MergeFacts, type MergeSideFacts, mergeStates,
} from './merging.js';

const actor = (role: Role, membershipId = 'karim-here', branchId = 'here'): Actor =>
  ({ sessionId: 's', personId: 'p', membershipId, branchId, organisationId: 'ours', role });
const side = (id: string, more: Partial<MergeSideFacts> = {}): MergeSideFacts => ({ id, isAnonymous: false, mergedIntoId: null, ...more });
const merge = (more: Partial<MergeFacts> = {}): MergeFacts =>
  ({ branchId: 'here', state: 'proposed', proposedByMembershipId: 'nadia-here', sides: [side('a'), side('b')], ...more });
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);
const others = roles.filter((role) => role !== 'counsellor' && role !== 'coordinator');

describe('proposing', () => {
  test.each(others)('is not for a %s', (role) => expect(says(mayPropose([side('a'), side('b')], actor(role)))).toBe('access.denied'));

  test.each<[string, MergeSideFacts[], string]>([
    ['one that is not there', [side('a')], 'record.not_found'],
    ['none', [], 'record.not_found'],
    ['one dossier with itself', [side('a'), side('a')], 'merge.same_dossier'],
    ['an anonymous one', [side('a'), side('b', { isAnonymous: true })], 'merge.anonymous'],
    ['one that was merged already', [side('a', { mergedIntoId: 'c' }), side('b')], 'merge.merged_already'],
    ['two named people of the branch', [side('a'), side('b')], 'yes'],
  ])('%s', (_, sides, answer) => expect(says(mayPropose(sides, actor('counsellor')))).toBe(answer));
});

describe('deciding', () => {
  test.each(others)('is not for a %s', (role) => expect(says(mayDecideMerge(merge(), actor(role)))).toBe('record.not_found'));

  test.each<[string, Partial<MergeFacts>, Actor, string]>([
    ['in another branch', {}, actor('coordinator', 'x', 'elsewhere'), 'record.not_found'],
    ['by whoever proposed it', {}, actor('coordinator', 'nadia-here'), 'merge.own_proposal'],
    ['twice', { state: 'merged' }, actor('counsellor'), 'merge.decided'],
    ['when one went elsewhere meanwhile', { sides: [side('a', { mergedIntoId: 'c' }), side('b')] }, actor('counsellor'), 'merge.merged_already'],
    ['when one is restricted meanwhile', { sides: [side('a')] }, actor('counsellor'), 'record.not_found'],
    ['by a colleague', {}, actor('counsellor'), 'yes'],
  ])('%s', (_, more, who, answer) => expect(says(mayDecideMerge(merge(more), who))).toBe(answer));
});

describe('taking back', () => {
  test('whoever proposed takes it back, a colleague refuses, once', () => {
    expect(allowedMergeMoves(merge(), actor('counsellor', 'nadia-here'))).toEqual(['withdraw']);
    expect(allowedMergeMoves(merge(), actor('counsellor'))).toEqual(['merge', 'refuse']);
    expect(says(mayRefuseMerge(merge({ state: 'refused' }), actor('counsellor')))).toBe('merge.decided');
    expect(says(mayRefuseMerge(merge(), actor('manager')))).toBe('record.not_found');
  });

  test.each<[string, Partial<MergeFacts>, string]>([
    ['before it was merged', {}, 'merge.decided'],
    ['twice', { state: 'undone' }, 'merge.decided'],
    ['after the kept one was merged too', { state: 'merged', sides: [side('a', { mergedIntoId: 'c' }), side('b', { mergedIntoId: 'a' })] }, 'merge.later_first'],
    ['once merged', { state: 'merged', sides: [side('a'), side('b', { mergedIntoId: 'a' })] }, 'yes'],
  ])('undoing %s', (_, more, answer) => expect(says(mayUndoMerge(merge(more), actor('counsellor')))).toBe(answer));

  test('whatever the state, nobody outside the team may do anything', () => {
    fc.assert(fc.property(fc.constantFrom(...mergeStates), fc.constantFrom(...others), (state, role) => {
      expect(allowedMergeMoves(merge({ state }), actor(role))).toEqual([]);
    }));
  });
});

test.each([['', 'merge.reason_missing'], ['trop   bref', 'merge.reason_missing'], ['a'.repeat(501), 'text.too_long'], ['La même personne', 'yes']])(
  'the reason %p', (typed, answer) => expect(says(checkMergeReason(typed))).toBe(answer));
