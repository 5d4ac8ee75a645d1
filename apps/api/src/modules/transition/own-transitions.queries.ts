import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { ownTransitionMoves } from '@boussole/domain/transition/machine';
import type { Holder } from '../../platform/holders.js';
import { Refusal } from '../../platform/errors.js';
import { type Ask, planned } from '../../platform/statement.js';
import { choicesJson, isOther } from './follow-up.sql.js';
import type { OwnFollowUpView, OwnTransitionsView, OwnTransitionView } from './own-transitions.graphql.js';
import type { PointChoiceView } from './transition.graphql.js';

interface FollowUpJson extends Omit<OwnFollowUpView, 'dueAt' | 'words'> { dueAt: string; step: string | null }

interface TransitionJson extends Omit<OwnTransitionView, 'label' | 'next' | 'viewerCan' | 'overAt'> {
  overAt: string | null;
  plan: TransitionPoint;
  rows: FollowUpJson[];
}

interface Row { isOpen: boolean; transitions: TransitionJson[]; others: FollowUpJson[]; points: PointChoiceView[] }

const columns = `f.id, f.kind, f.step, f.due_at as "dueAt", f.way, f.channel`;

// What somebody promised herself about the person, and what a human must check, is between those who work.
const pageSql = planned(`
  select d.status = 'open' as "isOpen",
    (select coalesce(json_agg(x), '[]') from (
      select t.id, t.point, t.on_date as "onDate", t.source, t.state, t.paused_until as "pausedUntil", t.version, t.over_at as "overAt",
        (select p from jsonb_array_elements(c.points) p where p ->> 'code' = t.point) as plan,
        (select coalesce(json_agg(y), '[]') from (select ${columns} from follow_up f
          where f.transition_id = t.id and f.state = 'planned' and f.kind in ('contact', 'check_in', 'inform', 'confirm_transition')
          order by f.due_at, f.id limit 20) y) as rows
      from transition t join transition_catalogue c on c.id = t.catalogue_id
      where t.dossier_id = d.id order by t.over_at is not null, t.on_date desc, t.id desc limit 30) x) as transitions,
    (select coalesce(json_agg(x), '[]') from (select ${columns} from follow_up f
      where f.dossier_id = d.id and ${isOther('f')} and f.state = 'planned' and f.kind in ('survey', 'check_in', 'call_back')
      order by f.due_at, f.id limit 20) x) as others,
    ${choicesJson('app.catalogue_for(d.branch_id)')} as points
  from dossier d where d.id = $1`);

/** What is planned about oneself and why, and what one may announce: one statement. */
export async function readOwnTransitions(ask: Ask, { dossierId }: Holder): Promise<OwnTransitionsView> {
  const [row] = await ask<Row>(pageSql, [dossierId]);
  if (!row) throw new Refusal('record.not_found');
  return {
    transitions: row.transitions.map((one) => show(one, row.isOpen)), others: row.others.map((one) => showRow(one, null)),
    points: row.isOpen ? row.points : [],
  };
}

const show = ({ plan, rows, ...row }: TransitionJson, isOpen: boolean): OwnTransitionView => ({
  ...row, label: plan.label, overAt: row.overAt === null ? null : new Date(row.overAt), next: rows.map((one) => showRow(one, plan)),
  viewerCan: isOpen ? ownTransitionMoves(row.state, row.source) : [],
});

const showRow = ({ step, dueAt, ...row }: FollowUpJson, plan: TransitionPoint | null): OwnFollowUpView =>
  ({ ...row, dueAt: new Date(dueAt), words: plan?.steps.find(({ code }) => code === step)?.words ?? null });
