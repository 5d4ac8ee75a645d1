import { randomUUID } from 'node:crypto';
import { checkGlassReason, type GlassCategory as Category } from '@boussole/domain/team/break-glass';
import { mayKnock } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { closedDoor } from '../team/door.queries.js';
import { GlassCategory } from '../team/team.graphql.js';
import type { BrokenGlassView } from './break-glass.graphql.js';

@InputType()
export class BreakGlassInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => GlassCategory) category: Category;
  @Field(() => Text) @AtMost(1000) reason: string;
  @Field(() => Boolean, { description: 'Somebody\'s life or health is at stake: the very personal part opens too.' }) isVital: boolean;
}

/** Opens a dossier of the branch as an exception for an hour; the lead, the data-protection officers and the person are told. */
@Injectable()
export class BreakGlass {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, dossierId, ...input }: BreakGlassInput): Promise<BrokenGlassView> {
    const given = orRefuse(checkGlassReason(input));
    const id = randomUUID();
    const command = { what: 'glass.broken', about: dossierId, key: commandKey, request: { dossierId, ...given }, dossierId };
    const { state } = await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayKnock(await closedDoor(tx.ask, viewer, dossierId), 'break_glass', viewer));
      const [row] = await tx.ask<{ state: string | null }>('select app.break_glass($1, $2, $3, $4, $5) as state',
        [id, dossierId, given.category, given.reason, given.isVital]);
      if (!row?.state) throw new Refusal('record.not_found');
      await tx.open(dossierId);
      return { state: row.state };
    });
    return { isOpen: state === 'open' };
  }
}
