import { law, mayAskCancel, mayMove, movesOf } from './law.js';
import { type Past, readableBy } from './scope.js';
import { liveStates, overStates, type ReferralState, referralStates, type Side, sides } from './states.js';

/** The whole law as one reads it, told a second time: from where, and then whither by whom. */
const life: Readonly<Record<ReferralState, Partial<Record<Side, string>>>> = {
  draft: { sender: 'choice_presented cancelled obsolete', learner: 'withdrawn', system: 'obsolete' },
  choice_presented: { sender: 'sent cancelled obsolete', learner: 'withdrawn', system: 'to_justify obsolete' },
  to_justify: { sender: 'sent cancelled obsolete', learner: 'withdrawn', system: 'obsolete' },
  sent: { sender: 'cancelled obsolete', receiver: 'received declined', learner: 'declined withdrawn', system: 'expired obsolete' },
  received: { sender: 'cancelled obsolete', receiver: 'under_review waitlisted accepted declined', learner: 'declined withdrawn', system: 'expired obsolete' },
  under_review: { sender: 'cancelled obsolete', receiver: 'info_requested waitlisted accepted declined', learner: 'declined withdrawn', system: 'expired obsolete' },
  info_requested: { sender: 'under_review cancelled obsolete', receiver: 'declined', learner: 'under_review declined withdrawn', system: 'obsolete' },
  waitlisted: { sender: 'cancelled obsolete', receiver: 'accepted declined', learner: 'declined withdrawn', system: 'expired obsolete' },
  accepted: { sender: 'appointment_set obsolete', receiver: 'appointment_set contact_made enrolled declined cancelled', learner: 'declined withdrawn', system: 'cancelled obsolete' },
  appointment_set: { sender: 'no_show appointment_cancelled obsolete', receiver: 'no_show appointment_cancelled contact_made declined cancelled',
    learner: 'no_show appointment_cancelled declined withdrawn', system: 'cancelled obsolete' },
  no_show: { sender: 'appointment_set obsolete', receiver: 'appointment_set cancelled', learner: 'withdrawn', system: 'cancelled obsolete' },
  appointment_cancelled: { sender: 'appointment_set obsolete', receiver: 'appointment_set cancelled', learner: 'withdrawn', system: 'cancelled obsolete' },
  contact_made: { sender: 'obsolete', receiver: 'enrolled closed cancelled', learner: 'withdrawn', system: 'cancelled obsolete' },
  enrolled: { sender: 'obsolete', receiver: 'closed cancelled', learner: 'withdrawn', system: 'cancelled obsolete' },
  closed: {}, declined: {}, cancelled: {}, withdrawn: {}, expired: {}, obsolete: {}, entered_in_error: {},
};

test.each(referralStates)('from %s, each side may do this and nothing else', (from) => {
  for (const side of sides) {
    const error = from === 'entered_in_error' ? [] : ['entered_in_error'];
    const expected = side === 'coordinator' ? error : (life[from][side] ?? '').split(' ').filter(Boolean);
    expect([side, movesOf(from, side)]).toEqual([side, expected]);
  }
});

test('every state but the first can be reached, and every live one can be left by the person', () => {
  for (const state of referralStates) expect([state, law[state].length > 0]).toEqual([state, state !== 'draft']);
  for (const state of liveStates) expect(mayMove(state, 'withdrawn', 'learner')).toBe(true);
  for (const state of overStates) expect(sides.flatMap((side) => movesOf(state, side)).every((to) => to === 'entered_in_error')).toBe(true);
});

test('no line tells nobody in the dark: whoever waits for an answer is told of it', () => {
  for (const to of ['received', 'info_requested', 'waitlisted', 'accepted', 'declined', 'cancelled', 'expired'] as const) {
    expect(law[to].every(({ tells, by }) => tells.includes('sender') || by === 'sender')).toBe(true);
  }
});

test('cancelling is a request from acceptance on', () => {
  for (const state of liveStates) expect(mayAskCancel(state)).toBe(!mayMove(state, 'cancelled', 'sender'));
});

describe('what may be read', () => {
  const read = (state: ReferralState, side: Side, past: Partial<Past> = {}) => [...readableBy(state, side, { wasSent: true, wasAccepted: false, ...past })];

  test('an operator reads nothing that was not sent, whatever became of it', () => {
    for (const state of referralStates) expect(read(state, 'receiver', { wasSent: false })).toEqual([]);
    for (const state of ['draft', 'choice_presented', 'to_justify'] as const) expect(read(state, 'receiver')).toEqual([]);
  });

  test('an operator reads the packet and the conversation while it is hers, and how to reach the person once she has accepted', () => {
    for (const state of ['sent', 'received', 'under_review', 'info_requested', 'waitlisted'] as const) {
      expect(read(state, 'receiver', { wasAccepted: true })).toEqual(['line', 'packet', 'conversation']);
    }
    for (const state of ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled', 'closed'] as const) {
      expect(read(state, 'receiver', { wasAccepted: true })).toEqual(['line', 'packet', 'contact', 'conversation']);
    }
  });

  test('after any other end she reads the line alone, and for a while how to reach whom she had accepted; withdrawn, nothing but the line', () => {
    for (const state of overStates.filter((over) => over !== 'closed')) expect(read(state, 'receiver')).toEqual(['line']);
    for (const state of ['declined', 'cancelled', 'obsolete'] as const) expect(read(state, 'receiver', { wasAccepted: true })).toEqual(['line', 'contact']);
    for (const state of ['withdrawn', 'expired', 'entered_in_error'] as const) expect(read(state, 'receiver', { wasAccepted: true })).toEqual(['line']);
  });

  test('the sender reads all of it, the person everything of herself, the others where it stands', () => {
    for (const state of referralStates) {
      expect(read(state, 'sender')).toEqual(['line', 'packet', 'contact', 'conversation']);
      expect(read(state, 'learner')).toEqual(['line', 'packet', 'contact']);
      expect([read(state, 'coordinator'), read(state, 'system')]).toEqual([['line'], ['line']]);
    }
  });
});
