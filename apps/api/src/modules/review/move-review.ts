import { randomUUID } from 'node:crypto';
import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { checkExtension, checkWords } from '@boussole/domain/review/opening';
import { type Conclusion, decide, type ReviewEvent, type ReviewMove } from '@boussole/domain/review/review';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { promiseReminder, promiseTelling } from './promises.js';
import { readReader } from './reader.queries.js';
import type { ReviewView } from './review.graphql.js';
import { lockReview, readReview } from './review.queries.js';

/** What somebody says in a review, and what goes with it. */
interface Said {
  readonly commandKey: string;
  readonly id: string;
  readonly version: number;
  readonly words: string;
  readonly until?: CalendarDate;
  readonly decision?: Conclusion;
}

type Event = Exclude<ReviewEvent, 'opened' | 'notified'>;
const events: Readonly<Record<ReviewMove, Event>> = { reply: 'replied', extend: 'extended', decide: 'decided' };

/** A reply, more time, or a conclusion: written beside what was said before, and told to the other side. */
@Injectable()
export class MoveReview {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, move: ReviewMove, { commandKey, ...said }: Said): Promise<ReviewView> {
    const words = orRefuse(checkWords(said.words));
    const today = brusselsDay(this.clock.now());
    const kind = events[move];
    const command = { what: `review.${kind}`, about: said.id, key: commandKey, request: { ...said, words } };
    await this.db.writeOnce(viewer, command, async (tx) => {
      const review = await lockReview(tx.ask, said.id);
      permit(decide(review, move, await readReader(tx.ask, viewer), today));
      if (review.version !== said.version) throw new Refusal('review.changed_elsewhere');
      const dueOn = said.until === undefined ? null : orRefuse(checkExtension(said.until, { ...review, today }));
      const event = randomUUID();
      await tx.ask(`insert into neutrality_review_event (id, review_id, version, kind, words, due_on, code, by_membership_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [event, said.id, review.version + 1, kind, words, dueOn, said.decision ?? null, viewer.membershipId]);
      // A person who was heard is watched from the start again.
      if (move === 'decide' && review.level === 'counsellor') await tx.ask(`select app.end_episode($1, 'review')`, [review.unitId]);
      await promiseTelling(tx, said.id, event, kind);
      if (dueOn) await promiseReminder(tx, said.id, dueOn, today);
      return { id: said.id };
    });
    return this.db.read(viewer, (ask) => readReview(ask, viewer, today, said.id));
  }
}
