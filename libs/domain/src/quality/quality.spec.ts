import type { Role } from '../access/roles.js';
import { checkQualityAction, isOverdueAction, mayKeepAction, type QualityAction } from './action.js';
import { checkQualityWords, isWhole, progressOf, type QualityLevel, type QualitySaid, type QualityStandard, qualityStandards } from './grid.js';
import { allowedQualityMoves, decideQuality, type QualityMove, type QualityRound, qualitySideOf, qualityStates, readingMoves, roundMoves } from './round.js';

const says = (decision: { ok: boolean; code?: string; value?: unknown }) => (decision.ok ? decision.value : decision.code);
const who = (role: Role, branchId = 'here', membershipId = 'm') => ({ role, branchId, membershipId });
const draft: QualityRound = { branchId: 'here', state: 'draft', peerBranchId: null, peerMembershipId: null, isFilled: true, isRemarked: false };
const sent: QualityRound = { ...draft, state: 'sent_to_peer', peerBranchId: 'there' };
const taken: QualityRound = { ...sent, peerMembershipId: 'peer' };
const [house, manager, peer] = [who('coordinator'), who('manager'), who('coordinator', 'there', 'peer')];

describe('on which side of a round somebody stands', () => {
  test.each<[string, QualityRound, ReturnType<typeof who>, string | null]>([
    ['her own branch, which she coordinates', draft, house, 'keeps'], ['which she manages', draft, manager, 'keeps'],
    ['in which she advises', draft, who('counsellor'), 'looks'],
    ...(['operator_agent', 'structure_admin', 'platform_admin', 'auditor'] as const).map((role): [string, QualityRound, ReturnType<typeof who>, null] =>
      [`in which she is ${role}`, draft, who(role), null]),
    ['another branch that was not asked', draft, peer, null], ['one that is asked', sent, peer, 'reads'],
    ['one that is asked, as its manager', sent, who('manager', 'there'), null], ['one that is asked, as a counsellor', sent, who('counsellor', 'there'), null],
    ['one where a colleague took it', taken, who('coordinator', 'there', 'another'), null], ['what she took', taken, peer, 'reads'],
    ['what she handed back', { ...taken, state: 'read' }, peer, null], ['what is over', { ...taken, state: 'closed' }, peer, null],
  ])('%s', (_, round, actor, side) => {
    expect(qualitySideOf(round, actor)).toBe(side);
    if (side === null) expect(says(decideQuality(round, 'fill', actor))).toBe('record.not_found');
  });
});

describe('a round moves', () => {
  test.each<[string, QualityRound, QualityMove, ReturnType<typeof who>, string]>([
    ['it is filled', { ...draft, isFilled: false }, 'fill', manager, 'draft'],
    ['a counsellor fills it', draft, 'fill', who('counsellor'), 'access.denied'],
    ['it is filled while somebody reads', sent, 'fill', house, 'quality.wrong_state'],
    ['it is filled once it was read', { ...taken, state: 'read' }, 'fill', house, 'quality.wrong_state'],
    ['a peer is asked', draft, 'ask_peer', house, 'sent_to_peer'],
    ['a peer is asked too early', { ...draft, isFilled: false }, 'ask_peer', house, 'quality.not_whole'],
    ['it is taken back', taken, 'take_back', house, 'draft'],
    ['it is taken back when it never left', draft, 'take_back', house, 'quality.wrong_state'],
    ['it is closed unread', draft, 'close', house, 'closed'],
    ['it is closed with holes', { ...draft, isFilled: false }, 'close', house, 'quality.not_whole'],
    ['it is closed while it is read', taken, 'close', house, 'quality.wrong_state'],
    ['it is closed once it was read', { ...taken, state: 'read' }, 'close', house, 'closed'],
    ['it is closed twice', { ...draft, state: 'closed' }, 'close', house, 'quality.wrong_state'],
    ['the peer accepts', sent, 'accept', peer, 'sent_to_peer'], ['she accepts twice', taken, 'accept', peer, 'quality.wrong_state'],
    ['she declines', sent, 'decline', peer, 'draft'], ['she gives up', taken, 'decline', peer, 'draft'],
    ['she writes before she accepts', sent, 'remark', peer, 'quality.not_accepted'], ['she writes', taken, 'remark', peer, 'sent_to_peer'],
    ['she hands back what she did not accept', sent, 'hand_back', peer, 'quality.not_accepted'],
    ['she hands back too early', taken, 'hand_back', peer, 'quality.not_whole'],
    ['she hands it back', { ...taken, isRemarked: true }, 'hand_back', peer, 'read'],
    ['the house accepts for her', sent, 'accept', house, 'access.denied'], ['she takes it back for the house', taken, 'take_back', peer, 'access.denied'],
  ])('%s', (_, round, move, actor, outcome) => expect(says(decideQuality(round, move, actor))).toBe(outcome));

  test('what the screen offers is what is allowed', () => {
    const offered = (state: QualityRound['state']) => allowedQualityMoves(roundMoves, { ...taken, state, isRemarked: true }, house).join();
    expect(qualityStates.map(offered)).toEqual(['ask_peer,close', 'take_back', 'close', '']);
    expect([sent, taken, { ...taken, isRemarked: true }].map((round) => allowedQualityMoves(readingMoves, round, peer).join()))
      .toEqual(['accept,decline', 'decline', 'decline,hand_back']);
  });
});

