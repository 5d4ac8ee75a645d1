import { randomUUID } from 'node:crypto';
import { largestImport } from '@boussole/domain/register/import-run';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { type Ask, Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { ImportRunView } from './import.graphql.js';
import { readImportRun } from './import.queries.js';

@InputType()
export class StartImportInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(120) sourceName: string;
  @Field(() => Text) @AtMost(255) fileName: string;
  @Field(() => Int) byteCount: number;
}

/** Announces a file; its parts follow. */
@Injectable()
export class StartImport {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, ...input }: StartImportInput): Promise<ImportRunView> {
    const request = { ...input, sourceName: input.sourceName.trim(), fileName: input.fileName.trim() };
    if (request.byteCount > largestImport) throw new Refusal('import.too_large');
    if (request.byteCount < 1) throw new Refusal('import.not_readable');
    if (!request.fileName) throw new Refusal('input.invalid', 'fileName');
    const runId = randomUUID();
    const command = { what: 'import.started', about: runId, key: commandKey, request };
    const answer = await this.db.writeOnce(viewer, command, async (tx) => {
      const sourceId = await ensureSource(tx.ask, viewer.organisationId, request.sourceName);
      await tx.ask(`insert into import_run (id, organisation_id, source_id, branch_id, started_by, file_name, byte_count)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [runId, viewer.organisationId, sourceId, viewer.branchId, viewer.membershipId, request.fileName, request.byteCount]);
      return { runId };
    });
    return this.db.read(viewer, (ask) => readImportRun(ask, viewer, answer.runId));
  }
}

/** The source of this name: a name that an organisation has used is the same source, however it is typed. */
export async function ensureSource(ask: Ask, organisationId: string, name: string): Promise<string> {
  const [source] = await ask<{ id: string }>(`
    with named as (select $2::text as name, replace(left(app.fold($2), 120), ' ', '-') as code),
    added as (
      insert into register_source (organisation_id, code, name) select $1, trim(code, '-'), name from named where trim(code, '-') <> ''
      on conflict (organisation_id, code) do nothing returning id)
    select id from added
    union all
    select s.id from register_source s join named on s.code = trim(named.code, '-') where s.organisation_id = $1
    limit 1`, [organisationId, name]);
  if (!source) throw new Refusal('input.invalid', 'sourceName');
  return source.id;
}
