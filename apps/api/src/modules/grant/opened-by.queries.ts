import type { OpenedByGrantView } from './grant.graphql.js';

/** How much each closed section holds, as JSON: counted by the database, which tells nothing more. */
export const withheldJson =
  `(select coalesce(json_agg(json_build_object('section', w.section, 'items', w.items)), '[]') from app.withheld() w)`;

/** What the viewer's own sharings open of the opened dossier, as JSON; null where she is in by another door. */
export const openedByGrantJson = (dossier: string, membership: string, branch: string) => `
  case when app.opened_door() = 'grant' then json_build_object(
    'grants', (select coalesce(json_agg(x order by x."until", x.id), '[]') from (
      select g.id, g.purpose, g.sections, g.may_write as "mayWrite", g.until_at as "until"
      from dossier_grant g where g.dossier_id = ${dossier} and g.to_branch_id = ${branch}
        and (g.to_membership_id is null or g.to_membership_id = ${membership})
        and g.revoked_at is null and g.from_at <= now() and g.until_at > now()) x),
    'withheld', ${withheldJson}) end`;

/** As PostgreSQL tells it in JSON: instants are text, which the scalars show as they are. */
export type OpenedByGrantJson = OpenedByGrantView;
