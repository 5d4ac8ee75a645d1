import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { type Answer, checkAnswer } from '@boussole/domain/check-in/answer';
import { mayMove } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { referralOf } from './asked-referral.js';
import { type AnswerCheckInByPhoneInput, answerOf, type DossierCheckInsView } from './check-in.graphql.js';
import { lockOpened, readDossierCheckIns } from './check-in.queries.js';
import { followAnswer } from './follow-answer.js';
import { saveAnswer } from './save-answer.js';

/** The person is on the telephone: whoever hears her writes down what she says, marked as said so; its consequences come at once. */
@Injectable()
export class AnswerByPhone {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { dossierId, followUpId, answer }: AnswerCheckInByPhoneInput): Promise<DossierCheckInsView> {
    const now = this.clock.now();
    const said = answerOf(answer);
    return this.db.writeIn(viewer, 'check_in.heard', dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'hear_answer', viewer));
      const asked = await lockOpened(tx.ask, dossierId, { followUpId });
      const isNew = asked
        ? await saveAnswer(tx, asked, said, { via: 'phone', membershipId: viewer.membershipId }, now)
        : await this.add(tx, viewer, dossier, followUpId, said, now);
      if (isNew) await followAnswer(tx, dossierId, followUpId, now);
      return readDossierCheckIns(tx.ask, viewer, dossierId, now);
    });
  }

  // Said before it was asked in writing: what was to be sent is not sent any more.
  private async add(tx: Transaction, viewer: Viewer, { id, isAnonymous }: FoundDossier, followUpId: string, given: Answer, now: Date): Promise<true> {
    const [asked] = await tx.ask<{ asksOutcome: boolean }>(askedSql, [followUpId, id]);
    if (!asked) throw new Refusal('record.not_found');
    const { whereabouts, sinceOn, callWish, comment, agreesOutcome } = orRefuse(
      checkAnswer(given, { today: brusselsDay(now), isAnonymous, asksOutcome: asked.asksOutcome }));
    await tx.ask(addSql, [randomUUID(), followUpId, now, whereabouts, sinceOn, callWish, comment, agreesOutcome, viewer.membershipId]);
    return true;
  }
}

const askedSql = planned(`
  select exists (select from referral r where r.id = ${referralOf('f')} and r.state = 'closed' and r.outcome_code is not null and r.learner_answer is null)
    as "asksOutcome"
  from follow_up f where f.id = $1 and f.dossier_id = $2 and f.kind in ('check_in', 'survey') and f.state <> 'cancelled'`);

const addSql = planned(`
  insert into check_in (id, dossier_id, branch_id, follow_up_id, referral_id, version, answered_at, changed_at, via, whereabouts, since_on, call_wish,
    comment, agrees_outcome, answered_by_membership_id)
  select $1, f.dossier_id, f.branch_id, f.id, ${referralOf('f')}, 1, $3, $3, 'phone', $4, $5, $6, $7, $8, $9 from follow_up f where f.id = $2`);
