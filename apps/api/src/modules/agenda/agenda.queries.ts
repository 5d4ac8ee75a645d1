import { daysOfWeek, thisWeek } from '@boussole/domain/agenda/week';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { isLegalHoliday } from '@boussole/domain/time/belgian-holidays';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import { ledGatheringsJson } from '../gathering/led-gatherings.queries.js';
import { colleaguesJson } from '../team/colleagues.queries.js';
import type { AgendaAbsenceView, AgendaAppointmentView, AgendaDayView, AgendaGatheringView, AgendaView } from './agenda.graphql.js';
import { itemsJson } from './due.queries.js';
import { type CodedItem, wordingOf } from './plan-words.queries.js';

interface AgendaRow {
  appointments: (Omit<AgendaAppointmentView, 'startsAt'> & { startsAt: string; on: string })[];
  gatherings: (Omit<AgendaGatheringView, 'startsAt'> & { startsAt: string })[];
  tasks: CodedItem[];
  holidays: { name: string; fromOn: string; untilOn: string }[];
  absences: AgendaAbsenceView[];
  late: number;
  colleagues: AgendaView['colleagues'];
  locale: string;
}

const mostADay = 50;
const startOf = (day: string): string => `(${day}::date)::timestamp at time zone 'Europe/Brussels'`;

/** A week of one's own and of whom one replaces: one statement, and a second one when a plan's words were never read before. */
export async function readAgenda(ask: Ask, viewer: Viewer, wanted: string | null, now: Date): Promise<AgendaView> {
  const week = wanted ?? thisWeek(now);
  const days = daysOfWeek(week);
  const [monday] = days ?? [];
  if (!days || !monday) throw new Refusal('date.invalid');
  const [row] = await ask<AgendaRow>(agendaSql, [viewer.branchId, viewer.membershipId, monday, viewer.personId]);
  if (!row) throw new Refusal('record.not_found');
  const tasks = row.tasks.map(await wordingOf(ask, row.tasks, row.locale));
  const gatherings = row.gatherings.map((one) => ({ ...one, startsAt: new Date(one.startsAt) }));
  const showDay = (on: string): AgendaDayView => {
    const due = tasks.filter(({ dueOn }) => dueOn === on);
    return {
      on, isLegalHoliday: isLegalHoliday(on), schoolHolidays: row.holidays.filter(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn).map(({ name }) => name),
      appointments: row.appointments.filter((one) => one.on === on).map(({ on: _, ...one }) => ({ ...one, startsAt: new Date(one.startsAt) })),
      gatherings: gatherings.filter(({ startsAt }) => brusselsDay(startsAt) === on),
      tasks: due.slice(0, mostADay), taskCount: due.length,
    };
  };
  return {
    week, today: brusselsDay(now), days: days.map(showDay), absences: row.absences, lateCount: row.late, colleagues: row.colleagues,
  };
}

const from = startOf('$3');
const before = `(($3::date) + 7)::timestamp at time zone 'Europe/Brussels'`;

const agendaSql = `
  select
    (select coalesce(json_agg(x), '[]') from (
      select a.id, a.dossier_id as "dossierId", w.title as "dossierTitle", a.starts_at as "startsAt", a.minutes, a.channel,
        (a.starts_at at time zone 'Europe/Brussels')::date::text as "on", a.membership_id <> $2 as replaces, app.staff(a.membership_id) ->> 'name' as "ownerName"
      from app.meetings_between(${from}, ${before}) a
        join app.identity_lines(array(select m.dossier_id from app.meetings_between(${from}, ${before}) m)) w on w.id = a.dossier_id
      order by a.starts_at, a.id) x) as appointments,
    ${ledGatheringsJson(from, before)} as gatherings,
    ${itemsJson(`select app.due_between(${from}, ${before})`, 'f.is_urgent desc, f.due_at, f.id')} as tasks,
    (select coalesce(json_agg(json_build_object('name', h.name, 'fromOn', h.from_on, 'untilOn', h.until_on)), '[]') from (
      select distinct h.name, h.from_on, h.until_on from school_holiday h
      where h.from_on < $3::date + 7 and h.until_on >= $3::date order by h.from_on, h.name) h) as holidays,
    (select coalesce(json_agg(x), '[]') from (
      select a.id, app.staff(a.membership_id) ->> 'name' as name, app.staff(a.replacement_membership_id) ->> 'name' as "replacementName",
        a.from_on as "fromOn", a.until_on as "untilOn", $2 in (a.membership_id, a.replacement_membership_id) as "isMine"
      from absence a where a.branch_id = $1 and a.ended_at is null and a.from_on < $3::date + 7 and a.until_on >= $3::date
      order by a.from_on, a.id limit 100) x) as absences,
    (select c.due from app.due_counts('mine', ${from}, ${from}) c) as late,
    ${colleaguesJson('$1')} as colleagues,
    (select p.locale from person p where p.id = $4) as locale`;

