import type { Ask } from '../../platform/statement.js';
import type { OwnGatheringView } from './gathering.graphql.js';

/** The moments in which the person whose dossier is open has a place: those to come, and those of the last month. */
export const readOwnGatherings = (ask: Ask): Promise<OwnGatheringView[]> => ask<OwnGatheringView>(`
  select g.id, g.kind, g.title, g.place, g.starts_at as "startsAt", g.minutes, g.state, s.state as seat
  from gathering_seat s join gathering g on g.id = s.gathering_id
  where s.dossier_id = (select app.opened_for('path')) and s.state <> 'cancelled' and s.starts_at > now() - interval '30 days'
  order by s.starts_at, s.id limit 100`);
