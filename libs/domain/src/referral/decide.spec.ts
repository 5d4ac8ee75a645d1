import { everydayCalendar as calendar } from '../time/working-days.js';
import { usedAt } from './clock.js';
import { askCancel, decideMove, learnerAnswer } from './decide.js';
import type { MoveOutcome, MoveRequest, PlannedFollowUp, ReferralFacts } from './facts.js';
import type { ReferralState, Side } from './states.js';
import { usualTerms as terms } from './terms.js';

const at = (text: string) => new Date(text);
/** A Monday without a holiday for a month. */
const monday = at('2026-11-23T10:00:00+01:00');

const draft: ReferralFacts = {
  state: 'draft', version: 1, movedAt: monday, sentAt: null, usedDays: 0, runningSince: null, expiresAt: null, waitUntil: null, hasChoiceSet: true,
  hasPreference: true, hasApprovedPacket: true, needsReason: false, hasReason: false, cancelAskedAt: null, learnerAnswer: null, escalatedAt: null, openFollowUps: [] };

const asking = (facts: ReferralFacts, side: Side, to: ReferralState, when: Date, more: Partial<MoveRequest> = {}) =>
  decideMove(facts, { side, to, at: when, version: facts.version, ...more }, calendar, terms);
const codeOf = (...given: Parameters<typeof asking>) => {
  const decision = asking(...given);
  return decision.ok ? 'yes' : decision.code;
};
const outcome = (...given: Parameters<typeof asking>): MoveOutcome => {
  const decision = asking(...given);
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
};
const after = (facts: ReferralFacts, out: MoveOutcome): ReferralFacts => ({ ...facts, ...out, openFollowUps: out.plan });
const moved = (facts: ReferralFacts, ...rest: [Side, ReferralState, Date, Partial<MoveRequest>?]): ReferralFacts => after(facts, outcome(facts, ...rest));
const said = (plan: readonly PlannedFollowUp[]) => plan.map(({ kind, occurrence, forSide, dueAt }) => `${kind} ${occurrence} ${forSide} ${dueAt.toISOString()}`);
const told = ({ tells }: MoveOutcome) => tells.map(({ audience, kind }) => `${audience} ${kind}`);

const presented = moved(draft, 'sender', 'choice_presented', monday);
const sent = moved(presented, 'sender', 'sent', monday);
const received = moved(sent, 'receiver', 'received', at('2026-11-24T10:00:00+01:00'));
const looked = moved(received, 'receiver', 'under_review', at('2026-11-24T10:00:00+01:00'));
const accepted = moved(looked, 'receiver', 'accepted', at('2026-11-25T10:00:00+01:00'));
const appointment = { startsAt: at('2026-12-10T14:00:00+01:00'), place: 'Rue des Métiers 1', contact: 'Lise' };
const met = moved(accepted, 'receiver', 'appointment_set', at('2026-11-25T10:00:00+01:00'), { appointment });
const closed = moved(moved(accepted, 'receiver', 'contact_made', at('2026-12-01T10:00:00+01:00'), { onDate: '2026-11-30' }),
  'receiver', 'closed', at('2026-12-02T10:00:00+01:00'), { outcomeCode: 'information_given' });

