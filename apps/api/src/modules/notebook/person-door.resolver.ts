import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Uuid } from '../../platform/scalars.js';
import { AddRepresentative, AddRepresentativeInput } from './add-representative.js';
import { ClaimDossier, ClaimDossierInput } from './claim-dossier.js';
import { GiveCode } from './give-code.js';
import { GivenKeyView } from './notebook.graphql.js';
import { DossierDoorView, RepresentativeKeyView } from './person-door.graphql.js';
import { readDossierDoor } from './person-door.queries.js';
import { RecordRight, RecordRightInput } from './record-right.js';

/** The person's own door, from the side of those who follow her. */
@Resolver()
export class PersonDoorResolver {
  constructor(
    private readonly db: Database, private readonly giving: GiveCode, private readonly claiming: ClaimDossier,
    private readonly representing: AddRepresentative, private readonly recording: RecordRight,
  ) {}

  @Query(() => DossierDoorView)
  dossierDoor(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.door_read', id, (ask) => readDossierDoor(ask, viewer, id));
  }

  @Mutation(() => GivenKeyView)
  giveCode(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('commandKey', { type: () => Uuid }) commandKey: string,
  ) {
    return this.giving.toPerson(viewer, dossierId, commandKey);
  }

  @Mutation(() => GivenKeyView)
  claimDossier(@Context() context: RequestContext, @Acting() viewer: Viewer, @Args('input') input: ClaimDossierInput) {
    return this.claiming.execute(context, viewer, input);
  }

  @Mutation(() => Boolean)
  recordRight(@Acting() viewer: Viewer, @Args('input') input: RecordRightInput) {
    return this.recording.execute(viewer, input);
  }

  @Mutation(() => RepresentativeKeyView)
  addRepresentative(@Acting() viewer: Viewer, @Args('input') input: AddRepresentativeInput) {
    return this.representing.execute(viewer, input);
  }

  @Mutation(() => GivenKeyView)
  renewRepresentativeCode(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string, @Args('id', { type: () => Uuid }) id: string,
    @Args('commandKey', { type: () => Uuid }) commandKey: string,
  ) {
    return this.giving.toRepresentative(viewer, dossierId, id, commandKey);
  }

  @Mutation(() => Boolean)
  endRepresentative(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string, @Args('id', { type: () => Uuid }) id: string,
  ) {
    return this.representing.end(viewer, dossierId, id);
  }
}
