import { referralStates } from '../referral/states.js';
import { isTurning, type TurnedReferral, turnsOf } from './from-referral.js';

const referral = (more: Partial<TurnedReferral>): TurnedReferral => ({ state: 'enrolled', outcomeCode: null, outcomeOn: null, startsOn: '2026-09-01',
  endsOn: '2027-06-30', offerKind: 'training', learnerStatus: 'jobseeker', movedOn: '2026-08-20', ...more });
const closed = (outcomeCode: TurnedReferral['outcomeCode'], more: Partial<TurnedReferral> = {}) =>
  turnsOf(referral({ state: 'closed', outcomeCode, outcomeOn: '2026-11-05', ...more }));

test.each([
  ['enrolled in a course with a last day', turnsOf(referral({})), [{ point: 'FIN_FORM', onDate: '2027-06-30', state: 'running' }]],
  ['enrolled in one without', turnsOf(referral({ endsOn: null })), []],
  ['enrolled where one works and learns', turnsOf(referral({ offerKind: 'work_study' })), [{ point: 'ALT_16', onDate: '2026-09-01', state: 'running' }]],
  ['enrolled in a workshop', turnsOf(referral({ offerKind: 'information' })), []],
  ['completed', closed('enrolled_completed'), [{ point: 'FIN_FORM', onDate: '2026-11-05', state: 'running' }]],
  ['contract broken', closed('enrolled_dropped_out', { offerKind: 'work_study' }), [{ point: 'ALT_RUPT', onDate: '2026-11-05', state: 'running' }]],
  ['a pupil who dropped out', closed('enrolled_dropped_out', { learnerStatus: 'pupil' }), [{ point: 'DECROCHAGE', onDate: '2026-11-05', state: 'to_confirm' }]],
  ['somebody else who did', closed('enrolled_dropped_out'), [{ point: 'FIN_FORM', onDate: '2026-11-05', state: 'to_confirm' }]],
  ['dropped out of a workshop', closed('enrolled_dropped_out', { offerKind: 'information' }), []],
  ['informed', closed('information_given'), []],
  ['entered in error', turnsOf(referral({ state: 'entered_in_error', outcomeCode: 'enrolled_dropped_out' })), []],
])('%s', (_, turns, expected) => { expect(turns).toEqual(expected); });

test('without a day of its own, a turn is on the day that the referral moved', () => {
  expect(closed('enrolled_completed', { outcomeOn: null })[0]?.onDate).toBe('2026-08-20');
  expect(turnsOf(referral({ offerKind: 'work_study', startsOn: null }))[0]?.onDate).toBe('2026-08-20');
});

test('where nothing can turn, nothing is looked at', () => {
  const quiet = referralStates.filter((state) => !isTurning(state));
  for (const state of quiet) expect(turnsOf(referral({ state }))).toEqual([]);
  expect(quiet).toContain('received');
});
