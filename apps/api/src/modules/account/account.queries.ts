import { openOperations } from '@boussole/domain/access/operations';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { HatView, PersonView, SessionEntryView, SessionView } from './account.graphql.js';

interface SessionRow { person: PersonView; hats: HatView[]; idle_ends_at: Date; ends_at: Date; isReferent: boolean }

/** Oneself, one's hats, and how long the session lasts. */
export async function readSession(ask: Ask, viewer: Viewer, isDemo: boolean): Promise<SessionView> {
  const [row] = await ask<SessionRow>(`
    select json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'email', p.email,
        'locale', p.locale) as person,
      (select json_agg(json_build_object('membershipId', m.id, 'role', m.role, 'branchName', b.name,
          'organisationName', o.name, 'employerName',
          (select e.name from employment x join organisation e on e.id = x.employer_id
            where x.person_id = p.id and x.recorded_by_organisation_id = m.organisation_id
              and x.employer_id <> m.organisation_id
              and x.from_on <= app.today() and (x.until_on is null or x.until_on >= app.today())
            order by x.from_on desc limit 1)) order by o.name, b.name, m.role)
        from membership m join branch b on b.id = m.branch_id join organisation o on o.id = m.organisation_id
        where m.person_id = p.id and m.disabled_at is null
          and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())) as hats,
      s.seen_at + interval '30 minutes' as idle_ends_at, s.ends_at, app.is_referent() as "isReferent"
    from person p join session s on s.id = $2 and s.person_id = p.id
    where p.id = $1`, [viewer.personId, viewer.sessionId]);
  const hat = row?.hats.find(({ membershipId }) => membershipId === viewer.membershipId);
  if (!row || !hat) throw new Refusal('auth.required');
  return { person: row.person, hat, hats: row.hats, can: openOperations(viewer, row), isDemo,
    idleEndsAt: row.idle_ends_at, endsAt: row.ends_at };
}

/** One's own open sessions, the latest first. */
export const readSessions = (ask: Ask, viewer: Viewer): Promise<SessionEntryView[]> => ask<SessionEntryView>(`
  select s.id, s.started_at as "startedAt", s.seen_at as "seenAt", s.browser, b.name as "branchName",
    s.id = $2 as "isCurrent"
  from session s join membership m on m.id = s.membership_id join branch b on b.id = m.branch_id
  where s.person_id = $1 and s.ended_at is null and s.ends_at > now() and s.seen_at > now() - interval '30 minutes'
  order by s.seen_at desc limit 50`, [viewer.personId, viewer.sessionId]);
