import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { ReviewState } from '@boussole/domain/review/review';
import type { Ask } from '../../platform/statement.js';
import type { LocaleName } from '../account/account.graphql.js';

/** A review as far as its mails go: where it stands, and who is on either side. Ids alone. */
export interface ToldReview {
  readonly state: ReviewState;
  readonly replyDueOn: CalendarDate;
  /** The person, or whoever answers for the body. */
  readonly answering: string[];
  /** Whoever opened it, as long as she is at work; else all to whom the same was entrusted. */
  readonly leading: string[];
  /** Who has replied. */
  readonly replied: string[];
}

const atWork = 'm.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())';
const answersForBody = `m.role in ('coordinator', 'manager')`;
const people = (from: string): string => `(select coalesce(array_agg(distinct m.person_id), '{}') from ${from})`;
const entrusted = `neutrality_mandate g join membership m on m.id = g.membership_id
  where ${atWork} and app.today() between g.from_on and coalesce(g.until_on, 'infinity')`;
const referents = `${entrusted} and g.kind = 'referent' and m.role in ('coordinator', 'auditor')`;

export async function readToldReview(ask: Ask, id: string): Promise<ToldReview | undefined> {
  const [row] = await ask<ToldReview & { opener: string[]; mandated: string[] }>(`
    select r.state, r.reply_due_on::text as "replyDueOn",
      case r.level when 'counsellor' then array[r.person_id]
        else ${people(`membership m where m.organisation_id = r.organisation_id and ${answersForBody} and ${atWork}`)} end as answering,
      ${people(`membership m where m.id = r.opened_by_membership_id and ${atWork}`)} as opener,
      case r.level when 'counsellor' then ${people(`${referents} and m.person_id <> r.person_id`)}
        else ${people(`${entrusted} and g.kind = 'coordination' and m.role = 'coordinator' and m.organisation_id <> r.organisation_id
          and (g.basin is null or g.basin = any(r.basins))`)} end as mandated,
      ${people(`neutrality_review_event e join membership m on m.id = e.by_membership_id
        where e.review_id = r.id and e.kind = 'replied'`)} as replied
    from neutrality_review r where r.id = $1`, [id]);
  if (!row) return undefined;
  const { opener, mandated, ...told } = row;
  return { ...told, leading: opener.length > 0 ? opener : mandated };
}

/** Whom an early alert is told to: the person, and the referents of neutrality. */
export async function readToldAlert(ask: Ask, id: string): Promise<{ personId: string; referents: string[] } | undefined> {
  const [row] = await ask<{ personId: string; referents: string[] }>(`
    select a.person_id as "personId", ${people(`${referents} and m.person_id <> a.person_id`)} as referents
    from neutrality_alert a where a.id = $1 and a.closed_at is null`, [id]);
  return row;
}

/** Where somebody who works in the network today is written to. */
export async function readRecipient(ask: Ask, personId: string): Promise<{ email: string; locale: LocaleName; name: string } | undefined> {
  const [row] = await ask<{ email: string; locale: LocaleName; name: string }>(`select p.email, p.locale, p.given_name as name
    from person p where p.id = $1 and exists (select from membership m where m.person_id = p.id and ${atWork})`, [personId]);
  return row;
}
