import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { checkNeed, type NeedContent, type NeedState as State } from '@boussole/domain/dossier/need';
import type { OfferKind as Kind } from '@boussole/domain/register/vocabulary';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { dropDraft, expectChanged, expectVersion, keepChanges } from '../editing/changes.queries.js';
import type { SavedPartView } from '../editing/editing.graphql.js';
import { OfferKind } from '../register/vocabulary.graphql.js';
import { NeedState } from './goal.graphql.js';
import { expectKnown } from './goal.queries.js';

const some = { nullable: true } as const;

@InputType()
export class SaveNeedInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { ...some, description: 'None: a new need.' }) id?: string | null;
  @Field(() => Int, some) version?: number | null;
  @Field(() => Uuid, { ...some, description: 'None: the need is the dossier\'s.' }) goalId?: string | null;
  @Field(() => OfferKind) kind: Kind;
  @Field(() => Text, some) @AtMost(1) field?: string | null;
  @Field(() => Text, some) @AtMost(5) trade?: string | null;
  @Field(() => Int, some) level?: number | null;
  @Field(() => Text, some) @AtMost(5) communeNis?: string | null;
  @Field(() => Text, some) @AtMost(4) basin?: string | null;
  @Field(() => Text, some) @AtMost(1000) constraints?: string | null;
  @Field(() => CalendarDay, some) wantedBefore?: string | null;
  @Field(() => NeedState) state: State;
  @Field(() => Text, some) @AtMost(500) reason?: string | null;
}

const complete = (input: Omit<SaveNeedInput, 'commandKey' | 'dossierId' | 'id' | 'version'>): NeedContent => ({
  goalId: input.goalId ?? null, kind: input.kind, field: input.field ?? null, trade: input.trade ?? null, level: input.level ?? null,
  communeNis: input.communeNis ?? null, basin: input.basin ?? null, constraints: input.constraints ?? null,
  wantedBefore: input.wantedBefore ?? null, state: input.state, reason: input.reason ?? null,
});

const columnsOf = (need: NeedContent): readonly unknown[] => [need.goalId, need.kind, need.field, need.trade, need.level,
  need.communeNis, need.basin, need.constraints, need.wantedBefore, need.state, need.reason];

/** Writes down what is looked for, for a goal or for the person. */
@Injectable()
export class SaveNeed {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, dossierId, id, version, ...input }: SaveNeedInput): Promise<SavedPartView> {
    const need = orRefuse(checkNeed(complete(input)));
    const needId = id ?? randomUUID();
    const command = { what: 'need.saved', about: dossierId, key: commandKey, request: { id: id ?? null, version: version ?? null, need },
      dossierId };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'save_need', viewer));
      orRefuse(checkNote([need.constraints ?? '', need.reason ?? ''], { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      await expectKnown(tx.ask, need);
      await expectGoal(tx, dossierId, need.goalId);
      const next = id ? await this.change(tx, viewer, dossier, id, version ?? null, need)
        : await this.add(tx, viewer, dossier, needId, need);
      await dropDraft(tx.ask, viewer, dossierId, 'need');
      return { id: needId, version: String(next) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }

  private async add(tx: Transaction, viewer: Viewer, dossier: FoundDossier, id: string, need: NeedContent): Promise<number> {
    await tx.ask(`insert into need (id, dossier_id, branch_id, author_membership_id, created_at, updated_at, goal_id, kind, field, trade,
        level, commune_nis, basin, constraints, wanted_before, state, reason)
      values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [id, dossier.id, dossier.branchId, viewer.membershipId, this.clock.now(), ...columnsOf(need)]);
    return 1;
  }

  private async change(
    tx: Transaction, viewer: Viewer, dossier: FoundDossier, id: string, version: number | null, need: NeedContent,
  ): Promise<number> {
    const [before] = await tx.ask<NeedContent & { version: number }>(`
      select version, goal_id as "goalId", kind, field, trade, level, commune_nis as "communeNis", basin, constraints,
        wanted_before::text as "wantedBefore", state, reason
      from need where id = $1 and dossier_id = $2 for update`, [id, dossier.id]);
    if (!before) throw new Refusal('record.not_found');
    expectVersion(before.version, version ?? 0);
    expectChanged(await tx.ask(`update need set version = version + 1, author_membership_id = $2, updated_at = $3, goal_id = $4,
        kind = $5, field = $6, trade = $7, level = $8, commune_nis = $9, basin = $10, constraints = $11, wanted_before = $12,
        state = $13, reason = $14 where id = $1 returning id`,
    [id, viewer.membershipId, this.clock.now(), ...columnsOf(need)]));
    await keepChanges(tx.ask, viewer, dossier, { thing: 'need', aboutId: id, reason: null, before, after: need });
    return before.version + 1;
  }
}

async function expectGoal(tx: Transaction, dossierId: string, goalId: string | null): Promise<void> {
  if (goalId === null) return;
  const found = await tx.ask('select 1 from goal where id = $1 and dossier_id = $2', [goalId, dossierId]);
  if (found.length === 0) throw new Refusal('record.not_found');
}
