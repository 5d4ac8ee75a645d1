import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, Linked } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { LinkHolder } from '../../platform/holders.js';
import { PublicLimit } from '../../platform/public-limit.js';
import type { RequestContext } from '../../platform/request.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { AnswerSession, AnswerSessionInput, SessionAnsweredView } from './answer-session.js';
import { HandoffDoorView, HandoffView } from './handoff.graphql.js';
import { readHandoff } from './handoff.queries.js';
import { readDoor } from './handoff-door.queries.js';
import { InboxPageView, InboxView, type InboxViewName } from './inbox.graphql.js';
import { countNews, readInbox } from './inbox.queries.js';
import { MarkHandoffRead } from './mark-handoff-read.js';
import { ReadReferralUntilInput, ReadUntilInput, SayInHandoffInput, SayInput, SayInReferralInput } from './say.input.js';
import { SayInHandoff } from './say-in-handoff.js';

/** The operator's side: what was sent to it, with an account or by a mailed link; and the conversation, from both sides. */
@Resolver()
export class HandoffResolver {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly limit: PublicLimit,
    private readonly saying: SayInHandoff, private readonly marking: MarkHandoffRead, private readonly answering: AnswerSession,
  ) {}

  @Query(() => InboxPageView)
  inbox(
    @Acting() viewer: Viewer, @Args('view', { type: () => InboxView }) view: InboxViewName,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readInbox(ask, viewer, view, after ?? null));
  }

  @Query(() => Int, { description: 'How many came since.' })
  inboxNews(@Acting() viewer: Viewer, @Args('since', { type: () => Instant }) since: Date) {
    return this.db.read(viewer, (ask) => countNews(ask, since));
  }

  @Query(() => HandoffView)
  handoff(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) referralId: string) {
    return this.db.consultReceived(viewer, 'handoff.read', referralId, readHandoff);
  }

  @Mutation(() => Boolean)
  sayInHandoff(@Acting() viewer: Viewer, @Args('input') input: SayInHandoffInput) {
    return this.saying.asReceiver(viewer, input);
  }

  @Mutation(() => Boolean)
  markHandoffRead(@Acting() viewer: Viewer, @Args('input') input: ReadUntilInput) {
    return this.marking.asReceiver(viewer, input);
  }

  @Mutation(() => SessionAnsweredView)
  answerSession(@Acting() viewer: Viewer, @Args('input') input: AnswerSessionInput) {
    return this.answering.execute(viewer, input);
  }

  @Query(() => HandoffDoorView)
  handoffDoor(@Context() { linkToken, request }: RequestContext) {
    this.limit.allow(request, 'sheet');
    return this.db.look((ask) => readDoor(ask, linkToken === null ? null : this.secrets.hashOf(linkToken)));
  }

  @Query(() => HandoffView)
  linkedHandoff(@Linked() link: LinkHolder) {
    return this.db.consultLinked(link, 'handoff.read', readHandoff);
  }

  @Mutation(() => Boolean)
  sayInLinkedHandoff(@Linked() link: LinkHolder, @Args('input') input: SayInput) {
    return this.saying.byLink(link, input);
  }

  @Mutation(() => Boolean)
  markLinkedRead(@Linked() link: LinkHolder, @Args('until', { type: () => Instant }) until: Date) {
    return this.marking.byLink(link, until);
  }

  @Mutation(() => Boolean)
  sayInReferral(@Acting() viewer: Viewer, @Args('input') input: SayInReferralInput) {
    return this.saying.asSender(viewer, input);
  }

  @Mutation(() => Boolean)
  markReferralRead(@Acting() viewer: Viewer, @Args('input') input: ReadReferralUntilInput) {
    return this.marking.asSender(viewer, input);
  }
}
