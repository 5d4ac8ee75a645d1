import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { checkGoal, type GoalContent, type GoalKind as Kind, type GoalState as State } from '@boussole/domain/dossier/goal';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { dropDraft, expectChanged, expectVersion, keepChanges } from '../editing/changes.queries.js';
import type { SavedPartView } from '../editing/editing.graphql.js';
import { GoalKind, GoalState } from './goal.graphql.js';
import { expectKnown, otherGoals } from './goal.queries.js';

@InputType()
export class SaveGoalInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { nullable: true, description: 'None: a new goal.' }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => GoalKind) kind: Kind;
  @Field(() => Text) @AtMost(200) title: string;
  @Field(() => Text, { nullable: true }) @AtMost(5) trade?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(2000) why?: string | null;
  @Field(() => GoalState) state: State;
  @Field(() => Text, { nullable: true, description: 'Words for the change of state.' }) @AtMost(1000) stepNote?: string | null;
}

type Step = Pick<GoalContent, 'state'> & { note: string | null };

/** Writes a goal, a new one or one that goes on; each change of its state leaves a step. */
@Injectable()
export class SaveGoal {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, id, version, ...input }: SaveGoalInput): Promise<SavedPartView> {
    const raw = { ...input, trade: input.trade ?? null, why: input.why ?? null, stepNote: input.stepNote ?? null };
    const goalId = id ?? randomUUID();
    const command = { what: 'goal.saved', about: dossierId, key: commandKey, request: { id: id ?? null, version: version ?? null, raw },
      dossierId };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'save_goal', viewer));
      const { stepNote, ...goal } = orRefuse(checkGoal(raw, await otherGoals(tx.ask, dossierId, goalId)));
      orRefuse(checkNote([goal.title, goal.why ?? '', stepNote ?? ''], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      await expectKnown(tx.ask, goal);
      const next = id ? await this.change(tx, viewer, dossier, id, version ?? null, goal, stepNote)
        : await this.add(tx, viewer, dossier, goalId, goal, stepNote);
      await dropDraft(tx.ask, viewer, dossierId, 'goal');
      return { id: goalId, version: String(next) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }

  private async add(
    tx: Transaction, viewer: Viewer, dossier: FoundDossier, id: string, goal: GoalContent, note: string | null,
  ): Promise<number> {
    const now = this.clock.now();
    await tx.ask(`insert into goal (id, dossier_id, branch_id, kind, title, trade, why, state, author_membership_id, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [id, dossier.id, dossier.branchId, goal.kind, goal.title, goal.trade, goal.why, goal.state, viewer.membershipId, now]);
    await this.step(tx, viewer, dossier, id, { state: goal.state, note });
    return 1;
  }

  private async change(
    tx: Transaction, viewer: Viewer, dossier: FoundDossier, id: string, version: number | null, goal: GoalContent, note: string | null,
  ): Promise<number> {
    const [before] = await tx.ask<GoalContent & { version: number }>(
      'select version, kind, title, trade, why, state from goal where id = $1 and dossier_id = $2 for update', [id, dossier.id]);
    if (!before) throw new Refusal('record.not_found');
    expectVersion(before.version, version ?? 0);
    expectChanged(await tx.ask(`update goal set version = version + 1, kind = $2, title = $3, trade = $4, why = $5, state = $6,
      author_membership_id = $7, updated_at = $8 where id = $1 returning id`,
    [id, goal.kind, goal.title, goal.trade, goal.why, goal.state, viewer.membershipId, this.clock.now()]));
    await keepChanges(tx.ask, viewer, dossier, { thing: 'goal', aboutId: id, reason: null, before, after: goal });
    if (before.state !== goal.state || note !== null) await this.step(tx, viewer, dossier, id, { state: goal.state, note });
    return before.version + 1;
  }

  private async step(tx: Transaction, viewer: Viewer, dossier: FoundDossier, goalId: string, { state, note }: Step): Promise<void> {
    await tx.ask(`insert into goal_step (goal_id, dossier_id, branch_id, state, note, author_membership_id, at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [goalId, dossier.id, dossier.branchId, state, note, viewer.membershipId, this.clock.now()]);
  }
}
