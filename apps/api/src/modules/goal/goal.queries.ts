import type { GoalKind, GoalState } from '@boussole/domain/dossier/goal';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { GoalStepView, GoalView, NeedView } from './goal.graphql.js';

/** The live heart project and the live second one of a dossier, as JSON: for a summary. */
export const goalsJson = (dossier: string) => `
  (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'title', g.title, 'state', g.state) order by g.kind), '[]')
    from goal g where g.dossier_id = ${dossier} and g.kind <> 'other' and g.state in ('exploring', 'chosen', 'under_way'))`;

const tradeJson = (code: string) =>
  `(select json_build_object('code', t.code, 'name', t.name) from trade t where t.code = ${code})`;

const mostSteps = 12;

/** Every goal of a dossier with its latest steps, as JSON. */
export const allGoalsJson = (dossier: string) => `
  (select coalesce(json_agg(x), '[]') from (
    select g.id, g.version, g.kind, g.title, ${tradeJson('g.trade')} as trade, g.why, g.state,
      (select coalesce(json_agg(s order by s.at desc, s.id desc), '[]') from (
        select s.id, s.at, s.state, s.note, app.staff(s.author_membership_id)->>'name' as "authorName"
        from goal_step s where s.goal_id = g.id order by s.at desc, s.id desc limit ${mostSteps}) s) as steps
    from goal g where g.dossier_id = ${dossier}
    order by array_position(array['heart', 'second', 'other'], g.kind), g.state in ('reached', 'set_aside'), g.created_at desc
    limit 60) x)`;

const needColumns = `
      n.id, n.version, n.goal_id as "goalId", n.kind, n.field, ${tradeJson('n.trade')} as trade, n.level,
      n.commune_nis as "communeNis", c.name_fr as "communeName", n.basin, n.constraints, n.wanted_before as "wantedBefore",
      n.state, n.reason`;

/** One need, as JSON; whoever asks calls hers anything but n. */
export const needJson = (need: string) => `
  (select row_to_json(x) from (
    select ${needColumns} from need n left join commune c on c.nis = n.commune_nis where n.id = ${need}) x)`;

/** Every need of a dossier, those that are open first, as JSON. */
export const allNeedsJson = (dossier: string) => `
  (select coalesce(json_agg(x), '[]') from (
    select ${needColumns}
    from need n left join commune c on c.nis = n.commune_nis where n.dossier_id = ${dossier}
    order by n.state <> 'open', n.created_at desc limit 200) x)`;

/** A goal as PostgreSQL tells it: its times are text, its needs stand beside it. */
export interface GoalJson extends Omit<GoalView, 'steps' | 'needs'> {
  steps: (Omit<GoalStepView, 'at'> & { at: string })[];
}

export const showGoals = (goals: readonly GoalJson[], needs: readonly NeedView[]): GoalView[] => goals.map((goal) => ({
  ...goal, steps: goal.steps.map((step) => ({ ...step, at: new Date(step.at) })), needs: needs.filter(({ goalId }) => goalId === goal.id),
}));

/** Trades, fields and places that are named exist. */
export async function expectKnown(
  ask: Ask, named: { trade: string | null; field?: string | null; communeNis?: string | null; basin?: string | null },
): Promise<void> {
  const [found] = await ask<{ trade: boolean; field: boolean; commune: boolean; basin: boolean }>(`select
    $1::text is null or exists (select from trade where code = $1) as trade,
    $2::text is null or exists (select from trade_domain where code = $2 and parent is null) as field,
    $3::text is null or exists (select from commune where nis = $3) as commune,
    $4::text is null or exists (select from basin where code = $4) as basin`,
  [named.trade, named.field ?? null, named.communeNis ?? null, named.basin ?? null]);
  if (!found?.trade) throw new Refusal('trade.unknown');
  if (!found.commune) throw new Refusal('commune.unknown');
  if (!found.field || !found.basin) throw new Refusal('input.invalid', found.field ? 'basin' : 'field');
}

/** What the rule about a goal asks of the others. */
export const otherGoals = (ask: Ask, dossierId: string, id: string) =>
  ask<{ kind: GoalKind; state: GoalState }>('select kind, state from goal where dossier_id = $1 and id <> $2', [dossierId, id]);
