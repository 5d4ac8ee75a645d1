import { checkDue, checkEnding, mostAtOnce } from '@boussole/domain/agenda/due';
import { mayMove } from '@boussole/domain/access/rules';
import type { RefusalCode } from '@boussole/domain/refusals';
import { personKinds } from '@boussole/domain/transition/words';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { refusalOf } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { lockToPlan, replan } from '../transition/plan-person.js';
import type { FollowUpsChangedView } from './agenda.graphql.js';

@InputType({ description: 'A task, as it was seen.' })
export class SeenFollowUpInput {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Int) version: number;
}

@InputType({ isAbstract: true })
export abstract class SeenFollowUps {
  @Field(() => [SeenFollowUpInput]) @ArrayMaxSize(mostAtOnce) @ValidateNested({ each: true }) @Type(() => SeenFollowUpInput) items: SeenFollowUpInput[];
}

/** A task that is about to change, locked. */
export interface LockedFollowUp {
  readonly id: string;
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly channel: 'mail' | 'sms' | 'task' | 'system';
  readonly kind: string;
  readonly version: number;
  readonly ownerMembershipId: string | null;
  readonly endedAt: Date | null;
  readonly endedByMembershipId: string | null;
}

type Refused = FollowUpsChangedView['refused'][number];
export type Changed = FollowUpsChangedView['changed'];

/** What stays undone is told; a transaction in which nothing could be done leaves no line. */
class NothingDone extends Error {
  constructor(readonly refused: readonly Refused[]) {
    super('nothing was done');
  }
}

/** What the verbs on tasks have in common: what was chosen, dossier by dossier, each in a transaction of its own and with one line in its journal. */
@Injectable()
export class EachDossier {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Does what can be done of it; what changed meanwhile, or is not one's own, is told of each by itself. */
  async execute(
    viewer: Viewer, what: string, chosen: readonly SeenFollowUpInput[],
    act: (tx: Transaction, dossier: FoundDossier, ids: string[]) => Promise<Changed>, check = isStillDue,
  ): Promise<FollowUpsChangedView> {
    return byDossier(chosen, (dossierId, seen) => this.db.writeIn(viewer, what, dossierId, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'do_follow_up', viewer));
      await lockToPlan(tx, dossierId);
      const found = new Map((await lockFollowUps(tx, dossierId, seen)).map((row) => [row.id, row]));
      return settleSeen(seen, (one) => check(found.get(one.id), one.version), async (ids) => {
        const changed = await act(tx, dossier, ids);
        await replan(tx, dossierId, this.clock.now());
        return changed;
      });
    }));
  }
}

/** The same for every verb: one dossier after the other, in one order; a dossier that is refused as a whole refuses each of its tasks. */
export async function byDossier(
  chosen: readonly SeenFollowUpInput[], work: (dossierId: string, seen: readonly SeenFollowUpInput[]) => Promise<FollowUpsChangedView>,
): Promise<FollowUpsChangedView> {
  const answer: FollowUpsChangedView = { changed: [], refused: [] };
  const seenOnce = [...new Map(chosen.map((one) => [one.id, one])).values()];
  for (const dossierId of [...new Set(seenOnce.map((one) => one.dossierId))].sort()) {
    const seen = seenOnce.filter((one) => one.dossierId === dossierId);
    const { changed, refused } = await work(dossierId, seen).catch((error: unknown) => ({ changed: [], refused: refusedOf(error, seen) }));
    answer.changed.push(...changed);
    answer.refused.push(...refused);
  }
  return answer;
}

// Only the dossier's own refusals are told so: a session that ended, a database that is away, stop everything.
function refusedOf(error: unknown, seen: readonly SeenFollowUpInput[]): Refused[] {
  if (error instanceof NothingDone) return [...error.refused];
  const code = refusalOf(error)?.code;
  if (code !== 'record.not_found' && code !== 'access.denied') throw error;
  return seen.map(({ id }) => ({ id, code }));
}

/** Asks of each whether it may be done, does those that may, tells of the others. */
export async function settleSeen(
  seen: readonly SeenFollowUpInput[], check: (one: SeenFollowUpInput) => RefusalCode | null,
  act: (ids: string[]) => Promise<Changed>,
): Promise<FollowUpsChangedView> {
  const judged = seen.map((one) => ({ id: one.id, code: check(one) }));
  const refused = judged.flatMap(({ id, code }) => (code === null ? [] : [{ id, code }]));
  const ids = judged.flatMap(({ id, code }) => (code === null ? [id] : [])).sort();
  if (ids.length === 0) throw new NothingDone(refused);
  const changed = await act(ids);
  const lost = ids.filter((id) => !changed.some((one) => one.id === id)).map((id) => ({ id, code: 'follow_up.changed_elsewhere' }));
  if (changed.length === 0) throw new NothingDone([...refused, ...lost]);
  return { changed, refused: [...refused, ...lost] };
}

export const mayEnd = (row: LockedFollowUp | undefined, version: number): RefusalCode | null => codeOf(checkEnding(row && factsOf(row), version));

const isStillDue = (row: LockedFollowUp | undefined, version: number): RefusalCode | null => codeOf(checkDue(row && factsOf(row), version));

export const factsOf = <Row extends { readonly kind: string }>(row: Row) => ({ ...row, isOfPerson: (personKinds as readonly string[]).includes(row.kind) });
export const codeOf = (decision: { ok: true } | { ok: false; code: RefusalCode }): RefusalCode | null => (decision.ok ? null : decision.code);

const lockFollowUps = (tx: Transaction, dossierId: string, seen: readonly SeenFollowUpInput[]) => tx.ask<LockedFollowUp>(`
  select f.id, f.state, f.channel, f.kind, f.version, f.owner_membership_id as "ownerMembershipId", f.ended_at as "endedAt",
    f.ended_by_membership_id as "endedByMembershipId"
  from follow_up f where f.dossier_id = $1 and f.id = any($2) order by f.id for update`, [dossierId, seen.map(({ id }) => id)]);

/** Ends tasks in one's own name. */
export const endTasks = (
  tx: Transaction, viewer: Viewer, ids: string[], end: { state: 'done' | 'cancelled'; reason: string; note: string | null; at: Date },
) => tx.ask<Changed[number]>(`update follow_up set state = $2, ended_at = $3, end_reason = $4, end_note = $5, ended_by_membership_id = $6, version = version + 1
  where id = any($1) returning id, version`, [ids, end.state, end.at, end.reason, end.note, viewer.membershipId]);

