import { mayMove, mayOpen } from '@boussole/domain/access/rules';
import { mayRenounce } from '@boussole/domain/grant/request';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { Decider } from './add-grant.js';

/** In whose name a grant ends. */
export interface Ender { readonly as: Decider['as'] | 'recipient'; readonly membershipId: string | null }

interface HeldGrant { toBranchId: string; toMembershipId: string | null; isLive: boolean }

async function lockGrant(tx: Transaction, dossierId: string, grantId: string): Promise<HeldGrant> {
  const [grant] = await tx.ask<HeldGrant>(`
    select to_branch_id as "toBranchId", to_membership_id as "toMembershipId", revoked_at is null and until_at > now() as "isLive"
    from dossier_grant where id = $1 and dossier_id = $2 for update`, [grantId, dossierId]);
  if (!grant) throw new Refusal('record.not_found');
  return grant;
}

/** Takes a grant back in a transaction that has the dossier open; it holds no more from the next statement on. */
export async function endGrant(tx: Transaction, dossierId: string, grantId: string, by: Ender): Promise<void> {
  await tx.ask(`update dossier_grant set revoked_at = now(), revoked_by = $3, revoked_by_membership_id = $4
    where id = $1 and dossier_id = $2`,
    [grantId, dossierId, by.as, by.membershipId]);
}

/** Takes a sharing back, without a reason. */
@Injectable()
export class RevokeGrant {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string, grantId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'grant.revoked', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, 'for update'), 'revoke_grant', viewer));
      if (!(await lockGrant(tx, dossierId, grantId)).isLive) throw new Refusal('grant.over');
      await endGrant(tx, dossierId, grantId, { as: 'caseworker', membershipId: viewer.membershipId });
      return true;
    });
  }
}

/** Gives a sharing back: for oneself, or for the branch that received it. */
@Injectable()
export class RenounceGrant {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, dossierId: string, grantId: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'grant.renounced', dossierId, async (tx) => {
      permit(mayOpen(await dossierFacts(tx.ask, viewer, dossierId, ''), viewer));
      orRefuse(mayRenounce(await lockGrant(tx, dossierId, grantId), viewer));
      await endGrant(tx, dossierId, grantId, { as: 'recipient', membershipId: viewer.membershipId });
      return true;
    });
  }
}
