import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import type { NewFollowUp, PersonFacts, PersonTransition } from '@boussole/domain/transition/person-facts';
import { planPerson } from '@boussole/domain/transition/planner';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Ask } from '../../platform/statement.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { followUpColumns } from './follow-up.sql.js';
import { type CalendarJson, readPersonFacts } from './plan-person.js';
import { byDay, type FollowUpJson, showFollowUp, unwrittenSteps } from './show-follow-up.js';
import { readTransitionDay } from './transition-acts.js';
import type { FollowUpView, TransitionPreviewView } from './transition.graphql.js';

@InputType()
export class PreviewTransitionInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { nullable: true, description: 'For one that is not known yet.' }) @AtMost(40) point?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'For one that moves, or is confirmed.' }) transitionId?: string | null;
  @Field(() => CalendarDay) onDate: string;
}

interface PlanJson { readonly plan: TransitionPoint | null; readonly calendar: CalendarJson }

/** What a turning point would bring on a day, and what it would take away: the planner's own answer, written nowhere. */
@Injectable()
export class PreviewTransition {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { dossierId, point = null, transitionId = null, onDate }: PreviewTransitionInput): Promise<TransitionPreviewView> {
    const now = this.clock.now();
    readTransitionDay(onDate, now);
    return this.db.consult(viewer, 'dossier.transitions_read', dossierId, async (ask) => {
      const dossier = await dossierFacts(ask, viewer, dossierId, '');
      permit(mayMove(dossier, 'plan', viewer));
      const { plan, calendar } = await findPlan(ask, dossier.branchId, dossierId, { point, transitionId });
      const facts = await readPersonFacts(ask, dossierId, now);
      if (!plan || !facts) throw new Refusal(transitionId ? 'record.not_found' : 'transition.point_unknown');
      const id = transitionId ?? randomUUID();
      const { add, cancel, keep } = planPerson(withTransition(facts, { id, point: plan.code, onDate, state: 'running', pausedUntil: null,
        declaredAt: facts.transitions.find((one) => one.id === id)?.declaredAt ?? now, steps: plan.steps }), now);
      const stays = new Set(facts.planned.filter((row) => row.transitionId === id && keep.includes(row.id)).map((row) => row.id));
      const touched = await readRows(ask, [...stays, ...cancel.map((one) => one.id)]);
      const steps = [
        ...touched.filter((row) => stays.has(row.id)).map((row) => showFollowUp(row, plan)),
        ...add.filter((row) => row.transitionId === id).map((row) => showNew(row, plan)),
      ];
      return {
        steps: [...steps, ...unwrittenSteps(plan, new Set(steps.map(({ step }) => step)), { onDate, calendar, now })].sort(byDay),
        cancelled: touched.filter((row) => !stays.has(row.id)).map((row) => showFollowUp(row, row.plan)).sort(byDay),
      };
    });
  }
}

const withTransition = (facts: PersonFacts, one: PersonTransition): PersonFacts =>
  ({ ...facts, transitions: [...facts.transitions.filter(({ id }) => id !== one.id), one] });

async function findPlan(
  ask: Ask, branchId: string, dossierId: string, { point, transitionId }: { point: string | null; transitionId: string | null },
): Promise<PlanJson> {
  const [row] = await ask<PlanJson>(`
    select app.work_calendar($1) as calendar, (
      select p from (
        select t.catalogue_id, t.point from transition t where t.id = $4 and t.dossier_id = $2 and t.over_at is null
        union all select app.catalogue_for($1), $3 where $4::uuid is null) x
      join transition_catalogue c on c.id = x.catalogue_id, jsonb_array_elements(c.points) p where p ->> 'code' = x.point limit 1) as plan`,
  [branchId, dossierId, point, transitionId]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}

const readRows = (ask: Ask, ids: readonly string[]): Promise<(FollowUpJson & { readonly plan: TransitionPoint | null })[]> => ask(`
  select ${followUpColumns}, (select p from transition t join transition_catalogue c on c.id = t.catalogue_id, jsonb_array_elements(c.points) p
    where t.id = f.transition_id and p ->> 'code' = t.point) as plan
  from follow_up f where f.id = any($1)`, [ids]);

function showNew({ step, kind, dueAt, way, channel, isUrgent }: NewFollowUp, plan: TransitionPoint): FollowUpView {
  const { words = null, nature = null } = plan.steps.find(({ code }) => code === step) ?? {};
  return { id: null, step, kind, dueAt, way, channel, isUrgent, state: 'planned', words, nature, note: null, ownerName: null, endReason: null, endNote: null,
    endedAt: null, endedByName: null, version: 0, message: channel === 'task' ? 'none' : 'not_yet' };
}
