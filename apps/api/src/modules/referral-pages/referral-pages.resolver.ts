import { Args, Query, Resolver } from '@nestjs/graphql';
import { Acting, Linked, Self } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import { Uuid } from '../../platform/scalars.js';
import { DossierReferralsView } from './dossier-referrals.graphql.js';
import { readDossierReferrals } from './dossier-referrals.queries.js';
import { EscalationsView } from './escalations.graphql.js';
import { readEscalations } from './escalations.queries.js';
import { OwnReferralView } from './own-referrals.graphql.js';
import { readLinked, readOwnReferrals } from './own-referrals.queries.js';
import { ReferralView } from './referral-page.graphql.js';
import { readReferral } from './referral-page.queries.js';

/** What the sender, the coordinator and the person see of referrals. */
@Resolver()
export class ReferralPagesResolver {
  constructor(private readonly db: Database) {}

  @Query(() => DossierReferralsView)
  dossierReferrals(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.referrals_read', id, (ask) => readDossierReferrals(ask, viewer, id));
  }

  @Query(() => ReferralView)
  referral(@Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'referral.read', dossierId, (ask) => readReferral(ask, viewer, dossierId, id));
  }

  @Query(() => EscalationsView)
  escalations(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readEscalations(ask, viewer));
  }

  @Query(() => [OwnReferralView])
  ownReferrals(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'notebook.referrals_read', (ask) => readOwnReferrals(ask, holder));
  }

  /** Read on the press of a button, never by opening a mail. */
  @Query(() => OwnReferralView)
  linkedPacket(@Linked() link: LinkHolder) {
    return this.db.consultLinked(link, 'referral.read_by_link', (ask) => readLinked(ask, link));
  }
}
