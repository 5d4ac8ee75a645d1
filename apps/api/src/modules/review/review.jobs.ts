import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { reviewMail, type Telling, tellings } from './review-mail.js';
import { readRecipient, readToldAlert, readToldReview, type ToldReview } from './told.queries.js';

type Payload = Readonly<Record<string, string>>;

const waits: readonly Telling[] = ['opened', 'reminder', 'extended'];

// What is over needs nobody's answer any more.
const isStale = (kind: Telling, { state }: ToldReview): boolean =>
  (waits.includes(kind) ? state !== 'awaiting_reply' : kind === 'replied' && state === 'decided');

function recipientsOf(kind: Telling, { answering, leading, replied }: ToldReview): string[] {
  if (kind === 'replied') return leading;
  return kind === 'decided' && replied.length > 0 ? replied : answering;
}

/** Something was said in a review, or the time to answer is nearly over: promises a mail to each one on the other side. */
@Injectable()
export class TellReview implements MailJob {
  readonly job = 'tell-review';

  constructor(private readonly clock: Clock) {}

  async write(tx: Transaction, { reviewId = '', eventId = '', kind: told, dueOn }: Payload): Promise<null> {
    const kind = tellings.find((name) => name === told);
    const review = await readToldReview(tx.ask, reviewId);
    if (!kind || !review || isStale(kind, review)) return null;
    // A reminder of a day that has moved, or is past, reminds of nothing.
    if (kind === 'reminder' && (review.replyDueOn !== dueOn || dueOn < brusselsDay(this.clock.now()))) return null;
    const people = recipientsOf(kind, review);
    for (const personId of people) {
      await tx.enqueue(`mail-review:${eventId || `${reviewId}:${dueOn}`}:${personId}`, 'mail-review', { kind, reviewId, personId });
    }
    if (people.length > 0 && (kind === 'opened' || kind === 'reminder')) {
      await tx.ask(`insert into neutrality_review_event (id, review_id, kind) values ($1, $2, 'notified')`, [randomUUID(), reviewId]);
    }
    return null;
  }
}

/** An early alert: the person and the referents of neutrality hear that there is one, nobody else. */
@Injectable()
export class TellAlert implements MailJob {
  readonly job = 'tell-alert';

  async write(tx: Transaction, { alertId = '' }: Payload): Promise<null> {
    const alert = await readToldAlert(tx.ask, alertId);
    if (!alert) return null;
    for (const personId of [alert.personId, ...alert.referents]) {
      const kind: Telling = personId === alert.personId ? 'alertPerson' : 'alertReferent';
      await tx.enqueue(`mail-alert:${alertId}:${personId}`, 'mail-review', { kind, personId });
    }
    return null;
  }
}

/** One mail to one person; it was decided that she should hear of it, unless it moved on meanwhile. */
@Injectable()
export class MailReview implements MailJob {
  readonly job = 'mail-review';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { kind: told, reviewId, personId = '' }: Payload): Promise<Mail | null> {
    const kind = tellings.find((name) => name === told);
    const person = await readRecipient(tx.ask, personId);
    if (!kind || !person) return null;
    const review = reviewId === undefined ? null : await readToldReview(tx.ask, reviewId);
    if (review === undefined || review && isStale(kind, review)) return null;
    const path = kind === 'alertPerson' ? '/miroir' : kind === 'alertReferent' ? '/neutralite/personnes' : `/neutralite/examens/${reviewId}`;
    const link = new URL(path, this.config.publicUrl).href;
    return { to: person.email, ...reviewMail(person.locale, kind, { name: person.name, dueOn: review?.replyDueOn ?? null, link }) };
  }
}
