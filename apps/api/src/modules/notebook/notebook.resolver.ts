import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Self } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { type Holder, Holders } from '../../platform/holders.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { AnswerShareRequest, AnswerShareRequestInput } from './answer-share-request.js';
import { AskRight, AskRightInput } from './ask-right.js';
import { ClaimNotebook, ClaimNotebookInput } from './claim-notebook.js';
import { EnterNotebook, EnterNotebookInput } from './enter-notebook.js';
import { LeaveNotebook } from './leave-notebook.js';
import { GivenKeyView, NotebookDoorView, NotebookView, OwnLooksView, RepresentedNotebookView } from './notebook.graphql.js';
import { readNotebook, readRepresented } from './notebook.queries.js';
import { readLooks } from './notebook-log.queries.js';
import { WithdrawGrant } from './withdraw-grant.js';

@Resolver()
export class NotebookResolver {
  constructor(
    private readonly db: Database, private readonly holders: Holders, private readonly entering: EnterNotebook,
    private readonly leaving: LeaveNotebook, private readonly claiming: ClaimNotebook, private readonly asking: AskRight,
    private readonly withdrawing: WithdrawGrant, private readonly answering: AnswerShareRequest,
  ) {}

  @Query(() => NotebookDoorView)
  async notebookDoor(@Context() { holderToken }: RequestContext): Promise<NotebookDoorView> {
    const holder = await this.holders.holder(holderToken);
    return { holder: holder?.kind ?? null, isRestricted: holder?.isRestricted ?? false };
  }

  @Mutation(() => NotebookDoorView)
  enterNotebook(@Context() context: RequestContext, @Args('input') input: EnterNotebookInput) {
    return this.entering.execute(context, input);
  }

  @Mutation(() => Boolean)
  leaveNotebook(@Context() context: RequestContext) {
    return this.leaving.execute(context);
  }

  @Query(() => NotebookView)
  notebook(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'notebook.read', (ask) => readNotebook(ask, holder));
  }

  @Query(() => OwnLooksView)
  notebookLog(@Self() holder: Holder, @Args('after', { type: () => Text, nullable: true }) after: string | undefined) {
    return this.db.consultOwn(holder, 'notebook.log_read', (ask) => readLooks(ask, after ?? null));
  }

  @Mutation(() => GivenKeyView)
  claimNotebook(@Self() holder: Holder, @Args('input') input: ClaimNotebookInput) {
    return this.claiming.execute(holder, input);
  }

  @Mutation(() => Boolean)
  askRight(@Self() holder: Holder, @Args('input') input: AskRightInput) {
    return this.asking.execute(holder, input);
  }

  @Mutation(() => Boolean)
  withdrawGrant(@Self() holder: Holder, @Args('id', { type: () => Uuid }) id: string) {
    return this.withdrawing.execute(holder, id);
  }

  @Mutation(() => Boolean)
  answerShareRequest(@Self() holder: Holder, @Args('input') input: AnswerShareRequestInput) {
    return this.answering.execute(holder, input);
  }

  @Query(() => RepresentedNotebookView)
  representedNotebook(@Self() holder: Holder) {
    return this.db.lookOwn(holder, readRepresented);
  }
}
