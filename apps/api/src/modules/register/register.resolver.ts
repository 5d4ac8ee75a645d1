import { brusselsDay } from '@boussole/domain/calendar-date';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/errors.js';
import { PublicReader } from '../../platform/public-reader.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { RegisterVocabularyView } from './facts.graphql.js';
import { readOffer } from './offer-sheet.queries.js';
import { readOrganisation } from './organisation-sheet.queries.js';
import { ReadVocabulary } from './read-vocabulary.js';
import { RegisterPageView, RegisterSearchInput, TradeChoiceView } from './register-search.graphql.js';
import { searchRegister } from './search.queries.js';
import { OfferSheetView, OrganisationSheetView } from './sheet.graphql.js';
import { suggestTrades } from './words.queries.js';

const longestText = 200;

@Resolver()
export class RegisterResolver {
  constructor(private readonly reader: PublicReader, private readonly clock: Clock, private readonly vocabulary: ReadVocabulary) {}

  @Query(() => RegisterPageView)
  register(
    @Context() context: RequestContext,
    @Args('search') search: RegisterSearchInput,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
    @Args('seed', { type: () => Int, nullable: true }) seed: number | undefined,
  ) {
    const question = { search, first, after: after ?? null, seed: seed ?? null, today: this.today() };
    return this.reader.read(context, 'search', (ask) => searchRegister(ask, question));
  }

  @Query(() => OfferSheetView)
  registerOffer(@Context() context: RequestContext, @Args('id', { type: () => Uuid }) id: string) {
    return this.reader.read(context, 'sheet', (ask, viewer) => readOffer(ask, viewer, id, this.today()));
  }

  @Query(() => OrganisationSheetView)
  registerOrganisation(@Context() context: RequestContext, @Args('id', { type: () => Uuid }) id: string) {
    return this.reader.read(context, 'sheet', (ask, viewer) => readOrganisation(ask, viewer, id, this.today()));
  }

  @Query(() => [TradeChoiceView])
  registerTrades(@Context() context: RequestContext, @Args('text', { type: () => Text }) text: string) {
    if (text.length > longestText) throw new Refusal('text.too_long');
    return this.reader.read(context, 'suggest', (ask) => suggestTrades(ask, text));
  }

  @Query(() => RegisterVocabularyView)
  registerVocabulary(@Context() context: RequestContext) {
    return this.vocabulary.execute(context);
  }

  private today(): string {
    return brusselsDay(this.clock.now());
  }
}