describe('what must be filled', () => {
  test.each<[string, ReferralFacts, Side, ReferralState, Partial<MoveRequest>, string]>([
    ['a choice without a frozen set', { ...draft, hasChoiceSet: false }, 'sender', 'choice_presented', {}, 'referral.choice_missing'],
    ['a choice before the wish is noted', { ...draft, hasPreference: false }, 'sender', 'choice_presented', {}, 'referral.preference_missing'],
    ['a reason that no rule asks for', presented, 'system', 'to_justify', {}, 'referral.not_flagged'],
    ['sending what was not approved', { ...presented, hasApprovedPacket: false }, 'sender', 'sent', {}, 'referral.approval_missing'],
    ['sending what is flagged', { ...presented, needsReason: true }, 'sender', 'sent', {}, 'referral.justification_missing'],
    ['sending what is flagged, with a reason', { ...presented, needsReason: true, hasReason: true }, 'sender', 'sent', {}, 'yes'],
    ['a question without words', looked, 'receiver', 'info_requested', { text: ' ' }, 'referral.question_missing'],
    ['waiting until nobody knows when', looked, 'receiver', 'waitlisted', {}, 'referral.expected_date_missing'],
    ['waiting without a date, said', looked, 'receiver', 'waitlisted', { code: 'unknown' }, 'yes'],
    ['waiting until yesterday', looked, 'receiver', 'waitlisted', { onDate: '2026-11-22' }, 'referral.expected_date_invalid'],
    ['waiting until a day that does not exist', looked, 'receiver', 'waitlisted', { onDate: '2027-02-30' }, 'referral.expected_date_invalid'],
    ['an appointment nowhere', accepted, 'receiver', 'appointment_set', { appointment: { startsAt: appointment.startsAt, contact: 'Lise' } }, 'referral.appointment_missing'],
    ['an appointment yesterday', accepted, 'receiver', 'appointment_set', { appointment: { ...appointment, startsAt: at('2026-11-22T10:00:00Z') } }, 'appointment.in_past'],
    ['a contact without its day', accepted, 'receiver', 'contact_made', {}, 'referral.contact_date_missing'],
    ['a contact tomorrow', accepted, 'receiver', 'contact_made', { onDate: '2026-12-30' }, 'referral.contact_date_invalid'],
    ['an enrolment that begins nowhere', accepted, 'receiver', 'enrolled', {}, 'referral.start_missing'],
    ['an end without an outcome', { ...closed, state: 'enrolled', version: 9 }, 'receiver', 'closed', { outcomeCode: 'fine' }, 'referral.outcome_missing'],
    ['a refusal without a code', sent, 'receiver', 'declined', { text: 'Complet' }, 'referral.decline_code_missing'],
    ['a refusal without a word', sent, 'receiver', 'declined', { code: 'session_full' }, 'referral.decline_text_missing'],
    ['a cancellation without a reason', sent, 'sender', 'cancelled', {}, 'referral.reason_missing'],
    ['a cancellation that nobody asked for', accepted, 'receiver', 'cancelled', {}, 'referral.cancel_not_asked'],
    ['a cancellation by time that nobody asked for', accepted, 'system', 'cancelled', {}, 'referral.cancel_not_asked'],
    ['an expiry before its day', sent, 'system', 'expired', {}, 'referral.not_due_yet'],
    ['what lost to nothing', sent, 'sender', 'obsolete', {}, 'referral.sibling_missing'],
    ['an error without a reason', sent, 'coordinator', 'entered_in_error', {}, 'referral.reason_missing'],
    ['too many words', looked, 'receiver', 'info_requested', { text: 'x'.repeat(1001) }, 'text.too_long'],
    ['a national number', looked, 'receiver', 'info_requested', { text: 'Son numéro est 85.07.30-033.28 ?' }, 'text.national_number'],
  ])('%s', (_, facts, side, to, more, code) => {
    expect(codeOf(facts, side, to, at('2026-11-25T10:00:00+01:00'), more)).toBe(code);
  });

  test.each<[string, ReferralFacts, Side, ReferralState, string]>([
    ['somebody else\'s move', sent, 'sender', 'received', 'referral.not_your_move'],
    ['a step too far', draft, 'receiver', 'accepted', 'referral.wrong_state'],
    ['cancelling what was accepted', accepted, 'sender', 'cancelled', 'referral.cancel_is_request'],
    ['going on after the end', closed, 'receiver', 'accepted', 'referral.over'],
    ['an older version', { ...sent, version: 9 }, 'receiver', 'received', 'yes'],
  ])('%s', (_, facts, side, to, code) => {
    expect(codeOf(facts, side, to, monday)).toBe(code);
    expect(codeOf(facts, side, to, monday, { version: facts.version - 1 })).toBe('referral.changed_elsewhere');
  });
});

