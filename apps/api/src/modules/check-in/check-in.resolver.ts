import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, Self } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Holder } from '../../platform/holders.js';
import type { RequestContext } from '../../platform/request.js';
import { Uuid } from '../../platform/scalars.js';
import { AnswerByPhone } from './answer-by-phone.js';
import { AnswerCheckIn } from './answer-check-in.js';
import { AnswerOwnCheckIn } from './answer-own-check-in.js';
import { AnswerCheckInByPhoneInput, AnswerCheckInInput, AnswerOwnCheckInInput, CheckInDoorView, CheckInKeyInput, DossierCheckInsView, GiveCheckInCodeInput,
  GivenCheckInCodeView, OwnCheckInView, RateCheckInInput, RateOwnCheckInInput, SatisfactionView } from './check-in.graphql.js';
import { readDossierCheckIns, readOwn } from './check-in.queries.js';
import { GiveCheckInCode } from './give-check-in-code.js';
import { readSatisfaction } from './satisfaction.queries.js';

/** "Where do you stand?": asked by message, answered in two taps. */
@Resolver()
export class CheckInResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly answering: AnswerCheckIn, private readonly own: AnswerOwnCheckIn,
    private readonly phone: AnswerByPhone, private readonly giving: GiveCheckInCode,
  ) {}

  /** Read on the press of a button or by the page's own script, never by opening a mail. */
  @Query(() => CheckInDoorView)
  checkInDoor(@Context() { request }: RequestContext, @Args('key') key: CheckInKeyInput) {
    return this.answering.look(key, request.ip);
  }

  @Mutation(() => CheckInDoorView)
  answerCheckIn(@Context() { request }: RequestContext, @Args('input') input: AnswerCheckInInput) {
    return this.answering.answer(input, request.ip);
  }

  @Mutation(() => Boolean)
  rateCheckIn(@Context() { request }: RequestContext, @Args('input') input: RateCheckInInput) {
    return this.answering.rate(input, request.ip);
  }

  @Mutation(() => Boolean, { description: 'To be reached otherwise, when a link or a code opens nothing any more; always yes.' })
  askOtherwise(@Context() { request }: RequestContext, @Args('key') key: CheckInKeyInput) {
    return this.answering.askOtherwise(key, request.ip);
  }

  @Query(() => [OwnCheckInView])
  ownCheckIns(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'check_in.read', (ask) => readOwn(ask, holder.dossierId, this.clock.now()));
  }

  @Mutation(() => [OwnCheckInView])
  answerOwnCheckIn(@Self() holder: Holder, @Args('input') input: AnswerOwnCheckInInput) {
    return this.own.answer(holder, input);
  }

  @Mutation(() => Boolean)
  rateOwnCheckIn(@Self() holder: Holder, @Args('input') input: RateOwnCheckInInput) {
    return this.own.rate(holder, input);
  }

  @Query(() => DossierCheckInsView)
  dossierCheckIns(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.check_ins_read', id, (ask) => readDossierCheckIns(ask, viewer, id, this.clock.now()));
  }

  @Mutation(() => DossierCheckInsView)
  answerCheckInByPhone(@Acting() viewer: Viewer, @Args('input') input: AnswerCheckInByPhoneInput) {
    return this.phone.execute(viewer, input);
  }

  @Mutation(() => GivenCheckInCodeView)
  giveCheckInCode(@Acting() viewer: Viewer, @Args('input') input: GiveCheckInCodeInput) {
    return this.giving.execute(viewer, input);
  }

  @Query(() => [SatisfactionView])
  satisfaction(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readSatisfaction(ask));
  }
}
