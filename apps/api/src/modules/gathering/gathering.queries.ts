import { allowedGatheringMoves, type GatheringOf, maySeeGathering } from '@boussole/domain/gathering/rules';
import { hasBegun } from '@boussole/domain/gathering/gathering';
import type { Places } from '@boussole/domain/gathering/seats';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { colleaguesJson } from '../team/colleagues.queries.js';
import type { GatheringCountsView, GatheringLineView, GatheringView } from './gathering.graphql.js';

/** A line as PostgreSQL tells it. */
export interface LineJson extends Omit<GatheringLineView, 'startsAt' | 'counts' | 'hasBegun'> {
  branchId: string;
  startsAt: string;
  now: string;
  counts: GatheringCountsView;
}

/** What a list says of a gathering g, with its counts c and its groups u beside it. */
export const lineColumns = `
  g.id, g.branch_id as "branchId", g.kind, g.title, g.place, g.starts_at as "startsAt", g.minutes, g.state, now() as now,
  app.leads_gathering(g.lead_membership_ids, g.branch_id) as "isLed",
  (select coalesce(json_agg(json_build_object('membershipId', m.id, 'name', app.staff(m.id) ->> 'name') order by m.place), '[]')
    from unnest(g.lead_membership_ids) with ordinality m(id, place)) as leaders,
  json_build_object('seats', g.seats, 'enrolled', c.enrolled, 'waiting', c.waiting, 'unnamed', u.unnamed, 'present', c.present, 'absent', c.absent,
    'excused', c.excused, 'unnamedPresent', u.present) as counts`;

/** The people of a gathering g who are only counted. */
export const unnamedOf = `(select coalesce(sum(x.count), 0)::integer as unnamed, sum(x.present)::integer as present
  from gathering_group x where x.gathering_id = g.id)`;

export const showLine = ({ branchId: _branch, now, startsAt: at, ...line }: LineJson): GatheringLineView => {
  const startsAt = new Date(at);
  return { ...line, startsAt, hasBegun: hasBegun({ startsAt }, new Date(now)) };
};

/** What the rules ask of a gathering, and how many places are taken. */
export interface FoundGathering extends GatheringOf, Places {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly groups: readonly { readonly id: string; readonly count: number }[];
}

/** A gathering as the rules ask for it, locked when places are about to change: the last one is given once. */
export async function gatheringFacts(ask: Ask, viewer: Viewer, id: string, lock: '' | 'locked'): Promise<FoundGathering> {
  if (lock) await ask('select app.lock_gathering($1)', [id]);
  const [row] = await ask<Omit<FoundGathering, 'startsAt'> & { startsAt: string | Date }>(`
    select g.id, g.branch_id as "branchId", g.state, g.starts_at as "startsAt", g.seats, g.title, g.version, c.enrolled, c.waiting,
      app.leads_gathering(g.lead_membership_ids, g.branch_id) as "isLed",
      (select coalesce(sum(x.count), 0)::integer from gathering_group x where x.gathering_id = g.id) as unnamed,
      (select coalesce(json_agg(json_build_object('id', x.id, 'count', x.count)), '[]') from gathering_group x where x.gathering_id = g.id) as groups
    from gathering g join app.gathering_counts(array[$1::uuid]) c on c.id = g.id where g.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  permit(maySeeGathering(row, viewer));
  return { ...row, startsAt: new Date(row.startsAt) };
}

interface PageJson extends LineJson, Pick<GatheringView, 'version' | 'note' | 'cancelReason' | 'groups' | 'participants' | 'colleagues'> {}

/** One gathering as far as the viewer sees it: one statement. */
export async function readGathering(ask: Ask, viewer: Viewer, id: string): Promise<GatheringView> {
  const [row] = await ask<PageJson>(`
    select ${lineColumns}, g.version, g.note, g.cancel_reason as "cancelReason",
      (select coalesce(json_agg(json_build_object('id', x.id, 'label', x.label, 'count', x.count, 'present', x.present) order by x.label, x.id), '[]')
        from gathering_group x where x.gathering_id = g.id) as groups,
      (select coalesce(json_agg(json_build_object('seatId', p.seat_id, 'dossierId', case when p.has_door then p.dossier_id end, 'title', p.title,
          'isAnonymous', p.is_anonymous, 'state', p.state, 'attendance', p.attendance, 'followedOn', p.followed_on)), '[]')
        from app.gathering_people(g.id) p) as participants,
      ${colleaguesJson('g.branch_id')} as colleagues
    from gathering g cross join lateral ${unnamedOf} u join app.gathering_counts(array[$1::uuid]) c on c.id = g.id where g.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  permit(maySeeGathering(row, viewer));
  const line = showLine(row);
  const viewerCan = allowedGatheringMoves({ ...line, branchId: row.branchId }, viewer, new Date(row.now));
  const { note, colleagues, participants, counts, version, cancelReason, groups } = row;
  return {
    ...line, version, cancelReason, groups, participants, viewerCan,
    // A manager reads counts.
    note: viewer.role === 'manager' ? null : note,
    hidden: counts.enrolled + counts.waiting - participants.length,
    colleagues: viewerCan.includes('change') ? colleagues : [],
  };
}
