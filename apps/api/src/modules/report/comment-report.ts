import { sectionsOf } from '@boussole/domain/figures/report/report';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { CommentReportInput } from './report.input.js';
import { readReport, type ReportRow } from './report.queries.js';

/** Writes beside the figures of a part what they do not say; what somebody else wrote meanwhile is not lost. */
@Injectable()
export class CommentReport {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { id, section, version, ...input }: CommentReportInput): Promise<ReportRow> {
    const words = input.words.trim();
    if (holdsNationalNumber(words)) throw new Refusal('text.national_number');
    return this.db.write(viewer, 'report.commented', id, async ({ ask }) => {
      const report = await readReport(ask, viewer, id);
      if (report.edition !== report.lastEdition) throw new Refusal('report.replaced');
      if (!sectionsOf(report.kind).includes(section)) throw new Refusal('input.invalid');
      const written = version === 0
        ? await ask(`insert into report_comment (report_id, section, words, by_membership_id) values ($1, $2, $3, $4)
            on conflict do nothing returning version`, [id, section, words, viewer.membershipId])
        : await ask(`update report_comment set words = $3, by_membership_id = $4, version = version + 1, at = $6
            where report_id = $1 and section = $2 and version = $5 returning version`, [id, section, words, viewer.membershipId, version, this.clock.now()]);
      if (written.length === 0) throw new Refusal('report.changed_elsewhere');
      return readReport(ask, viewer, id);
    });
  }
}
