import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { DisablePerson } from './disable-person.js';
import { InvitePerson, InvitePersonInput } from './invite-person.js';
import { StaffPersonView, StaffView } from './staff.graphql.js';
import { readStaff } from './staff.queries.js';

@Resolver()
export class StaffResolver {
  constructor(
    private readonly db: Database, private readonly inviting: InvitePerson, private readonly disabling: DisablePerson,
  ) {}

  @Query(() => StaffView)
  staff(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readStaff(ask, viewer));
  }

  @Mutation(() => StaffPersonView)
  invitePerson(@Acting() viewer: Viewer, @Args('input') input: InvitePersonInput) {
    return this.inviting.execute(viewer, input);
  }

  @Mutation(() => StaffPersonView)
  disablePerson(@Acting() viewer: Viewer, @Args('personId', { type: () => Uuid }) personId: string) {
    return this.disabling.execute(viewer, personId, true);
  }

  @Mutation(() => StaffPersonView)
  enablePerson(@Acting() viewer: Viewer, @Args('personId', { type: () => Uuid }) personId: string) {
    return this.disabling.execute(viewer, personId, false);
  }
}
