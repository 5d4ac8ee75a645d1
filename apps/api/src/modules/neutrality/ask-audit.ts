import { mayOrderAudits } from '@boussole/domain/access/audit-rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkPeriod } from '@boussole/domain/neutrality/period/calendar';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text } from '../../platform/scalars.js';
import { mandatesOf } from './mandates.queries.js';
import type { AskedView } from './orders.graphql.js';
import { parametersOf } from './parameters.queries.js';
import { keptReport } from './store-report.js';

@InputType()
export class AskAuditInput {
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text, { description: 'The version of the parameters.' }) @AtMost(20) parameters: string;
}

/** The coordination of the network asks for the audit of a closed period, under the parameters that held or as a replay under others. */
@Injectable()
export class AskAudit {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { from, until, parameters }: AskAuditInput): Promise<AskedView> {
    const today = brusselsDay(this.clock.now());
    return this.db.write(viewer, 'neutrality.audit_asked', viewer.organisationId, async (tx) => {
      orRefuse(mayOrderAudits({ actor: viewer, ...await mandatesOf(tx.ask) }));
      const of = { ...orRefuse(checkPeriod({ from, until }, today)), parameters };
      await parametersOf(tx.ask, parameters);
      const kept = await keptReport(tx.ask, of);
      if (kept) return { state: 'there', reportId: kept.id };
      // A wish that failed for good may be had again another day.
      await tx.enqueue(`audit:${from}:${until}:${parameters}:asked:${today}`, 'audit-period', { ...of, askedBy: viewer.membershipId });
      return { state: 'queued', reportId: null };
    });
  }
}
