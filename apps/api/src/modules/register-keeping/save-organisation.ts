import { checkOrganisation } from '@boussole/domain/register/branch-rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { SavedSheetView } from './keeping.graphql.js';
import { holdSheet, writeSheet } from './sheet-writes.js';

@InputType()
export class SaveOrganisationInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Text) @AtMost(200) name: string;
  @Field(() => Text, { nullable: true }) @AtMost(40) acronym?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(40) enterpriseNumber?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(4000) description?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(490) website?: string | null;
}

/** Writes who a body is. */
@Injectable()
export class SaveOrganisation {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, id, version, ...input }: SaveOrganisationInput): Promise<SavedSheetView> {
    const content = orRefuse(checkOrganisation({ name: input.name, acronym: input.acronym ?? null,
      enterpriseNumber: input.enterpriseNumber ?? null, description: input.description ?? null, website: input.website ?? null }));
    const command = { what: 'organisation.saved', about: id, key: commandKey, request: { id, version, content } };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const sheet = await holdSheet(tx, viewer, 'organisation', id, version);
      return { id, version: String(await writeSheet(tx, viewer, sheet, content, this.clock.now())) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }
}
