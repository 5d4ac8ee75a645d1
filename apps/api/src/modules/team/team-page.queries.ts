import { allowedMoves, mayRead } from '@boussole/domain/access/rules';
import { mayChangeAppointment } from '@boussole/domain/team/appointment';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import { colleaguesJson } from './colleagues.queries.js';
import type { AppointmentView, AssignmentView, DossierTeamView } from './team.graphql.js';

type TimesAsText<View, Times extends keyof View> = {
  [Name in keyof View]: Name extends Times ? string | Extract<View[Name], null> : View[Name];
};

type AsTold = 'id' | 'status' | 'lead' | 'leadChanges' | 'requests' | 'exceptions' | 'colleagues' | 'exceptionUntil';

interface TeamRow extends Pick<DossierTeamView, AsTold> {
  facts: FactsJson;
  replacement: { name: string; untilOn: string } | null;
  assignments: Omit<AssignmentView, 'canEnd'>[];
  appointments: TimesAsText<Omit<AppointmentView, 'canChange'>, 'startsAt' | 'cancelledAt'>[];
}

const most = 100;
const name = (membership: string) => `app.staff(${membership}) ->> 'name'`;
const listed = (columns: string, from: string, order: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${columns} from ${from} order by ${order} limit ${most}) x)`;

/** Who follows a person, since when, and when they meet: one statement. */
export async function readDossierTeam(ask: Ask, viewer: Viewer, id: string): Promise<DossierTeamView> {
  const [row] = await ask<TeamRow>(`
    select d.id, d.status, ${factsJson('d', '$2::uuid', '$3::uuid')} as facts,
      json_build_object('membershipId', d.lead_membership_id, 'name', ${name('d.lead_membership_id')}) as lead,
      (select json_build_object('name', ${name('a.replacement_membership_id')}, 'untilOn', a.until_on) from absence a
        where a.membership_id = d.lead_membership_id and a.ended_at is null
          and app.today() between a.from_on and a.until_on limit 1) as replacement,
      ${listed(`a.id, a.membership_id as "membershipId", ${name('a.membership_id')} as name, a.from_at as "fromAt", a.until_at as "untilAt",
        a.ended_at as "endedAt"`, 'assignment a where a.dossier_id = d.id', 'a.ended_at is null desc, a.from_at desc, a.id desc')}
        as assignments,
      ${listed(`a.id, a.membership_id as "membershipId", ${name('a.membership_id')} as name, a.starts_at as "startsAt", a.minutes,
        a.channel, a.note, a.is_walk_in as "isWalkIn", a.cancelled_at as "cancelledAt"`,
    'appointment a where a.dossier_id = d.id', 'a.starts_at desc, a.id desc')} as appointments,
      ${listed(`c.id, c.at, ${name('c.from_membership_id')} as "fromName", ${name('c.to_membership_id')} as "toName",
        ${name('c.by_membership_id')} as "byName", c.note`,
    'lead_change c where c.dossier_id = d.id', 'c.at desc, c.id desc')} as "leadChanges",
      ${listed(`f.id, ${name('f.membership_id')} as name, f.message, f.asked_at as "askedAt"`,
    'follow_request f where f.dossier_id = d.id and f.answered_at is null', 'f.asked_at, f.id')} as requests,
      ${listed(`b.id, ${name('b.membership_id')} as name, b.opened_at as "openedAt", b.ends_at as "endsAt", b.category,
        ${name('b.agreed_by_membership_id')} as "agreedByName", b.verdict`,
    'break_glass b where b.dossier_id = d.id and b.opened_at is not null', 'b.opened_at desc, b.id desc')} as exceptions,
      (select max(b.ends_at) from break_glass b
        where b.dossier_id = d.id and b.membership_id = $2 and b.ends_at > now()) as "exceptionUntil",
      ${colleaguesJson('d.branch_id')} as colleagues
    from dossier d join learner l on l.id = d.learner_id where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  const reach = mayRead(facts, 'identity', viewer);
  permit(reach);
  return showTeam(row, reach.ok ? reach.value.door : null, allowedMoves(facts, viewer), viewer, facts.now);
}

function showTeam(
  { facts: _, replacement, ...row }: TeamRow, door: string | null, viewerCan: DossierTeamView['viewerCan'], viewer: Viewer, now: Date,
): DossierTeamView {
  // A guest knows who leads and when they meet; how the branch shares its work is its own.
  const isGuest = door === 'grant';
  const appointments = row.appointments.map((appointment) => {
    const startsAt = new Date(appointment.startsAt);
    const cancelledAt = appointment.cancelledAt === null ? null : new Date(appointment.cancelledAt);
    return { ...appointment, startsAt, cancelledAt, note: isGuest ? null : appointment.note,
      canChange: viewerCan.includes('plan_appointment') && mayChangeAppointment({ startsAt, cancelledAt }, now).ok };
  });
  const assignments = row.assignments.map((assignment) => ({ ...assignment,
    canEnd: assignment.endedAt === null && (viewerCan.includes('assign') || assignment.membershipId === viewer.membershipId) }));
  const nothing = { assignments: [], leadChanges: [], requests: [], exceptions: [], colleagues: [], exceptionUntil: null };
  return { ...row, appointments, ...(isGuest ? nothing : { assignments }), viewerCan,
    replacementName: replacement?.name ?? null, replacedUntil: replacement?.untilOn ?? null };
}
