import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { keepsReport, reportPeriod, type ReportUnit } from '@boussole/domain/figures/report/report';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { gatherReport } from './gather-report.js';
import type { MakeReportInput } from './report.input.js';
import { addReport, lastEdition, readKeeper, readReport, type ReportRow } from './report.queries.js';

/** Copies what the figures of a period say now into a report; asked for again, it is the same one, unless it is to replace it. */
@Injectable()
export class MakeReport {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, input: MakeReportInput): Promise<ReportRow> {
    const now = this.clock.now();
    const period = orRefuse(reportPeriod(input.period, brusselsDay(now)));
    const unit = unitOf(viewer, input);
    return this.db.write(viewer, 'report.made', unit.branchId ?? viewer.organisationId, async (tx) => {
      if (locks.domain && !keepsReport(unit, await readKeeper(tx.ask, viewer))) throw new Refusal('record.not_found');
      const before = await lastEdition(tx.ask, unit, period.code);
      if (before && before.edition !== input.replaces) return readReport(tx.ask, viewer, before.id);
      const content = await gatherReport(tx.ask, viewer, unit, period, now);
      const made = { id: randomUUID(), edition: (before?.edition ?? 0) + 1, content, by: viewer.membershipId, before: before?.id ?? null };
      if (await addReport(tx.ask, unit, made)) return readReport(tx.ask, viewer, made.id);
      // Somebody else made it meanwhile: it is that one.
      const theirs = await lastEdition(tx.ask, unit, period.code);
      if (!theirs) throw new Refusal('record.not_found');
      return readReport(tx.ask, viewer, theirs.id);
    });
  }
}

function unitOf({ organisationId }: Viewer, { kind, branchId, basin }: MakeReportInput): ReportUnit {
  if (kind !== 'network') return { kind, organisationId, branchId: branchId ?? null, basin: null };
  return { kind, organisationId: null, branchId: null, basin: basin ?? '*' };
}
