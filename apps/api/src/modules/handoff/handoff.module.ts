import { Module } from '@nestjs/common';
import { ReferralModule } from '../referral/referral.module.js';
import { AnswerSession } from './answer-session.js';
import { HandoffResolver } from './handoff.resolver.js';
import { MarkHandoffRead } from './mark-handoff-read.js';
import { SayInHandoff } from './say-in-handoff.js';

/** What an operator finds in its branch's inbox, or behind a mailed link; and the words it exchanges with whoever sent them. */
@Module({ imports: [ReferralModule], providers: [HandoffResolver, SayInHandoff, MarkHandoffRead, AnswerSession] })
export class HandoffModule {}
