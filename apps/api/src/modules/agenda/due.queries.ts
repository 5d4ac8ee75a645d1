import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { type Place, readPlace, showPlace } from '../../platform/place.js';
import { colleaguesJson } from '../team/colleagues.queries.js';
import type { DuePageView } from './agenda.graphql.js';
import { type CodedItem, type Wording, wordingOf } from './plan-words.queries.js';

export const pageLength = 50;

const dayStart = (days: number): string => `(app.today() + ${days})::timestamp at time zone 'Europe/Brussels'`;
export const startOfToday = dayStart(0);
export const startOfTomorrow = dayStart(1);

/** Mine: by tonight. The branch's, to its coordinator: what is late. */
const horizon = { mine: startOfTomorrow, branch: startOfToday } as const;
export type Scope = keyof typeof horizon;

/** A task as PostgreSQL tells it: its turning point and its step are codes, which the plan's own version puts into words. */
export const itemColumns = `f.id, f.version, f.dossier_id as "dossierId", w.title as "dossierTitle", f.kind, f.way, f.is_urgent as "isUrgent",
  (f.due_at at time zone 'Europe/Brussels')::date::text as "dueOn", f.due_at < ${startOfToday} as "isLate", f.due_at::text as place,
  f.catalogue_id as "catalogueId", f.point, f.step, f.note, f.owner_membership_id as "ownerMembershipId", f.owner_name as "ownerName", f.replaces, f.is_mine as "isMine"`;

/** Some tasks as JSON, with whose dossier each is as far as the index of the branch says it. */
export const itemsJson = (ids: string, order: string): string => `(
  with lines as materialized (select * from app.due_lines(array(${ids}))),
    whose as materialized (select * from app.identity_lines(array(select distinct dossier_id from lines)))
  select coalesce(json_agg(x), '[]') from (
    select ${itemColumns} from lines f left join whose w on w.id = f.dossier_id order by ${order}) x)`;

export const urgentFirst = 'f.is_urgent desc, f.due_at, f.id';

export interface DueJson {
  items: CodedItem[];
  counts: { due: number; late: number };
  colleagues: DuePageView['colleagues'];
}

/** One page of what is due and how much that is, as JSON: two numbers and a list out of the same conditions. The place is $3 to $5. */
export const dueJson = (scope: Scope): string => `json_build_object(
  'items', ${itemsJson(`select app.due_ids('${scope}', ${horizon[scope]}, $3::boolean, $4::timestamptz, $5::uuid, ${pageLength + 1})`, urgentFirst)},
  'counts', (select json_build_object('due', c.due, 'late', c.late) from app.due_counts('${scope}', ${horizon[scope]}, ${startOfToday}) c),
  'colleagues', ${colleaguesJson('$1')})`;

export type DuePlace = readonly [isUrgent: boolean, ...Place] | readonly [null, null, null];
export const fromTheStart: DuePlace = [null, null, null];

const showDuePlace = ({ isUrgent, place, id }: CodedItem): string => `${isUrgent ? 'u' : 'n'}${showPlace([place, id])}`;
const readDuePlace = (text: string): DuePlace => [text.startsWith('u'), ...readPlace(text.slice(1))];

/** One page of the list, for the screen. */
export async function readDue(ask: Ask, viewer: Viewer, scope: Scope, after: string | null): Promise<DuePageView> {
  const place = after === null ? fromTheStart : readDuePlace(after);
  const [row] = await ask<{ due: DueJson; locale: string }>(`
    select ${dueJson(scope)} as due, (select p.locale from person p where p.id = $2) as locale`, [viewer.branchId, viewer.personId, ...place]);
  if (!row) throw new Error('a statement without a from answers one row');
  return showDue(row.due, await wordingOf(ask, row.due.items, row.locale));
}

/** The page as it leaves, its plans put into words. */
export function showDue(due: DueJson, worded: Wording): DuePageView {
  const page = due.items.slice(0, pageLength);
  const last = page.at(-1);
  return {
    items: page.map(worded), count: due.counts.due, lateCount: due.counts.late, colleagues: due.colleagues,
    next: due.items.length > pageLength && last ? showDuePlace(last) : null,
  };
}

