import type { Actor } from '../access/roles.js';
import { checkAnswer, checkAsked, type GrantAnswer, type GrantRequestFacts, mayRenounce } from './request.js';

const now = new Date('2026-11-21T10:00:00Z');
const says = (decision: { ok: boolean; code?: string }) => (decision.ok ? 'yes' : decision.code);

const aRequest = (more: Partial<GrantRequestFacts> = {}): GrantRequestFacts => ({
  sections: ['identity', 'path', 'interviews'], mayWrite: false, untilOn: '2027-02-21', state: 'open', isPersonal: false,
  expiresAt: new Date('2026-12-21T10:00:00Z'), ...more });
const anAnswer = (more: Partial<GrantAnswer> = {}): GrantAnswer =>
  ({ sections: ['identity', 'path'], mayWrite: false, untilOn: '2027-01-31', isPersonal: false, ...more });

describe('asking', () => {
  test.each([
    ['without a word', ' ', '2027-01-01', 'grant_request.message_missing'],
    ['with a national number', 'Pour 85.07.30-033.28', '2027-01-01', 'text.national_number'],
    ['until yesterday', 'Inscription', '2026-11-20', 'grant.until_invalid'],
    ['for more than a year', 'Inscription', '2027-11-22', 'grant.until_invalid'],
    ['as one should', 'Inscription', '2027-11-21', 'yes'],
  ])('%s: %s', (_, message, untilOn, code) => {
    expect(says(checkAsked({ sections: ['identity'], mayWrite: false, untilOn }, message, '2026-11-21'))).toBe(code);
  });
});

describe('answering', () => {
  test.each([
    ['after somebody else', { state: 'refused' }, {}, 'grant_request.decided'],
    ['after it was granted', { state: 'granted' }, {}, 'grant_request.decided'],
    ['at the end of the thirty days', { expiresAt: now }, {}, 'grant_request.decided'],
    ['with another section', {}, { sections: ['identity', 'documents'] }, 'grant_request.wider'],
    ['with the very personal', {}, { sections: ['identity', 'special'] }, 'grant_request.wider'],
    ['with the right to write', {}, { mayWrite: true }, 'grant_request.wider'],
    ['for longer', {}, { untilOn: '2027-02-22' }, 'grant_request.wider'],
    ['to a whole branch when one person asked', { isPersonal: true }, {}, 'grant_request.wider'],
    ['with less', {}, {}, 'yes'],
    ['with exactly that', {}, { sections: ['identity', 'path', 'interviews'], untilOn: '2027-02-21' }, 'yes'],
    ['to the person alone', {}, { isPersonal: true }, 'yes'],
    ['when the day asked for has passed meanwhile', { untilOn: '2026-11-20' }, {}, 'yes'],
  ] satisfies [string, Partial<GrantRequestFacts>, Partial<GrantAnswer>, string][])('%s', (_, request, answer, code) => {
    expect(says(checkAnswer(aRequest(request), anAnswer(answer), now))).toBe(code);
  });
});

describe('giving back', () => {
  const anne: Actor = { sessionId: 's', personId: 'anne', membershipId: 'anne-there', branchId: 'there', organisationId: 'o', role: 'operator_agent' };

  test.each([
    ['another branch\'s', { toBranchId: 'here', toMembershipId: null, isLive: true }, 'record.not_found'],
    ['a colleague\'s', { toBranchId: 'there', toMembershipId: 'bea-there', isLive: true }, 'record.not_found'],
    ['one that is over', { toBranchId: 'there', toMembershipId: null, isLive: false }, 'grant.over'],
    ['the branch\'s', { toBranchId: 'there', toMembershipId: null, isLive: true }, 'yes'],
    ['her own', { toBranchId: 'there', toMembershipId: 'anne-there', isLive: true }, 'yes'],
  ])('%s', (_, grant, code) => {
    expect(says(mayRenounce(grant, anne))).toBe(code);
  });
});
