import { randomUUID } from 'node:crypto';
import { mayMove, mayRead } from '@boussole/domain/access/rules';
import type { InterviewChannel as Channel, InterviewResult as Result, InterviewTopic as Topic } from '@boussole/domain/dossier/interview';
import { checkInterview, type InterviewAccount } from '@boussole/domain/dossier/interview';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { taskKinds } from '@boussole/domain/transition/words';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost, SomeOf } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import type { PersonNameView } from '../account/account.graphql.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { replan } from '../transition/plan-person.js';
import { InterviewRow, PrivateNoteRow } from './interview.entity.js';
import { InterviewChannel, InterviewResult, InterviewTopic, type InterviewView } from './interview.graphql.js';
import { readInterview } from './interview.queries.js';

@InputType()
export class LogInterviewInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Instant) heldAt: Date;
  @Field(() => InterviewChannel) channel: Channel;
  @Field(() => Int) minutes: number;
  @Field(() => [InterviewTopic]) @ArrayMaxSize(20) topics: Topic[];
  @Field(() => Text) @AtMost(10_000) summary: string;
  @Field(() => Text, { nullable: true }) @AtMost(10_000) privateNote: string | null;
  @Field(() => [InterviewResult], { defaultValue: [] }) @SomeOf(12) results: Result[];
  @Field(() => Boolean, { defaultValue: false }) isSpecial: boolean;
  @Field(() => Boolean, { defaultValue: false }) forRepresentative: boolean;
  @Field(() => Uuid, { nullable: true, description: 'The task that it was held for: done with it.' }) followUpId: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'In an anonymous dossier: what it holds of telephones and addresses is a service\'s.' })
  keepsContacts: boolean;
}

const statements = {
  count: planned(`update dossier set interview_count = interview_count + 1, version = version + 1,
    last_contact_at = greatest(last_contact_at, $2), touched_at = greatest(touched_at, $2) where id = $1`),
  endDraft: planned('delete from interview_draft where dossier_id = $1 and author_membership_id = $2'),
  author: planned('select app.staff($1) as author'),
  awaited: planned(`select from follow_up
    where dossier_id = $1 and dossier_id = app.opened_to_write('path') and state = 'planned' and kind in ('contact', 'check_in', 'survey') limit 1`),
};

/** Writes down a contact; the draft it grew from ends with it, the dossier remembers when it was. */
@Injectable()
export class LogInterview {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  async execute(viewer: Viewer, { commandKey, dossierId, keepsContacts, followUpId, ...input }: LogInterviewInput): Promise<InterviewView> {
    const account = orRefuse(checkInterview({ ...input, privateNote: input.privateNote ?? null }, this.clock.now()));
    const interviewId = randomUUID();
    const request = { dossierId, ...account, ...(followUpId && { followUpId }) };
    const command = { what: 'interview.logged', about: dossierId, key: commandKey, request, dossierId };
    let shown: InterviewView | undefined;
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'log_interview', viewer));
      if (account.isSpecial) permit(mayMove(dossier, 'save_special', viewer));
      orRefuse(checkNote([account.summary, account.privateNote ?? ''], { isAnonymous: dossier.isAnonymous, keepsContacts }));
      await this.add(tx, { dossierId, branchId: dossier.branchId, authorMembershipId: viewer.membershipId }, interviewId, account);
      await tx.ask(statements.count, [dossierId, account.heldAt]);
      await tx.ask(statements.endDraft, [dossierId, viewer.membershipId]);
      await this.follow(tx, viewer, dossierId, followUpId ?? null);
      permit(mayRead(dossier, 'interviews', viewer));
      shown = { id: interviewId, ...account, topics: [...account.topics], results: [...account.results], author: await this.author(tx, viewer) };
      return { id: interviewId };
    });
    // Sent again, it is told as it stands; else as it has just been written, and nothing is read.
    return shown ?? this.db.reread(viewer, dossierId, (ask) => readInterview(ask, viewer, this.secrets, id));
  }

  private async author({ ask }: Transaction, viewer: Viewer): Promise<PersonNameView> {
    const [row] = await ask<{ author: PersonNameView }>(statements.author, [viewer.membershipId]);
    if (!row) throw new Refusal('record.not_found');
    return row.author;
  }

  // What it was held for is done; what else was planned to reach her this week need not any more.
  private async follow(tx: Transaction, viewer: Viewer, dossierId: string, followUpId: string | null): Promise<void> {
    const now = this.clock.now();
    if (followUpId) await tx.ask(`update follow_up set state = 'done', ended_at = $3, end_reason = 'done', ended_by_membership_id = $4, version = version + 1
      where id = $1 and dossier_id = $2 and state = 'planned' and channel = 'task' and kind = any($5)`, [followUpId, dossierId, now, viewer.membershipId, taskKinds.filter((kind) => kind !== 'confirm_transition')]);
    const [awaited] = await tx.ask(statements.awaited, [dossierId]);
    if (awaited) await replan(tx, dossierId, now);
  }

  private async add(
    tx: Transaction, place: { dossierId: string; branchId: string; authorMembershipId: string }, id: string,
    { privateNote, results, ...account }: InterviewAccount,
  ): Promise<void> {
    await tx.add(InterviewRow, { id, ...place, ...account, topics: [...account.topics], results: results.length > 0 ? [...results] : null });
    if (privateNote === null) return;
    const { dossierId: _, ...author } = place;
    await tx.add(PrivateNoteRow, { interviewId: id, ...author, sealed: this.secrets.seal(privateNote, id) });
  }
}
