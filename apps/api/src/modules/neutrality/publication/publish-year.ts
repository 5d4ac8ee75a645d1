import { brusselsDay } from '@boussole/domain/calendar-date';
import { testsOn } from '@boussole/domain/neutrality/reading/period-code';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database, type Viewer } from '../../../platform/database.js';
import { Refusal } from '../../../platform/errors.js';
import { daysOf } from './make-publication.js';
import { isPublished } from './publication.queries.js';

/** The years of which a report may be kept. */
const [firstYear, lastYear] = [2020, 2199];

/** Has the public report of a year made, once; the coordination of the network asks for it when the year is closed. */
@Injectable()
export class PublishYear {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, year: number): Promise<boolean> {
    return this.db.write(viewer, 'neutrality.publication_asked', viewer.organisationId, async (tx) => {
      const [mandate] = await tx.ask<{ isOfAll: boolean }>(`select '*' = any(app.audit_basins()) as "isOfAll"`);
      if (!mandate?.isOfAll) throw new Refusal('neutrality.not_entrusted');
      if (year < firstYear || year > lastYear) throw new Refusal('neutrality.period_invalid');
      if (testsOn(daysOf(year)) > brusselsDay(this.clock.now())) throw new Refusal('neutrality.period_open');
      if (await isPublished(tx.ask, year)) throw new Refusal('publication.there');
      await tx.enqueue(`publish:${year}`, 'publish-audit', { year: String(year), askedBy: viewer.membershipId });
      return true;
    });
  }
}
