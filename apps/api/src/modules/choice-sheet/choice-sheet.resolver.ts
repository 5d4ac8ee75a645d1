import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { PublicLimit } from '../../platform/public-limit.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { ChoiceSheetView, PrintSheetInput, SendSheetInput } from './choice-sheet.graphql.js';
import { GiveSheet } from './give-sheet.js';

const longestToken = 100;

@Resolver()
export class ChoiceSheetResolver {
  constructor(private readonly giving: GiveSheet, private readonly limit: PublicLimit) {}

  @Query(() => ChoiceSheetView)
  choiceSheet(
    @Acting() viewer: Viewer, @Args('choiceSetId', { type: () => Uuid }) id: string,
    @Args('dossierId', { type: () => Uuid, nullable: true }) dossierId: string | undefined,
  ) {
    return this.giving.read(viewer, id, dossierId ?? null);
  }

  @Mutation(() => Boolean)
  printSheet(@Acting() viewer: Viewer, @Args('input') input: PrintSheetInput) {
    return this.giving.print(viewer, input);
  }

  @Mutation(() => Boolean)
  sendSheet(@Acting() viewer: Viewer, @Args('input') input: SendSheetInput) {
    return this.giving.send(viewer, input);
  }

  @Query(() => ChoiceSheetView)
  sheetByLink(@Context() { request }: RequestContext, @Args('token', { type: () => Text }) token: string) {
    if (token.length > longestToken) throw new Refusal('text.too_long');
    this.limit.allow(request, 'sheet');
    return this.giving.byLink(token);
  }
}