describe('what is said of a standard', () => {
  const said = (more: Partial<Record<QualityStandard, QualitySaid>> = {}) => new Map<QualityStandard, QualitySaid>(
    qualityStandards.map((standard) => [standard, more[standard] ?? { level: 'partly', words: 'dix signes.' }]));

  test('a round is whole once each standard has a level and something that shows it', () => {
    expect(isWhole(said())).toBe(true);
    expect(isWhole(new Map())).toBe(false);
    expect(isWhole(said({ society: { level: null, words: 'dix signes.' } }))).toBe(false);
    expect(isWhole(said({ society: { level: 'not_feasible', words: 'non' } }))).toBe(false);
    expect(isWhole(said({ society: { level: 'not_feasible', words: 'Sans objet ici.' } }))).toBe(true);
  });

  test('words are about a service: none is too short to be kept, none holds a national number', () => {
    expect(says(checkQualityWords('  '))).toBe('');
    expect(says(checkQualityWords(' Affiche à l’accueil '))).toBe('Affiche à l’accueil');
    expect(says(checkQualityWords('x'.repeat(2001)))).toBe('text.too_long');
    expect(says(checkQualityWords('Dossier de 85.07.30-033.28'))).toBe('text.national_number');
  });

  test.each<[QualityLevel | null, QualityLevel | null, string | null]>([
    [null, null, null], ['partly', null, null], [null, 'planned', 'first'], ['planned', 'planned', 'same'], ['planned', 'under_way', 'higher'],
    ['achieved', 'partly', 'lower'], ['not_feasible', 'planned', 'otherwise'], ['achieved', 'not_feasible', 'otherwise'], ['not_feasible', 'not_feasible', 'same'],
  ])('from %s to %s: %s', (before, now, progress) => expect(progressOf(before, now)).toBe(progress));
});

describe('what a service means to do better', () => {
  const today = '2026-11-22';
  const action = (more: Partial<QualityAction> = {}): QualityAction =>
    ({ standard: 'information', what: 'Dater les fiches', ownerMembershipId: 'm', dueOn: '2027-01-31', state: 'planned', result: null, ...more });
  const check = (more: Partial<QualityAction>, before: string | null = null) => says(checkQualityAction(action(more), { today, before }));

  test.each<[string, Partial<QualityAction>, string | null, string]>([
    ['nothing', { what: ' - ' }, null, 'quality.action_missing'], ['too much', { what: 'x'.repeat(301) }, null, 'text.too_long'],
    ['a result too long', { result: 'x'.repeat(1001) }, null, 'text.too_long'],
    ['somebody\'s number', { what: 'Revoir 85.07.30-033.28' }, null, 'text.national_number'],
    ['somebody\'s number in the result', { result: 'Revu 85.07.30-033.28' }, null, 'text.national_number'],
    ['for yesterday', { dueOn: '2026-11-21' }, null, 'quality.due_invalid'], ['far away', { dueOn: '2029-11-26' }, null, 'quality.due_invalid'],
    ['moved into the past', { dueOn: '2026-10-01' }, '2026-12-01', 'quality.due_invalid'],
    ['done without a word', { state: 'done' }, null, 'quality.result_missing'], ['dropped without a word', { state: 'dropped', result: ' ' }, null, 'quality.result_missing'],
  ])('refuses %s', (_, more, before, code) => expect(check(more, before)).toBe(code));

  test('keeps a day that was given before, whenever it was; trims what is typed', () => {
    expect(check({ dueOn: '2026-10-01', state: 'done', result: ' Fait ' }, '2026-10-01')).toEqual(action({ dueOn: '2026-10-01', state: 'done', result: 'Fait' }));
    expect(check({ what: ' Dater les fiches ', result: '  ' })).toEqual(action());
  });

  test('is kept by those who answer for its branch; elsewhere it does not exist', () => {
    expect([house, manager, who('counsellor'), peer].map((actor) => says(mayKeepAction('here', actor)))).toEqual([true, true, 'access.denied', 'record.not_found']);
  });

  test('is late the day after, as long as nothing came of it', () => {
    expect([isOverdueAction({ state: 'doing', dueOn: today }, today), isOverdueAction({ state: 'doing', dueOn: '2026-11-21' }, today),
      isOverdueAction({ state: 'done', dueOn: '2026-11-21' }, today)]).toEqual([false, true, false]);
  });
});
