import { randomUUID } from 'node:crypto';
import { checkMergeReason, mayPropose } from '@boussole/domain/dossier/merging';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { ProposedMergeView } from './dossier-merge.graphql.js';
import { readSides } from './dossier-merge.queries.js';

@InputType()
export class ProposeMergeInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) firstId: string;
  @Field(() => Uuid) secondId: string;
  @Field(() => Text) @AtMost(500) reason: string;
}

/** A reason in words that somebody else decides from; no national number stands in it. */
export function readReason(typed: string): string {
  const reason = orRefuse(checkMergeReason(typed));
  if (holdsNationalNumber(reason)) throw new Refusal('text.national_number');
  return reason;
}

/** A caseworker says that two dossiers are one person's. Nothing moves yet. */
@Injectable()
export class ProposeMerge {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, { commandKey, firstId, secondId, ...input }: ProposeMergeInput): Promise<ProposedMergeView> {
    const reason = readReason(input.reason);
    const request = { firstId, secondId, reason };
    return this.db.writeOnce(viewer, { what: 'dossier.merge_proposed', about: firstId, key: commandKey, request }, async (tx) => {
      permit(mayPropose(await readSides(tx.ask, [firstId, secondId]), viewer));
      const [waiting] = await tx.ask(`select 1 from dossier_merge where state = 'proposed' and branch_id = $1
        and least(first_id, second_id) = least($2::uuid, $3::uuid) and greatest(first_id, second_id) = greatest($2::uuid, $3::uuid)`,
      [viewer.branchId, firstId, secondId]);
      if (waiting) throw new Refusal('merge.proposed_already');
      const id = randomUUID();
      await tx.ask('select app.propose_merge($1, $2, $3, $4)', [id, firstId, secondId, reason]);
      await tx.record('dossier.merge_proposed', secondId);
      return { id };
    });
  }
}
