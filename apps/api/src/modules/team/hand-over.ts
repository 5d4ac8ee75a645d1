import { mayMove } from '@boussole/domain/access/rules';
import { mayFollow, mayHandOverAll, mayKnock } from '@boussole/domain/team/rules';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { readColleague } from './colleagues.queries.js';
import { closedDoor } from './door.queries.js';

@InputType()
export class HandOverInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) toMembershipId: string;
  @Field(() => Text, { nullable: true, description: 'What the next lead should know.' }) @AtMost(1000) note: string | null;
  @Field(() => Boolean, { description: 'The appointments to come change hands too.' }) takesAppointments: boolean;
}

@InputType()
export class HandOverAllInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) fromMembershipId: string;
  @Field(() => Uuid) toMembershipId: string;
  @Field(() => Text, { nullable: true }) @AtMost(1000) note: string | null;
  @Field(() => Boolean) takesAppointments: boolean;
}

@ObjectType('HandedOver')
export class HandedOverView {
  @Field(() => Int, { description: 'How many dossiers changed hands.' }) moved: number;
}

/** Gives dossiers of the branch to another lead, with a word; the history of who led keeps it. */
@Injectable()
export class HandOver {
  constructor(private readonly db: Database) {}

  /** One dossier: by its lead, by whoever replaces her, or by the coordinator of the branch without opening it. */
  async one(viewer: Viewer, { commandKey, dossierId, ...rest }: HandOverInput): Promise<boolean> {
    const note = noteOf(rest.note);
    const { toMembershipId, takesAppointments } = rest;
    const request = { dossierId, toMembershipId, note, takesAppointments };
    await this.db.writeOnce(viewer, { what: 'dossier.handed_over', about: dossierId, key: commandKey, request, dossierId }, async (tx) => {
      const isCoordinator = viewer.role === 'coordinator';
      const door = await (isCoordinator ? closedDoor(tx.ask, viewer, dossierId) : dossierFacts(tx.ask, viewer, dossierId, 'for update'));
      permit('hasDoor' in door ? mayKnock(door, 'hand_over', viewer) : mayMove(door, 'hand_over', viewer));
      permit(mayFollow(await readColleague(tx.ask, door.branchId, toMembershipId), door.branchId));
      if (door.leadMembershipId === toMembershipId) throw new Refusal('lead.same');
      const moved = await move(tx, [[dossierId], null, toMembershipId, note, takesAppointments]);
      if (moved === 0) throw new Refusal('record.not_found');
      await tell(tx, commandKey, toMembershipId, viewer, dossierId);
      return { dossierId };
    });
    return true;
  }

  /** Everything that somebody leads, when she leaves: by the coordinator. */
  async all(viewer: Viewer, { commandKey, fromMembershipId, ...rest }: HandOverAllInput): Promise<HandedOverView> {
    const note = noteOf(rest.note);
    const { toMembershipId, takesAppointments } = rest;
    const request = { fromMembershipId, toMembershipId, note, takesAppointments };
    const command = { what: 'caseload.handed_over', about: fromMembershipId, key: commandKey, request };
    const { moved } = await this.db.writeOnce(viewer, command, async (tx) => {
      const from = await readColleague(tx.ask, viewer.branchId, fromMembershipId);
      permit(mayHandOverAll(from, viewer));
      if (!from) throw new Refusal('record.not_found');
      permit(mayFollow(await readColleague(tx.ask, from.branchId, toMembershipId), from.branchId));
      const count = await move(tx, [null, fromMembershipId, toMembershipId, note, takesAppointments]);
      if (count > 0) await tell(tx, commandKey, toMembershipId, viewer, null);
      return { moved: String(count) };
    });
    return { moved: Number(moved) };
  }
}

function noteOf(given: string | null | undefined): string | null {
  const note = given?.trim() || null;
  if (note !== null && holdsNationalNumber(note)) throw new Refusal('text.national_number');
  return note;
}

async function move(tx: Transaction, parameters: readonly unknown[]): Promise<number> {
  const [row] = await tx.ask<{ moved: number }>('select app.move_leads($1, $2, $3, $4, $5) as moved', parameters);
  return row?.moved ?? 0;
}

// Nobody is told of what she did herself.
async function tell(tx: Transaction, key: string, membershipId: string, viewer: Viewer, dossierId: string | null): Promise<void> {
  if (membershipId === viewer.membershipId) return;
  await tx.enqueue(`handed-over:${key}`, 'tell-caseworker', { kind: 'handedOver', membershipId, ...(dossierId && { dossierId }) });
}
