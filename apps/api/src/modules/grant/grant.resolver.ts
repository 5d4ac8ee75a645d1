import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { AskForGrant, AskForGrantInput } from './ask-for-grant.js';
import { DecideGrantRequest, DecideGrantRequestInput } from './decide-grant-request.js';
import { RenounceGrant, RevokeGrant } from './end-grant.js';
import { GiveGrant, GiveGrantInput } from './give-grant.js';
import { DossierSharingView, GivenShareCodeView } from './grant.graphql.js';
import { EndShareCode, GiveShareCode, PresentShareCode } from './share-code.js';
import { PresentedDossierView, ShareBranchView, SharesView } from './shares.graphql.js';
import { readShares, searchShareBranches } from './shares.queries.js';
import { readSharing } from './sharing.queries.js';

const id = (name: string) => Args(name, { type: () => Uuid });

@Resolver()
export class GrantResolver {
  constructor(
    private readonly db: Database, private readonly giving: GiveGrant, private readonly revoking: RevokeGrant,
    private readonly renouncing: RenounceGrant, private readonly deciding: DecideGrantRequest, private readonly asking: AskForGrant,
    private readonly givingCode: GiveShareCode, private readonly endingCode: EndShareCode, private readonly presenting: PresentShareCode,
  ) {}

  @Query(() => DossierSharingView)
  dossierSharing(@Acting() viewer: Viewer, @id('id') dossier: string) {
    return this.db.consult(viewer, 'dossier.sharing_read', dossier, (ask) => readSharing(ask, viewer, dossier));
  }

  @Query(() => SharesView)
  shares(@Acting() viewer: Viewer, @Args('after', { type: () => Text, nullable: true }) after: string | undefined) {
    return this.db.read(viewer, (ask) => readShares(ask, after ?? null));
  }

  @Query(() => [ShareBranchView])
  shareBranches(@Acting() viewer: Viewer, @Args('text', { type: () => Text }) text: string) {
    return this.db.read(viewer, (ask) => searchShareBranches(ask, text));
  }

  @Mutation(() => Uuid)
  giveGrant(@Acting() viewer: Viewer, @Context() { request }: RequestContext, @Args('input') input: GiveGrantInput) {
    return this.giving.execute(viewer, request.ip, input);
  }

  @Mutation(() => Boolean)
  revokeGrant(@Acting() viewer: Viewer, @id('dossierId') dossier: string, @id('grantId') grantId: string) {
    return this.revoking.execute(viewer, dossier, grantId);
  }

  @Mutation(() => Boolean)
  renounceGrant(@Acting() viewer: Viewer, @id('dossierId') dossier: string, @id('grantId') grantId: string) {
    return this.renouncing.execute(viewer, dossier, grantId);
  }

  @Mutation(() => Boolean)
  decideGrantRequest(@Acting() viewer: Viewer, @Args('input') input: DecideGrantRequestInput) {
    return this.deciding.execute(viewer, input);
  }

  @Mutation(() => GivenShareCodeView)
  giveShareCode(@Acting() viewer: Viewer, @id('dossierId') dossier: string, @id('commandKey') key: string) {
    return this.givingCode.execute(viewer, dossier, key);
  }

  @Mutation(() => Boolean)
  endShareCode(@Acting() viewer: Viewer, @id('dossierId') dossier: string) {
    return this.endingCode.execute(viewer, dossier);
  }

  @Mutation(() => PresentedDossierView)
  presentShareCode(@Acting() viewer: Viewer, @Context() { request }: RequestContext, @Args('code', { type: () => Text }) code: string) {
    return this.presenting.execute(viewer, request.ip, code);
  }

  @Mutation(() => Uuid)
  askForGrant(@Acting() viewer: Viewer, @Context() { request }: RequestContext, @Args('input') input: AskForGrantInput) {
    return this.asking.execute(viewer, request.ip, input);
  }
}
