import { learnerAnswer } from '@boussole/domain/referral/decide';
import { Injectable } from '@nestjs/common';
import { ChangeReferral } from './change-referral.js';
import type { Party } from './party.js';
import type { ReferralStandingView } from './referral.graphql.js';
import type { AnswerLinkedOutcomeInput } from './referral.input.js';

/** The person says whether the outcome is how it went; when it is not, the coordinator hears of it. */
@Injectable()
export class AnswerOutcome {
  constructor(private readonly changing: ChangeReferral) {}

  execute(party: Party, referralId: string, { commandKey, answer, comment }: AnswerLinkedOutcomeInput): Promise<ReferralStandingView> {
    const text = comment?.trim() || undefined;
    const act = { what: 'referral.outcome_answered', move: answer, referralId, commandKey, request: { answer, comment } };
    return this.changing.execute(party, act, async ({ found: { facts, overAt }, side }) => ({
      outcome: learnerAnswer({ ...facts, overAt }, { side, version: facts.version, text, answer }),
      row: { learnerAnswer: answer },
      words: { code: answer, text: text ?? null },
    }));
  }
}
