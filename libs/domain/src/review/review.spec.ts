import type { AuditReader } from '../access/audit-rules.js';
import type { Role } from '../access/roles.js';
import { checkExtension, checkReason, checkWords, isTested, type Signal, speaks } from './opening.js';
import { allowedMoves, decide, mayOpen, type ReviewFacts, type ReviewMove, type ReviewState, reviewStates, sideOf } from './review.js';

const today = '2026-11-22';
const reader = (role: Role, more: Partial<AuditReader['actor']> & Partial<Omit<AuditReader, 'actor'>> = {}): AuditReader => {
  const { basins = [], isReferent = false, ...actor } = more;
  return { actor: { personId: 'p', organisationId: 'network', role, ...actor }, basins, isReferent };
};
const body: ReviewFacts = { level: 'structure', unitId: 'o', organisationId: 'o', basins: ['LG'], state: 'awaiting_reply', replyDueOn: '2026-12-22' };
const person: ReviewFacts = { ...body, level: 'counsellor', unitId: 'nadia', organisationId: null, basins: [] };
const leads = reader('coordinator', { basins: ['LG'] });
const answers = reader('manager', { organisationId: 'o' });
const says = (decision: { ok: boolean; code?: string; value?: unknown }) => (decision.ok ? decision.value : decision.code);

describe('on which side somebody stands', () => {
  test.each<[string, ReviewFacts, AuditReader, 'leads' | 'answers' | null]>([
    ['the coordination of a territory of the body', body, leads, 'leads'],
    ['the coordination of the network', body, reader('coordinator', { basins: ['*'] }), 'leads'],
    ['that of another territory', body, reader('coordinator', { basins: ['NA'] }), null],
    ['a mandate under a hat that bears none', body, reader('manager', { basins: ['*'] }), null],
    ['the coordination, about its own body', body, reader('coordinator', { basins: ['*'], organisationId: 'o' }), 'answers'],
    ['a coordinator of the body', body, reader('coordinator', { organisationId: 'o' }), 'answers'],
    ['a counsellor of the body', body, reader('counsellor', { organisationId: 'o' }), null],
    ['the referent, about a body', body, reader('auditor', { isReferent: true }), null],
    ['the referent', person, reader('auditor', { isReferent: true }), 'leads'],
    ['the referent under another hat', person, reader('counsellor', { isReferent: true }), null],
    ['the referent about herself', person, reader('auditor', { isReferent: true, personId: 'nadia' }), 'answers'],
    ['the coordination, about a person', person, reader('coordinator', { basins: ['*'] }), null],
    ['the person', person, reader('counsellor', { personId: 'nadia' }), 'answers'],
    ['her manager', person, answers, null],
  ])('%s', (_, review, who, side) => {
    expect(sideOf(review, who)).toBe(side);
    expect(says(mayOpen(review, who))).toBe({ leads: true, answers: 'review.own', none: 'record.not_found' }[side ?? 'none']);
  });
});

describe('a review moves', () => {
  const late = { ...body, replyDueOn: '2026-11-21' };
  test.each<[string, ReviewFacts, ReviewMove, AuditReader, ReviewState | string]>([
    ['the body replies', body, 'reply', answers, 'replied'],
    ['it replies again', { ...body, state: 'replied' }, 'reply', answers, 'replied'],
    ['it replies late', late, 'reply', answers, 'replied'],
    ['it replies to what is over', { ...body, state: 'decided' }, 'reply', answers, 'review.decided'],
    ['another replies for it', body, 'reply', leads, 'review.not_your_reply'],
    ['more time is given', body, 'extend', leads, 'awaiting_reply'],
    ['more time is given too late', late, 'extend', leads, 'awaiting_reply'],
    ['more time is given once the reply is there', { ...body, state: 'replied' }, 'extend', leads, 'review.replied_already'],
    ['it takes more time by itself', body, 'extend', answers, 'review.own'],
    ['it is concluded unheard', body, 'decide', leads, 'review.reply_first'],
    ['it is concluded on the last day', { ...body, replyDueOn: today }, 'decide', leads, 'review.reply_first'],
    ['it is concluded the day after', late, 'decide', leads, 'decided'],
    ['it is concluded after the reply', { ...body, state: 'replied' }, 'decide', leads, 'decided'],
    ['it is concluded twice', { ...body, state: 'decided' }, 'decide', leads, 'review.decided'],
    ['a stranger looks', body, 'reply', reader('coordinator'), 'record.not_found'],
  ])('%s', (_, review, move, who, outcome) => {
    expect(says(decide(review, move, who, today))).toBe(outcome);
  });

  test('what the screen offers is what is allowed', () => {
    const offered = (who: AuditReader) => reviewStates.map((state) => allowedMoves({ ...body, state }, who, today).join());
    expect(offered(leads)).toEqual(['extend', 'decide', '']);
    expect(offered(answers)).toEqual(['reply', 'reply', '']);
    expect(offered(reader('auditor'))).toEqual(['', '', '']);
  });
});

describe('opening', () => {
  test('orange and yellow speak by themselves, so do a finding that is flagged and an alert; the rest needs a reason', () => {
    const signals: [Signal, boolean][] = [
      [{ from: 'unit', rule: 'N-B1', status: 'orange' }, true], [{ from: 'unit', rule: 'N-B1', status: 'jaune' }, true],
      [{ from: 'unit', rule: 'N-B1', status: 'jaune-pale' }, false], [{ from: 'unit', rule: 'N-B2', status: 'orange' }, false],
      [{ from: 'finding', rule: 'N-C1', isFlagged: true }, true], [{ from: 'finding', rule: 'N-C1', isFlagged: false }, false],
      [{ from: 'alert', rule: 'N-D1' }, true]];
    for (const [signal, speaking] of signals) {
      expect(speaks(signal)).toBe(speaking);
      expect(says(checkReason(signal, null))).toBe(speaking ? null : 'review.reason_missing');
      expect(says(checkReason(signal, ' Trois plaintes en juin. '))).toBe(speaking ? null : 'Trois plaintes en juin.');
    }
  });

  test('only the official audit of a quarter tested anything', () => {
    expect(isTested({ from: '2026-04-01', until: '2026-06-30', isOfficial: true })).toBe(true);
    expect(isTested({ from: '2026-04-01', until: '2026-06-30', isOfficial: false })).toBe(false);
    expect(isTested({ from: '2026-01-01', until: '2026-12-31', isOfficial: true })).toBe(false);
  });

  test('words say something, and name nobody by a number', () => {
    expect(says(checkWords('  dix signes '))).toBe('dix signes');
    expect(says(checkWords('neuf sign'))).toBe('review.words_too_short');
    expect(says(checkWords('🙂'.repeat(9)))).toBe('review.words_too_short');
    expect(says(checkWords('x'.repeat(4001)))).toBe('text.too_long');
    expect(says(checkWords('Il s’agit du 85.07.30-033.28.'))).toBe('text.national_number');
  });

  test('more time ends after the time that was given, within three months', () => {
    const until = (day: string, replyDueOn = '2026-12-22') => says(checkExtension(day, { replyDueOn, today }));
    expect([until('2026-12-22'), until('2026-12-23'), until('2027-03-22'), until('2027-03-23')])
      .toEqual(['review.until_invalid', '2026-12-23', '2027-03-22', 'review.until_invalid']);
    expect([until('2026-11-21', '2026-10-01'), until('2026-11-22', '2026-10-01'), until('2027-02-20', '2026-10-01'), until('2027-02-21', '2026-10-01')])
      .toEqual(['review.until_invalid', '2026-11-22', '2027-02-20', 'review.until_invalid']);
  });
});
