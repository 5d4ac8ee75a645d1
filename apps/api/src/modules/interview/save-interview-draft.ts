import { mayMove } from '@boussole/domain/access/rules';
import type { InterviewChannel as Channel, InterviewResult as Result, InterviewTopic as Topic } from '@boussole/domain/dossier/interview';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost, SomeOf } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { InterviewChannel, type InterviewDraftView, InterviewResult, InterviewTopic } from './interview.graphql.js';
import { type DraftContent, draftPlace } from './interview-draft.queries.js';

@InputType()
export class SaveInterviewDraftInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Int, { description: 'The version that the author was looking at; 0 for a new draft.' }) version: number;
  @Field(() => Instant, { nullable: true }) heldAt: Date | null;
  @Field(() => InterviewChannel, { nullable: true }) channel: Channel | null;
  @Field(() => Int, { nullable: true }) minutes: number | null;
  @Field(() => [InterviewTopic]) @ArrayMaxSize(20) topics: Topic[];
  @Field(() => Text) @AtMost(10_000) summary: string;
  @Field(() => Text) @AtMost(10_000) privateNote: string;
  @Field(() => [InterviewResult], { defaultValue: [] }) @SomeOf(12) results: Result[];
  @Field(() => Boolean, { defaultValue: false }) isSpecial: boolean;
  @Field(() => Boolean, { defaultValue: false }) forRepresentative: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'In an anonymous dossier: what it holds of telephones and addresses is a service\'s.' })
  keepsContacts: boolean;
}

/** Keeps what is being written; another window's newer text is never overwritten in silence. */
@Injectable()
export class SaveInterviewDraft {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  execute(viewer: Viewer, { dossierId, version, ...input }: SaveInterviewDraftInput): Promise<InterviewDraftView> {
    const content: DraftContent = {
      heldAt: input.heldAt?.toISOString() ?? null, channel: input.channel ?? null, minutes: input.minutes ?? null,
      topics: input.topics, summary: input.summary, privateNote: input.privateNote,
      results: input.results, isSpecial: input.isSpecial, forRepresentative: input.forRepresentative, keepsContacts: input.keepsContacts,
    };
    return this.db.writeIn(viewer, 'interview.drafted', dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'log_interview', viewer));
      orRefuse(checkNote([content.summary, content.privateNote], { isAnonymous: dossier.isAnonymous, keepsContacts: content.keepsContacts }));
      const [saved] = await tx.ask<{ version: number; saved_at: Date }>(`
        insert into interview_draft as x (author_membership_id, dossier_id, branch_id, sealed) values ($1, $2, $3, $4)
        on conflict (author_membership_id, dossier_id) do update
          set sealed = excluded.sealed, version = x.version + 1, saved_at = now() where x.version = $5
        returning version, saved_at`,
      [viewer.membershipId, dossierId, dossier.branchId,
        this.secrets.seal(JSON.stringify(content), draftPlace(viewer, dossierId)), version]);
      const kept = saved ?? await this.sameText(tx, viewer, dossierId, content);
      if (!kept) throw new Refusal('draft.changed_elsewhere');
      return { ...content, heldAt: input.heldAt ?? null, version: kept.version, savedAt: kept.saved_at };
    });
  }

  // A save whose answer got lost comes again with the version it started from: the same text is no conflict.
  private async sameText(
    tx: Transaction, viewer: Viewer, dossierId: string, content: DraftContent,
  ): Promise<{ version: number; saved_at: Date } | undefined> {
    const [row] = await tx.ask<{ version: number; saved_at: Date; sealed: Buffer; place: string }>(
      'select version, saved_at, sealed, coalesce(sealed_for, dossier_id) as place from interview_draft where dossier_id = $1 and author_membership_id = $2',
      [dossierId, viewer.membershipId]);
    const isSame = row && this.secrets.unseal(row.sealed, draftPlace(viewer, row.place)) === JSON.stringify(content);
    return isSame ? row : undefined;
  }
}
