import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkRepresentative, type Relation as RelationName } from '@boussole/domain/dossier/representative';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { Relation } from './notebook.graphql.js';
import type { RepresentativeKeyView } from './person-door.graphql.js';
import { birthOf } from './person-door.queries.js';
import { PersonKeys } from './person-keys.js';

@InputType()
export class AddRepresentativeInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) @AtMost(200) name: string;
  @Field(() => Relation) relation: RelationName;
  @Field(() => Text, { description: 'What was seen that proves it.' }) @AtMost(500) proof: string;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay, { nullable: true, description: 'None: until the eighteenth birthday.' }) until: string | null;
}

/** Records who answers for a minor, with a code of her own. */
@Injectable()
export class AddRepresentative {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly keys: PersonKeys) {}

  async execute(viewer: Viewer, { commandKey, dossierId, ...input }: AddRepresentativeInput): Promise<RepresentativeKeyView> {
    const { secret, hash } = await this.keys.draw(commandKey, `represent:${viewer.personId}`);
    const given = { ...input, until: input.until ?? null };
    const id = randomUUID();
    const command = { what: 'representative.added', about: dossierId, key: commandKey, request: { dossierId, ...given }, dossierId };
    const added = await this.db.writeOnce(viewer, command, async (tx) => {
      const facts = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(facts, 'give_key', viewer));
      const { name, relation, proof, from, until } = orRefuse(
        checkRepresentative(given, await birthOf(tx.ask, dossierId), brusselsDay(this.clock.now())));
      await tx.ask(`
        insert into representative (id, dossier_id, branch_id, name, relation, proof, from_on, until_on, author_membership_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, dossierId, facts.branchId, name, relation, proof, from, until, viewer.membershipId]);
      return { id, code: await this.keys.withFreeCode(async (code) => {
        const [row] = await tx.ask<{ outcome: string }>('select app.give_representative_code($1, $2, $3) as outcome', [id, code, hash]);
        return row?.outcome === 'given' ? code : 'taken';
      }) };
    });
    return { ...added, secret };
  }

  /** Ends what somebody may see for a child, at the next statement. Ending it twice is no mistake. */
  end(viewer: Viewer, dossierId: string, id: string): Promise<boolean> {
    return this.db.writeIn(viewer, 'representative.ended', dossierId, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'give_key', viewer));
      const ended = await tx.ask(
        'update representative set ended_at = coalesce(ended_at, now()) where id = $1 and dossier_id = $2 returning id', [id, dossierId]);
      if (ended.length === 0) throw new Refusal('record.not_found');
      return true;
    });
  }
}