describe('the clocks', () => {
  test('sent on a Monday: two days to say it came, three to answer, relances on the fifth and tenth, the coordinator on the fourteenth, the end on the thirtieth', () => {
    expect(sent).toMatchObject({ dueKind: 'acknowledge', dueAt: at('2026-11-25T10:00:00+01:00'), expiresAt: at('2026-12-23T23:59:59.999+01:00') });
    expect(said(sent.openFollowUps)).toEqual([
      'acknowledge sender:3 sender 2026-11-25T09:00:00.000Z', 'answer sender:3 sender 2026-11-26T09:00:00.000Z',
      'chase 5:3 receiver 2026-11-30T09:00:00.000Z', 'chase 10:3 receiver 2026-12-07T09:00:00.000Z',
      'escalate once:3 coordinator 2026-12-11T09:00:00.000Z', 'expire once:3 system 2026-12-23T22:59:59.999Z']);
  });

  test('acknowledged, what was planned stays as it was; only the acknowledgement is no longer due', () => {
    expect(received).toMatchObject({ dueKind: 'answer', dueAt: at('2026-11-26T10:00:00+01:00'), runningSince: monday, usedDays: 0 });
    expect(said(looked.openFollowUps)).toEqual(said(sent.openFollowUps).slice(1));
  });

  test('a question stops the clock; the answer starts it where it stood, and what is due moves by as much', () => {
    const asked = moved(looked, 'receiver', 'info_requested', at('2026-11-25T10:00:00+01:00'), { text: 'Permis B ?' });
    expect(asked).toMatchObject({ usedDays: 2, runningSince: null, dueAt: null });
    expect(said(asked.openFollowUps)).toEqual(['answer reply:6 sender 2026-11-30T09:00:00.000Z']);
    const resumed = moved(asked, 'learner', 'under_review', at('2026-12-02T10:00:00+01:00'), { text: 'Oui' });
    expect(resumed).toMatchObject({ usedDays: 2, runningSince: at('2026-12-02T10:00:00+01:00'), dueAt: at('2026-12-03T10:00:00+01:00'),
      expiresAt: at('2026-12-30T23:59:59.999+01:00') });
    expect(said(resumed.openFollowUps)).toContain('chase 5:7 receiver 2026-12-07T09:00:00.000Z');
    expect(usedAt(resumed, at('2026-12-03T10:00:00+01:00'), calendar)).toBe(3);
  });

  test('on a waiting list the clock stands until the date that was given; without a date the sender is reminded', () => {
    const waiting = moved(looked, 'receiver', 'waitlisted', at('2026-11-25T10:00:00+01:00'), { onDate: '2027-01-08' });
    expect(waiting).toMatchObject({ usedDays: 2, waitUntil: '2027-01-08', runningSince: at('2027-01-11T00:00:00+01:00'), dueAt: at('2027-01-12T00:00:00+01:00') });
    expect(said(waiting.openFollowUps)).toContain('waiting_over date:6 receiver 2027-01-11T08:00:00.000Z');
    expect(codeOf(waiting, 'system', 'expired', at('2027-01-20T00:00:00+01:00'))).toBe('referral.not_due_yet');
    expect(codeOf(waiting, 'system', 'expired', at('2027-02-09T00:00:00+01:00'))).toBe('yes');
    const open = moved(looked, 'receiver', 'waitlisted', at('2026-11-25T10:00:00+01:00'), { code: 'unknown' });
    expect(open).toMatchObject({ runningSince: null, dueAt: null, expiresAt: null, waitUntil: null });
    expect(said(open.openFollowUps)).toEqual(['waiting_over unknown:6 sender 2026-12-28T08:00:00.000Z']);
    expect(codeOf(open, 'system', 'expired', at('2030-01-01T00:00:00Z'))).toBe('referral.not_due_yet');
  });

  test('accepted, nobody is chased any more and nothing expires; the person is to be met within five days, again after a date was missed', () => {
    expect(accepted).toMatchObject({ usedDays: 2, runningSince: null, expiresAt: null, dueKind: 'meet', dueAt: at('2026-12-02T10:00:00+01:00') });
    expect(said(accepted.openFollowUps)).toEqual(['meet receiver:6 receiver 2026-12-02T09:00:00.000Z', 'meet sender:6 sender 2026-12-02T09:00:00.000Z']);
    const missed = moved(met, 'learner', 'no_show', at('2026-12-10T16:00:00+01:00'));
    expect(missed).toMatchObject({ dueKind: 'meet', dueAt: at('2026-12-17T16:00:00+01:00') });
  });

  test('an appointment is recalled a week and a day before; a reminder whose time has passed is left out', () => {
    expect(said(met.openFollowUps)).toEqual([
      'meet receiver:7 receiver 2026-12-17T13:00:00.000Z', 'meet sender:7 sender 2026-12-17T13:00:00.000Z',
      'remind week:7 learner 2026-12-03T08:00:00.000Z', 'remind day:7 learner 2026-12-09T08:00:00.000Z']);
    const soon = moved(accepted, 'receiver', 'appointment_set', at('2026-12-08T10:00:00+01:00'), { appointment });
    expect(said(soon.openFollowUps).filter((one) => one.startsWith('remind'))).toEqual(['remind day:7 learner 2026-12-09T08:00:00.000Z']);
  });
});

