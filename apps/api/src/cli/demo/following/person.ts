import type { LifeStatus } from '@boussole/domain/dossier/situation-words';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import type { PersonFacts } from '@boussole/domain/transition/person-facts';
import type { Owner } from '../../owner.js';

/** Somebody of the demonstration, as far as planning asks. */
export interface Person {
  readonly dossierId: string;
  readonly branchId: string;
  readonly lead: string;
  readonly birthOn: string | null;
  readonly status: LifeStatus | null;
  readonly statusSince: string | null;
  readonly facts: PersonFacts;
}

interface Row {
  [column: string]: unknown;
  readonly person: Omit<Person, 'facts'> & {
    readonly facts: Omit<PersonFacts, 'contacts' | 'transitions' | 'planned' | 'ended' | 'answers'> & { readonly contacts: readonly string[] };
  };
}

/** The people of these dossiers, in their order: open, with a name. */
export async function peopleOf(owner: Owner, dossierIds: readonly string[]): Promise<Person[]> {
  const rows = await owner.ask<Row>(`
    select jsonb_build_object('dossierId', d.id, 'branchId', d.branch_id, 'lead', d.lead_membership_id, 'birthOn', l.birth_on, 'status', s.status,
      'statusSince', s.status_since, 'facts', jsonb_build_object(
        'isClosed', false, 'canWrite', l.by_mail and l.email is not null or l.by_sms and l.phone is not null,
        'safeHours', jsonb_build_object('notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour), 'isPupil', s.status is not distinct from 'pupil',
        'calendar', jsonb_build_object('workingDays', b.working_days, 'closures', b.closures, 'schoolHolidays', '[]'::jsonb),
        'schoolHolidays', (select jsonb_agg(jsonb_build_object('from', h.from_on, 'until', h.until_on) order by h.from_on) from school_holiday h
          where h.community = 'FWB' and h.name not like 'Rentrée%'),
        'sentReferrals', (select coalesce(jsonb_agg(jsonb_build_object('referralId', r.id, 'sentOn', (r.sent_at at time zone 'Europe/Brussels')::date)
          order by r.sent_at, r.id), '[]') from referral r where r.dossier_id = d.id and r.sent_at is not null and r.state <> 'entered_in_error'),
        'contacts', (select coalesce(jsonb_agg(i.held_at), '[]') from interview i where i.dossier_id = d.id))) as person
    from dossier d join learner l on l.id = d.learner_id join branch b on b.id = d.branch_id
      left join situation s on s.dossier_id = d.id and s.branch_id = d.branch_id
    where d.id = any($1) and d.status = 'open' and not l.is_anonymous and d.restricted_at is null order by array_position($1::uuid[], d.id)`, [dossierIds]);
  return rows.map(({ person: { facts, ...person } }) => ({
    ...person, facts: { ...facts, contacts: facts.contacts.map((at) => new Date(at)), transitions: [], planned: [], ended: [], answers: [] },
  }));
}

/** The catalogue common to all, as it stands. */
export async function catalogueOf(owner: Owner): Promise<{ readonly id: string; readonly points: readonly TransitionPoint[] }> {
  const [found] = await owner.ask<{ id: string; points: TransitionPoint[] }>(
    'select id, points from transition_catalogue where organisation_id is null order by version desc limit 1');
  if (!found) throw new RangeError('there is no catalogue of turning points');
  return found;
}

