import { mayMove, mayRead } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { allowedTransitionMoves } from '@boussole/domain/transition/machine';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type Ask, planned } from '../../platform/statement.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import { choicesJson, followUpColumns, isOther } from './follow-up.sql.js';
import type { CalendarJson } from './plan-person.js';
import { byDay, type FollowUpJson, showFollowUp, unwrittenSteps } from './show-follow-up.js';
import type { DossierTransitionsView, PointChoiceView, TransitionView } from './transition.graphql.js';

type Told = 'label' | 'isUrgent' | 'sourceText' | 'steps' | 'viewerCan' | 'declaredAt' | 'overAt';

interface TransitionJson extends Omit<TransitionView, Told> {
  readonly declaredAt: string;
  readonly overAt: string | null;
  readonly plan: TransitionPoint;
  readonly rows: FollowUpJson[];
}

interface Row {
  readonly facts: FactsJson;
  readonly calendar: CalendarJson;
  readonly transitions: TransitionJson[];
  readonly others: FollowUpJson[];
  readonly points: PointChoiceView[];
}

const name = (membership: string): string => `app.staff(${membership}) ->> 'name'`;

// Of a step that was moved or paused, the last word first: what is planned, or else what ended last; then what it was before.
const pageSql = planned(`
  select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, app.work_calendar(d.branch_id) as calendar,
    (select coalesce(json_agg(x), '[]') from (
      select t.id, t.point, t.on_date as "onDate", t.source, t.state, t.paused_until as "pausedUntil", t.note, t.version, t.declared_at as "declaredAt",
        ${name('t.declared_by_membership_id')} as "declaredByName", t.over_at as "overAt", t.end_reason as "endReason", t.end_note as "endNote",
        c.version as "catalogueVersion", o.name as "catalogueOwnerName",
        (select p from jsonb_array_elements(c.points) p where p ->> 'code' = t.point) as plan,
        (select coalesce(json_agg(y), '[]') from (
          select ${followUpColumns} from follow_up f where f.transition_id = t.id
          order by f.state = 'planned' desc, f.ended_at desc nulls last, f.id limit 120) y) as rows
      from transition t join transition_catalogue c on c.id = t.catalogue_id left join organisation o on o.id = c.organisation_id
      where t.dossier_id = d.id order by t.over_at is not null, t.on_date desc, t.id desc limit 60) x) as transitions,
    (select coalesce(json_agg(x), '[]') from (
      select ${followUpColumns} from follow_up f where f.dossier_id = d.id and ${isOther('f')}
      order by f.state = 'planned' desc, f.due_at desc, f.id desc limit 100) x) as others,
    ${choicesJson('app.catalogue_for(d.branch_id)')} as points
  from dossier d join learner l on l.id = d.learner_id where d.id = $1`);

/** The turning points of a person and everything that is due about her: one statement. */
export async function readDossierTransitions(ask: Ask, viewer: Viewer, id: string): Promise<DossierTransitionsView> {
  const [row] = await ask<Row>(pageSql, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayRead(facts, 'path', viewer));
  const canPlan = mayMove(facts, 'plan', viewer).ok;
  const isLive = facts.status === 'open';
  const transitions = row.transitions.map((one) => showTransition(one, row.calendar, { canPlan, isLive, now: facts.now }));
  const others = row.others.map((one) => showFollowUp(one, null));
  const today = brusselsDay(facts.now);
  return {
    id, transitions, others, points: row.points, viewerCan: canPlan ? ['declare', 'plan_own'] : [],
    overdue: [...transitions.flatMap(({ steps }) => steps), ...others]
      .filter(({ state, channel, dueAt }) => state === 'planned' && channel === 'task' && brusselsDay(dueAt) < today).length,
  };
}

interface Shown { readonly canPlan: boolean; readonly isLive: boolean; readonly now: Date }

function showTransition({ plan, rows, ...row }: TransitionJson, calendar: CalendarJson, { canPlan, isLive, now }: Shown): TransitionView {
  // Only the last word of a step may say that another contact stands for it: before, it was cancelled.
  const steps = rows.map((one, place) => {
    const shown = showFollowUp(one, plan);
    const isLastWord = rows.findIndex(({ step }) => step === one.step) === place;
    return isLastWord || shown.state !== 'merged' ? shown : { ...shown, state: 'cancelled' as const };
  });
  const unwritten = isLive && row.state === 'running' ? unwrittenSteps(plan, new Set(rows.map(({ step }) => step)), { onDate: row.onDate, calendar, now }) : [];
  return {
    ...row, label: plan.label, isUrgent: plan.isUrgent, sourceText: plan.source, declaredAt: new Date(row.declaredAt),
    overAt: row.overAt === null ? null : new Date(row.overAt), steps: [...steps, ...unwritten].sort(byDay),
    viewerCan: canPlan ? allowedTransitionMoves(row.state) : [],
  };
}
