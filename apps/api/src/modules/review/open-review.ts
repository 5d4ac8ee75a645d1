import { randomUUID } from 'node:crypto';
import { mayReadFigures } from '@boussole/domain/access/audit-rules';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import { checkReason, checkWords, daysToReply, isTested, speaks } from '@boussole/domain/review/opening';
import { mayOpen, type Reviewed } from '@boussole/domain/review/review';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { locks, permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { promiseReminder, promiseTelling } from './promises.js';
import { readReader } from './reader.queries.js';
import type { ReviewView } from './review.graphql.js';
import type { OpenReviewInput } from './review.input.js';
import { readReview } from './review.queries.js';
import { readSource, type Source } from './source.queries.js';

/** A signal opens a conversation: what was seen is kept as it was, and whoever was measured is asked. */
@Injectable()
export class OpenReview {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, ...input }: OpenReviewInput): Promise<ReviewView> {
    const words = orRefuse(checkWords(input.words));
    if (!input.reportId === !input.alertId || input.findingId && input.alertId) throw new Refusal('input.invalid');
    const today = brusselsDay(this.clock.now());
    const opened = randomUUID();
    const command = { what: 'review.opened', about: opened, key: commandKey, request: { ...input, words } };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const source = await readSource(tx.ask, input);
      const reader = await readReader(tx.ask, viewer);
      if (!source || locks.domain && !mayReadFigures(source.about, reader)) throw new Refusal('record.not_found');
      const reviewed = { ...source.about, level: input.level, unitId: input.unitId };
      permit(mayOpen(reviewed, reader));
      if (source.report && !isTested(source.report)) throw new Refusal('review.not_tested');
      const reason = orRefuse(checkReason(source.signal, input.reason ?? null));
      const dueOn = addDays(today, daysToReply);
      await add(tx, { ...input, id: opened, dueOn, by: viewer.membershipId }, reviewed, source);
      const event = randomUUID();
      await tx.ask(`insert into neutrality_review_event (id, review_id, version, kind, words, reason, due_on, by_membership_id)
        values ($1, $2, 1, 'opened', $3, $4, $5, $6)`, [event, opened, words, reason, dueOn, viewer.membershipId]);
      await promiseTelling(tx, opened, event, 'opened');
      await promiseReminder(tx, opened, dueOn, today);
      return { id: opened };
    });
    return this.db.read(viewer, (ask) => readReview(ask, viewer, today, id));
  }
}

interface Opening { id: string; reportId?: string | null; alertId?: string | null; rule: string; dueOn: string; by: string }

async function add(tx: Transaction, { id, reportId, alertId, rule, dueOn, by }: Opening, about: Reviewed, source: Source): Promise<void> {
  const isPerson = about.level === 'counsellor';
  const added = await tx.ask(`
    insert into neutrality_review (id, report_id, alert_id, quarter, rule, level, unit_id, other_id, person_id, organisation_id, basins,
      is_flagged, reply_due_on, opened_by_membership_id, figures)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning id`,
  [id, reportId ?? null, alertId ?? null, quarterOf(source.day).from, rule, about.level, about.unitId, source.otherId,
    isPerson ? about.unitId : null, isPerson ? null : about.organisationId, about.basins, speaks(source.signal), dueOn, by,
    JSON.stringify(source.figures)]);
  if (added.length === 0) throw new Refusal('review.open_already');
}
