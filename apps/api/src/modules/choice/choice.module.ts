import { Module } from '@nestjs/common';
import { ChoiceResolver } from './choice.resolver.js';
import { FilterChoice } from './filter-choice.js';
import { FreezeChoice } from './freeze-choice.js';
import { JustifyReferral } from './justify-referral.js';
import { MentionOffer } from './mention-offer.js';
import { NoteChoice } from './note-choice.js';
import { ReadChoice } from './read-choice.js';
import { RetainOffers } from './retain-offers.js';
import { StartChoice } from './start-choice.js';

@Module({ providers: [ChoiceResolver, StartChoice, FreezeChoice, ReadChoice, FilterChoice, NoteChoice, MentionOffer, RetainOffers, JustifyReferral] })
export class ChoiceModule {}
