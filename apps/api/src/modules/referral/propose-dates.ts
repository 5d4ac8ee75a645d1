import { allow, type Decision, refuse } from '@boussole/domain/decision';
import { isOver, type ReferralState } from '@boussole/domain/referral/states';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/errors.js';
import { addDate, dateOf, endDates } from './appointments.js';
import type { Outcome } from './carry-out.js';
import { ChangeReferral } from './change-referral.js';
import type { HandoffDateInput } from './move.input.js';
import type { Party } from './party.js';
import type { FoundReferral } from './referral-facts.queries.js';
import type { ReferralStandingView } from './referral.graphql.js';

const proposable: readonly ReferralState[] = ['received', 'under_review', 'waitlisted', 'accepted', 'no_show', 'appointment_cancelled'];

/** The operator says when it could see the person: dates in place of those it proposed before; the sender confirms one with her. */
@Injectable()
export class ProposeDates {
  constructor(private readonly changing: ChangeReferral, private readonly clock: Clock) {}

  execute(party: Party, referralId: string, commandKey: string, dates: readonly HandoffDateInput[]): Promise<ReferralStandingView> {
    if (dates.length === 0) throw new Refusal('referral.appointment_missing');
    const now = this.clock.now();
    const act = { what: 'referral.dates_proposed', move: 'dates_proposed', referralId, commandKey, request: dates };
    return this.changing.execute(party, act, async ({ tx, found }) => ({
      outcome: proposed(found),
      also: async () => {
        await endDates(tx, found.id, 'cancelled', ['proposed']);
        for (const date of dates) await addDate(tx, found, dateOf(date, now), 'proposed', 'receiver');
      },
    }));
  }
}

/** Nothing moves but the version: whoever decides next has seen the dates. */
function proposed({ facts, dueAt, dueKind }: FoundReferral): Decision<Outcome> {
  if (isOver(facts.state)) return refuse('referral.over');
  if (!proposable.includes(facts.state)) return refuse('referral.wrong_state');
  const { state, version, movedAt, usedDays, runningSince, expiresAt, waitUntil, sentAt, cancelAskedAt, openFollowUps } = facts;
  return allow({ state, version: version + 1, movedAt, usedDays, runningSince, dueAt, dueKind, expiresAt, waitUntil, sentAt, overAt: null,
    cancelAskedAt, plan: openFollowUps, tells: [{ audience: 'sender', kind: 'dates_proposed' }], proposesCorrection: false, proposesObsolete: false });
}
