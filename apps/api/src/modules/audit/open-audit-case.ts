import { randomUUID } from 'node:crypto';
import { checkCase } from '@boussole/domain/privacy/deciding';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { AuditCaseView } from './audit.graphql.js';
import { readCase } from './audit.queries.js';

@InputType()
export class OpenAuditCaseInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) branchId: string;
  @Field(() => Text) @AtMost(20) reference: string;
  @Field(() => Text) @AtMost(30) number: string;
  @Field(() => Text) @AtMost(1000) reason: string;
}

/** An auditor says under which number, and why, she reads who looked at a dossier; a dossier elsewhere does not exist for her. */
@Injectable()
export class OpenAuditCase {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, branchId, reference, ...input }: OpenAuditCaseInput): Promise<AuditCaseView> {
    const { number, reason } = orRefuse(checkCase(input));
    if (holdsNationalNumber(reason)) throw new Refusal('text.national_number');
    const caseId = randomUUID();
    const command = { what: 'audit.case_opened', about: caseId, key: commandKey, request: { branchId, reference, number, reason } };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const taken = await tx.ask('select 1 from audit_case where organisation_id = $1 and number = $2', [viewer.organisationId, number]);
      if (taken.length > 0) throw new Refusal('audit.number_taken');
      const [opened] = await tx.ask<{ dossier: string | null }>('select app.open_case($1, $2, $3, $4, $5) as dossier',
        [caseId, reference.trim(), branchId, number, reason]);
      if (!opened?.dossier) throw new Refusal('record.not_found');
      return { id: caseId };
    });
    return this.db.read(viewer, (ask) => readCase(ask, viewer, id));
  }
}
