import { brusselsDay } from '@boussole/domain/calendar-date';
import type * as words from '@boussole/domain/register/vocabulary';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { SheetKind } from '../register/vocabulary.graphql.js';
import { AnswerCorrection, AnswerCorrectionInput } from './answer-correction.js';
import { ConfirmSheet } from './confirm-sheet.js';
import { CorrectionBox, CorrectionPageView, CorrectionView, SentCorrectionView } from './correction.graphql.js';
import { readCorrections } from './corrections.queries.js';
import { KeptFilter, KeptPageView, SavedSheetView } from './keeping.graphql.js';
import { readKept } from './kept-sheets.queries.js';
import { ProposeCorrection, ProposeCorrectionInput } from './propose-correction.js';
import { SaveBranch } from './save-branch.js';
import { SaveBranchInput } from './save-branch.input.js';
import { SaveOffer } from './save-offer.js';
import { SaveOfferInput } from './save-offer.input.js';
import { SaveOrganisation, SaveOrganisationInput } from './save-organisation.js';

@Resolver()
export class KeepingResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly savingOffer: SaveOffer,
    private readonly savingBranch: SaveBranch, private readonly savingOrganisation: SaveOrganisation,
    private readonly confirming: ConfirmSheet, private readonly proposing: ProposeCorrection, private readonly answering: AnswerCorrection,
  ) {}

  @Query(() => KeptPageView)
  keptSheets(
    @Acting() viewer: Viewer,
    @Args('filter', { type: () => KeptFilter, defaultValue: 'all' }) filter: keyof typeof KeptFilter,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    const question = { filter, first, after: after ?? null, today: brusselsDay(this.clock.now()) };
    return this.db.read(viewer, (ask) => readKept(ask, viewer, question));
  }

  @Query(() => CorrectionPageView)
  corrections(
    @Acting() viewer: Viewer,
    @Args('box', { type: () => CorrectionBox, defaultValue: 'received' }) box: keyof typeof CorrectionBox,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readCorrections(ask, viewer, box, after ?? null));
  }

  @Mutation(() => SavedSheetView)
  saveOffer(@Acting() viewer: Viewer, @Args('input') input: SaveOfferInput) {
    return this.savingOffer.execute(viewer, input);
  }

  @Mutation(() => SavedSheetView)
  saveBranch(@Acting() viewer: Viewer, @Args('input') input: SaveBranchInput) {
    return this.savingBranch.execute(viewer, input);
  }

  @Mutation(() => SavedSheetView)
  saveOrganisation(@Acting() viewer: Viewer, @Args('input') input: SaveOrganisationInput) {
    return this.savingOrganisation.execute(viewer, input);
  }

  @Mutation(() => SavedSheetView)
  confirmSheet(
    @Acting() viewer: Viewer, @Args('kind', { type: () => SheetKind }) kind: words.SheetKind,
    @Args('id', { type: () => Uuid }) id: string, @Args('version', { type: () => Int }) version: number,
  ) {
    return this.confirming.execute(viewer, kind, id, version);
  }

  @Mutation(() => SentCorrectionView)
  proposeCorrection(@Context() context: RequestContext, @Args('input') input: ProposeCorrectionInput) {
    return this.proposing.execute(context, input);
  }

  @Mutation(() => CorrectionView)
  answerCorrection(@Acting() viewer: Viewer, @Args('input') input: AnswerCorrectionInput) {
    return this.answering.execute(viewer, input);
  }
}
