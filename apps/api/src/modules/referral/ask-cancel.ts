import { askCancel } from '@boussole/domain/referral/decide';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/database.js';
import { ChangeReferral } from './change-referral.js';
import type { ReferralStandingView } from './referral.graphql.js';
import type { AskCancelInput } from './referral.input.js';

/** From acceptance on the sender asks the operator to let go: it confirms, or the days for it pass. */
@Injectable()
export class AskCancel {
  constructor(private readonly changing: ChangeReferral) {}

  execute(viewer: Viewer, { commandKey, dossierId, referralId, version, text }: AskCancelInput): Promise<ReferralStandingView> {
    const act = { what: 'referral.cancel_asked', move: 'cancel_asked', referralId, commandKey, request: { version, text } };
    return this.changing.execute({ side: 'sender', viewer, dossierId }, act, async ({ found, side, at }) => ({
      outcome: askCancel(found.facts, { side, at, version, text }, found.calendar, found.terms),
      words: { text: text.trim() },
    }));
  }
}
