import { randomUUID } from 'node:crypto';
import { mayKnock } from '@boussole/domain/team/rules';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { closedDoor } from './door.queries.js';

@InputType()
export class AskToFollowInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { nullable: true }) @AtMost(300) message: string | null;
}

/** Asks whoever leads a dossier of the branch to follow the person too; opens nothing. */
@Injectable()
export class AskToFollow {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, dossierId, ...input }: AskToFollowInput): Promise<boolean> {
    const message = input.message?.trim() || null;
    if (message !== null && holdsNationalNumber(message)) throw new Refusal('text.national_number');
    const id = randomUUID();
    const command = { what: 'follow.asked', about: dossierId, key: commandKey, request: { dossierId, message } };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const door = await closedDoor(tx.ask, viewer, dossierId);
      permit(mayKnock(door, 'ask_to_follow', viewer));
      await tx.ask('insert into follow_request (id, dossier_id, branch_id, membership_id, message) values ($1, $2, $3, $4, $5)',
        [id, dossierId, door.branchId, viewer.membershipId, message]);
      await tx.enqueue(`follow-asked:${id}`, 'tell-caseworker', { kind: 'followAsked', membershipId: door.leadMembershipId, dossierId });
      return { id };
    });
    return true;
  }
}
