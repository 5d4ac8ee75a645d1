import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkAnswer, checkOpen, type GrantRequestFacts } from '@boussole/domain/grant/request';
import { checkTerms, type GrantProposal } from '@boussole/domain/grant/terms';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { addGrant, type Decider, type GrantPlace } from './add-grant.js';
import { GrantTermsInput, proposalOf } from './grant-terms.input.js';

@InputType()
export class DecideGrantRequestInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) requestId: string;
  @Field(() => Boolean, { description: 'To the person who asked alone.' }) isPersonal: boolean;
  @Field(() => GrantTermsInput, { nullable: true, description: 'What is given, never more than was asked; none: nothing.' })
  @IsOptional() @ValidateNested() @Type(() => GrantTermsInput) terms: GrantTermsInput | null;
}

export interface RequestAnswer { readonly terms: GrantProposal | null; readonly isPersonal: boolean }

interface RequestRow extends Omit<GrantRequestFacts, 'expiresAt'> {
  purpose: GrantProposal['purpose']; expiresAt: Date; byMembershipId: string; byBranchId: string;
}

/**
 * Answers a request in a transaction that has its dossier open: for the team, or for the person at her own page. What is
 * given is a grant like any other, with its own proof.
 */
export async function decideRequest(
  tx: Transaction, place: GrantPlace, requestId: string, { terms, isPersonal }: RequestAnswer, by: Decider, now: Date,
): Promise<void> {
  const [request] = await tx.ask<RequestRow>(`
    select purpose, sections, may_write as "mayWrite", is_personal as "isPersonal", until_on::text as "untilOn", state,
      expires_at as "expiresAt", by_membership_id as "byMembershipId", by_branch_id as "byBranchId"
    from grant_request where id = $1 and dossier_id = $2`, [requestId, place.dossierId]);
  if (!request) throw new Refusal('record.not_found');
  orRefuse(checkOpen(request, now));
  const grantId = terms && await grantAsked(tx, place, request, { terms, isPersonal }, by, now);
  const decided = await tx.ask(`
    update grant_request set state = $3, decided_at = now(), decided_by = $4, decided_by_membership_id = $5, grant_id = $6
    where id = $1 and dossier_id = $2 and state = 'open' returning id`,
  [requestId, place.dossierId, grantId ? 'granted' : 'refused', by.as, by.membershipId, grantId]);
  // Of two answers at once, the second finds it answered.
  if (decided.length === 0) throw new Refusal('grant_request.decided');
}

async function grantAsked(
  tx: Transaction, place: GrantPlace, request: RequestRow, { terms, isPersonal }: RequestAnswer & { terms: GrantProposal },
  by: Decider, now: Date,
): Promise<string> {
  const given = orRefuse(checkTerms({ ...terms, purpose: request.purpose }, by.as, brusselsDay(now)));
  orRefuse(checkAnswer(request, { sections: given.sections, mayWrite: given.mayWrite, untilOn: terms.untilOn, isPersonal }, now));
  const to = { branchId: request.byBranchId, membershipId: isPersonal ? request.byMembershipId : null };
  return addGrant(tx, place, to, given, by, now);
}

/** The team answers what another branch asked. */
@Injectable()
export class DecideGrantRequest {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { dossierId, requestId, terms, isPersonal }: DecideGrantRequestInput): Promise<boolean> {
    const answer = { terms: terms ? proposalOf(terms) : null, isPersonal };
    const what = terms ? 'grant_request.granted' : 'grant_request.refused';
    return this.db.writeIn(viewer, what, dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'share', viewer));
      const by = { as: 'caseworker', membershipId: viewer.membershipId } as const;
      await decideRequest(tx, { dossierId, branchId: dossier.branchId }, requestId, answer, by, this.clock.now());
      return true;
    });
  }
}
