import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkTerms } from '@boussole/domain/grant/terms';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { Attempts } from '../../platform/attempts.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { addGrant, type GrantRecipient } from './add-grant.js';
import { GrantTermsInput, proposalOf } from './grant-terms.input.js';

@InputType()
export class GiveGrantInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) toBranchId: string;
  @Field(() => Text, { nullable: true, description: 'The address of one person there; none: the whole branch.' })
  @AtMost(254) toEmail: string | null;
  @Field(() => GrantTermsInput) @ValidateNested() @Type(() => GrantTermsInput) terms: GrantTermsInput;
}

/** Shares a dossier with another branch, or with one person of it, once the proof is there. */
@Injectable()
export class GiveGrant {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly attempts: Attempts) {}

  async execute(viewer: Viewer, address: string, { commandKey, dossierId, ...input }: GiveGrantInput): Promise<string> {
    const now = this.clock.now();
    const terms = orRefuse(checkTerms(proposalOf(input.terms), 'caseworker', brusselsDay(now)));
    const toEmail = input.toEmail?.trim() || null;
    // Whoever tries addresses learns who works where.
    if (toEmail) await this.attempts.count('grant-recipient', viewer.personId, address);
    const request = { dossierId, toBranchId: input.toBranchId, toEmail, terms };
    const command = { what: 'grant.given', about: dossierId, key: commandKey, request, dossierId };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'share', viewer));
      if (input.toBranchId === dossier.branchId) throw new Refusal('grant.recipient_is_owner');
      const to = await findRecipient(tx, input.toBranchId, toEmail);
      const by = { as: 'caseworker', membershipId: viewer.membershipId } as const;
      return { id: await addGrant(tx, { dossierId, branchId: dossier.branchId }, to, terms, by, now) };
    });
    return id;
  }
}

async function findRecipient(tx: Transaction, branchId: string, email: string | null): Promise<GrantRecipient> {
  const [found] = await tx.ask<{ isStaffed: boolean; membershipId: string | null }>(
    'select is_staffed as "isStaffed", membership_id as "membershipId" from app.share_recipient($1, $2)', [branchId, email]);
  if (!found?.isStaffed || (email && !found.membershipId)) throw new Refusal('grant.recipient_unknown');
  return { branchId, membershipId: found.membershipId };
}