describe('who is told', () => {
  test.each<[string, ReferralFacts, Side, ReferralState, Partial<MoveRequest>, string[]]>([
    ['sent', presented, 'sender', 'sent', {}, ['operator sent', 'learner sent']],
    ['received', sent, 'receiver', 'received', {}, ['sender received']],
    ['a question answered', moved(looked, 'receiver', 'info_requested', monday, { text: 'Permis ?' }), 'learner', 'under_review', { text: 'Oui' }, ['operator answered']],
    ['accepted', looked, 'receiver', 'accepted', {}, ['sender accepted', 'learner accepted']],
    ['an appointment by the sender', accepted, 'sender', 'appointment_set', { appointment }, ['operator appointment_set', 'learner appointment_set']],
    ['cancelled by the person', met, 'learner', 'appointment_cancelled', {}, ['operator appointment_cancelled', 'sender appointment_cancelled']],
    ['another date', moved(met, 'learner', 'appointment_cancelled', monday), 'receiver', 'appointment_set', { appointment }, ['sender appointment_moved', 'learner appointment_moved']],
    ['an outcome: the person may then say whether she agrees', moved(accepted, 'receiver', 'contact_made', monday, { onDate: '2026-11-20' }), 'receiver', 'closed',
      { outcomeCode: 'information_given' }, ['sender closed', 'learner closed']],
    ['withdrawn before it left', presented, 'learner', 'withdrawn', {}, ['sender withdrawn']],
    ['withdrawn', sent, 'learner', 'withdrawn', {}, ['operator withdrawn', 'sender withdrawn']],
    ['cancelled before it left', presented, 'sender', 'cancelled', { text: 'Doublon' }, []],
    ['an error', sent, 'coordinator', 'entered_in_error', { text: 'Mauvais dossier' }, ['operator entered_in_error']],
    ['a reason asked for, by the act itself', { ...presented, needsReason: true }, 'system', 'to_justify', {}, []],
  ])('%s', (_, facts, side, to, more, expected) => {
    expect(told(outcome(facts, side, to, monday, more))).toEqual(expected);
  });

  test('a refusal that doubts the sheet proposes a correction; an enrolment, that its siblings are without object', () => {
    const refused = (code: string, side: Side = 'receiver') => outcome(looked, side, 'declined', monday, { code, text: 'Manque le CESS' }).proposesCorrection;
    expect([refused('not_eligible'), refused('prerequisites_missing'), refused('session_full'), refused('not_eligible', 'learner')]).toEqual([true, true, false, false]);
    expect([outcome(accepted, 'receiver', 'enrolled', monday, { onDate: '2027-01-04' }).proposesObsolete, outcome(looked, 'receiver', 'accepted', monday).proposesObsolete])
      .toEqual([true, false]);
  });
});

