import { addDays } from '../calendar-date.js';
import type { Actor, Role } from '../access/roles.js';
import { roles } from '../access/roles.js';
import { assignmentEnd } from './assignment.js';
import {
  allowedKnocks, type ClosedDossierFacts, knocks, mayAgree, mayFollow, mayHandOverAll, mayKeepAbsence, mayKnock, mayReview, maySeeDoor,
} from './rules.js';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  sessionId: 's', personId: 'karim', membershipId: 'karim-here', branchId: 'here', organisationId: 'ours', role, ...more });
const aDoor = (more: Partial<ClosedDossierFacts> = {}): ClosedDossierFacts =>
  ({ branchId: 'here', leadMembershipId: 'nadia-here', status: 'open', hasDoor: false, isAsked: false, isWaiting: false, ...more });
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);
const isCaseworker = (role: Role) => role === 'counsellor' || role === 'coordinator';

describe('before a dossier that one does not follow', () => {
  test.each(roles)('a %s: in her own branch alone, and only with casework, does it exist', (role) => {
    expect(says(maySeeDoor(aDoor(), actor(role)))).toBe(isCaseworker(role) ? 'yes' : 'record.not_found');
    for (const knock of knocks) expect(says(mayKnock(aDoor({ branchId: 'elsewhere' }), knock, actor(role)))).toBe('record.not_found');
  });

  test.each([
    ['a counsellor', 'counsellor', {}, ['receive_walk_in', 'ask_to_follow', 'break_glass']],
    ['a coordinator', 'coordinator', {}, ['receive_walk_in', 'ask_to_follow', 'break_glass', 'hand_over', 'plan_appointment']],
    ['who has asked', 'counsellor', { isAsked: true }, ['receive_walk_in', 'break_glass']],
    ['who waits for agreement', 'counsellor', { isWaiting: true }, ['receive_walk_in', 'ask_to_follow']],
    ['when it is closed', 'coordinator', { status: 'closed' }, ['ask_to_follow', 'break_glass', 'hand_over']],
    ['who has a door', 'coordinator', { hasDoor: true }, ['hand_over']],
    ['of no casework', 'auditor', {}, []],
  ] as const)('%s', (_, role, more, allowed) => {
    expect(allowedKnocks(aDoor(more), actor(role))).toEqual(allowed);
  });
});

describe('somebody who is to follow a person', () => {
  test.each([
    ['nobody', undefined, 'colleague.not_here'],
    ['somebody of another branch', { membershipId: 'a', branchId: 'elsewhere', isLiveCaseworker: true }, 'colleague.not_here'],
    ['somebody who has left', { membershipId: 'a', branchId: 'here', isLiveCaseworker: false }, 'colleague.not_here'],
    ['a colleague', { membershipId: 'a', branchId: 'here', isLiveCaseworker: true }, 'yes'],
  ])('%s', (_, colleague, answer) => {
    expect(says(mayFollow(colleague, 'here'))).toBe(answer);
  });

  test.each([['2027-03-27', 'assignment.dates_invalid'], ['2027-02-30', 'assignment.dates_invalid'], [addDays('2027-03-28', 367), 'assignment.dates_invalid']])(
    'until %p: no', (untilOn, code) => {
      expect(says(assignmentEnd(untilOn, '2027-03-28'))).toBe(code);
    });

  test('until a day: to its last minute in Brussels, of 23 hours too; or without end', () => {
    expect(assignmentEnd('2027-03-28', '2027-03-28')).toEqual({ ok: true, value: new Date('2027-03-28T22:00:00Z') });
    expect(assignmentEnd('2027-10-31', '2027-03-28')).toEqual({ ok: true, value: new Date('2027-10-31T23:00:00Z') });
    expect(assignmentEnd(null, '2027-03-28')).toEqual({ ok: true, value: null });
  });
});

test.each(roles)('all the dossiers of somebody, and the absence of another: not for a %s, unless she coordinates this branch', (role) => {
  const answer = role === 'coordinator' ? 'yes' : isCaseworker(role) ? 'access.denied' : 'record.not_found';
  expect(says(mayHandOverAll({ branchId: 'here' }, actor(role)))).toBe(answer);
  expect(says(mayKeepAbsence({ membershipId: 'nadia-here', branchId: 'here' }, actor(role)))).toBe(answer);
  for (const branchId of ['elsewhere', undefined]) {
    expect(says(mayHandOverAll(branchId ? { branchId } : undefined, actor(role)))).toBe('record.not_found');
    expect(says(mayKeepAbsence(branchId ? { membershipId: 'karim-here', branchId } : undefined, actor(role)))).toBe('record.not_found');
  }
  expect(says(mayKeepAbsence({ membershipId: 'karim-here', branchId: 'here' }, actor(role)))).toBe(isCaseworker(role) ? 'yes' : 'record.not_found');
});

describe('an exceptional access', () => {
  const glass = { organisationId: 'ours', branchId: 'here', personId: 'luc', isOpened: true, isReviewed: false };

  test.each(roles)('is judged by the officer of the organisation and the coordinator of the branch, not by a %s of elsewhere', (role) => {
    const isJudge = role === 'auditor' || role === 'coordinator';
    expect(says(mayReview(glass, actor(role)))).toBe(isJudge ? 'yes' : 'record.not_found');
    expect(says(mayReview(glass, actor(role, { branchId: 'elsewhere' })))).toBe(role === 'auditor' ? 'yes' : 'record.not_found');
    expect(says(mayReview(glass, actor(role, { branchId: 'far', organisationId: 'theirs' })))).toBe('record.not_found');
    expect(says(mayReview({ ...glass, personId: 'karim' }, actor(role)))).toBe(isJudge ? 'glass.own' : 'record.not_found');
    for (const more of [{ isReviewed: true }, { isOpened: false }]) {
      expect(says(mayReview({ ...glass, ...more }, actor(role)))).toBe(isJudge ? 'glass.reviewed' : 'record.not_found');
    }
  });

  test.each(roles)('is agreed to by a second caseworker of the branch (%s)', (role) => {
    expect(says(mayAgree(glass, actor(role)))).toBe(isCaseworker(role) ? 'yes' : 'record.not_found');
    expect(says(mayAgree(glass, actor(role, { branchId: 'elsewhere' })))).toBe('record.not_found');
    expect(says(mayAgree({ ...glass, personId: 'karim' }, actor(role)))).toBe(isCaseworker(role) ? 'glass.own' : 'record.not_found');
  });
});
