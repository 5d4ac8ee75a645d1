import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import {
  FilterChoiceInput, FreezeChoiceInput, JustifyReferralInput, MentionOfferInput, NoteChoiceInput, RetainOffersInput,
} from './choice.input.js';
import { ChoiceDoneView, ChoiceSetView, ChoiceStartView, FilteredChoiceView, FrozenChoiceView, RetainedOfferView } from './choice.graphql.js';
import { FilterChoice } from './filter-choice.js';
import { FreezeChoice } from './freeze-choice.js';
import { JustifyReferral } from './justify-referral.js';
import { MentionOffer } from './mention-offer.js';
import { NoteChoice } from './note-choice.js';
import { ReadChoice } from './read-choice.js';
import { RetainOffers } from './retain-offers.js';
import { StartChoice } from './start-choice.js';

const orNone = { type: () => Uuid, nullable: true } as const;

@Resolver()
export class ChoiceResolver {
  constructor(
    private readonly start: StartChoice, private readonly freeze: FreezeChoice, private readonly reading: ReadChoice,
    private readonly filter: FilterChoice, private readonly note: NoteChoice, private readonly mention: MentionOffer,
    private readonly retain: RetainOffers, private readonly justify: JustifyReferral,
  ) {}

  @Query(() => ChoiceStartView)
  choiceStart(@Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('needId', { type: () => Uuid }) needId: string) {
    return this.start.execute(viewer, dossierId, needId);
  }

  @Mutation(() => FrozenChoiceView)
  freezeChoice(@Acting() viewer: Viewer, @Args('input') input: FreezeChoiceInput) {
    return this.freeze.execute(viewer, input);
  }

  @Query(() => ChoiceSetView)
  choiceSet(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string, @Args('dossierId', orNone) dossierId: string | null) {
    return this.reading.execute(viewer, id, dossierId ?? null);
  }

  @Mutation(() => FilteredChoiceView)
  filterChoice(@Acting() viewer: Viewer, @Args('input') input: FilterChoiceInput) {
    return this.filter.execute(viewer, input);
  }

  @Mutation(() => ChoiceDoneView)
  noteChoice(@Acting() viewer: Viewer, @Args('input') input: NoteChoiceInput) {
    return this.note.execute(viewer, input);
  }

  @Mutation(() => ChoiceDoneView)
  mentionOffer(@Acting() viewer: Viewer, @Args('input') input: MentionOfferInput) {
    return this.mention.execute(viewer, input);
  }

  @Mutation(() => [RetainedOfferView])
  retainOffers(@Acting() viewer: Viewer, @Args('input') input: RetainOffersInput) {
    return this.retain.execute(viewer, input);
  }

  @Mutation(() => ChoiceDoneView)
  justifyReferral(@Acting() viewer: Viewer, @Args('input') input: JustifyReferralInput) {
    return this.justify.execute(viewer, input);
  }
}