describe('cancelling what was accepted', () => {
  const ask = (facts: ReferralFacts, more: Partial<MoveRequest> = {}) =>
    askCancel(facts, { side: 'sender', at: at('2026-11-26T10:00:00+01:00'), version: facts.version, text: 'Elle déménage', ...more }, calendar, terms);

  test.each<[string, ReferralFacts, Partial<MoveRequest>, string]>([
    ['by the receiver', met, { side: 'receiver' }, 'referral.not_your_move'], ['before acceptance', looked, {}, 'referral.wrong_state'],
    ['without a reason', met, { text: '' }, 'referral.reason_missing'], ['after the end', closed, {}, 'referral.over'],
    ['of an older version', met, { version: 1 }, 'referral.changed_elsewhere'], ['twice', { ...met, cancelAskedAt: monday }, {}, 'referral.cancel_asked_already'],
    ['with a national number', met, { text: '85.07.30-033.28' }, 'text.national_number'],
  ])('%s is refused', (_, facts, more, code) => {
    expect(ask(facts, more)).toEqual({ ok: false, code });
  });

  test('is a request: what is planned stays, the receiver confirms, or five working days pass', () => {
    const decision = ask(met);
    if (!decision.ok) throw new Error(decision.code);
    const asked = after(met, decision.value);
    expect(decision.value).toMatchObject({ state: 'appointment_set', dueKind: 'confirm', dueAt: at('2026-12-03T10:00:00+01:00'),
      tells: [{ audience: 'operator', kind: 'cancel_asked' }] });
    expect(said(asked.openFollowUps)).toEqual([...said(met.openFollowUps), 'confirm_cancel once:8 system 2026-12-03T09:00:00.000Z']);
    expect(codeOf(asked, 'receiver', 'cancelled', at('2026-11-27T10:00:00+01:00'))).toBe('yes');
    expect(codeOf(asked, 'system', 'cancelled', at('2026-12-03T09:59:00+01:00'))).toBe('referral.not_due_yet');
    expect(codeOf(asked, 'system', 'cancelled', at('2026-12-03T10:00:00+01:00'))).toBe('yes');
    // The receiver moves on meanwhile: the request waits for her all the same.
    const missed = moved(asked, 'receiver', 'no_show', at('2026-11-30T10:00:00+01:00'));
    expect(missed).toMatchObject({ dueKind: 'confirm', dueAt: at('2026-12-03T10:00:00+01:00') });
    expect(said(missed.openFollowUps)).toContain('confirm_cancel once:8 system 2026-12-03T09:00:00.000Z');
  });
});

describe('what the person says of the outcome', () => {
  const facts = { ...closed, overAt: monday };
  const say = (more: Partial<Parameters<typeof learnerAnswer>[1]> = {}, of = facts) =>
    learnerAnswer(of, { side: 'learner', version: of.version, answer: 'disagree', ...more });

  test('is hers to say, once, when it is closed', () => {
    expect(say({ side: 'receiver' })).toEqual({ ok: false, code: 'referral.not_your_move' });
    expect(say({}, { ...accepted, overAt: monday })).toEqual({ ok: false, code: 'referral.not_closed' });
    expect(say({}, { ...facts, learnerAnswer: 'agree' })).toEqual({ ok: false, code: 'referral.answered' });
    expect(say({ version: 1 })).toEqual({ ok: false, code: 'referral.changed_elsewhere' });
    expect(say({ text: '85.07.30-033.28' })).toEqual({ ok: false, code: 'text.national_number' });
  });

  test('a disagreement reaches the coordinator, an agreement nobody; nothing moves', () => {
    expect(say()).toMatchObject({ ok: true, value: { state: 'closed', overAt: monday, tells: [{ audience: 'coordinator', kind: 'disagreed' }], plan: [] } });
    expect(say({ answer: 'agree' })).toMatchObject({ ok: true, value: { tells: [] } });
  });
});
