import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import type { DeadDeliveriesView, DeadDeliveryView } from './set-aside.graphql.js';

/** More than anybody repairs in a day. */
const most = 100;
/** Whose affair it is: of the viewer's organisation, or for the platform of nobody's in particular. */
const recent = `state = 'dead' and done_at > now() - interval '60 days' and organisation_id is not distinct from $2`;

type Line = Omit<DeadDeliveryView, 'promisedAt' | 'setAsideAt'> & { promisedAt: string; setAsideAt: string };
type Row = Omit<DeadDeliveriesView, 'deliveries'> & { deliveries: Line[] };

/** One statement. */
export async function readDeadDeliveries(ask: Ask, viewer: Viewer): Promise<DeadDeliveriesView> {
  const isOfPlatform = viewer.role === 'platform_admin';
  const [row] = await ask<Row>(`
    select
      (select coalesce(json_agg(x), '[]') from (
        select id, job, coalesce(dead_because, 'gave_up') as reason, failure, attempt as attempts, created_at as "promisedAt", done_at as "setAsideAt"
        from delivery where ${recent} order by done_at desc, id desc limit ${most}) x) as deliveries,
      (select count(*)::int from delivery where ${recent}) as total,
      (select coalesce(json_agg(x), '[]') from (
        select day, what, expected, ran from run_comparison
        where $1 and ran < expected and day = (select max(day) from run_comparison) order by expected - ran desc, what limit ${most}) x) as missed,
      case when $1 then json_build_object('oldestDueSeconds', app.oldest_due_seconds(), 'unanchoredSeconds', app.unanchored_seconds(),
        'copyAgeSeconds', app.copy_age(), 'mayMessagesLeave', app.may_leave()) end as lights`,
  [isOfPlatform, isOfPlatform ? null : viewer.organisationId]);
  return {
    deliveries: (row?.deliveries ?? []).map((one) => ({ ...one, promisedAt: new Date(one.promisedAt), setAsideAt: new Date(one.setAsideAt) })),
    total: row?.total ?? 0, missed: row?.missed ?? [], lights: row?.lights ?? null,
  };
}
