import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { hourMs, instantOf } from '@boussole/domain/time/brussels';
import { everydayCalendar, workingDayFrom } from '@boussole/domain/time/working-days';
import { workingDayUntil } from '@boussole/domain/transition/offsets';
import { idOf } from '../ids.js';

type Row = Readonly<Record<string, unknown>>;

interface Told {
  readonly key: string;
  readonly kind: 'workshop' | 'information_session' | 'company_visit' | 'school_class';
  readonly title: string;
  readonly place: string;
  /** Days from today; the counter is open that day. */
  readonly inDays: number;
  readonly hour: number;
  readonly minutes: number;
  readonly seats: number;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly why?: string;
  /** How many of the showcase have a place, and of those who came. */
  readonly persons: number;
  readonly present?: number;
  readonly group?: { readonly label: string; readonly count: number; readonly present: number | null };
}

/** Moments that several people share: held, to come, called off. */
const told: readonly Told[] = [
  { key: 'recit', kind: 'workshop', title: 'Raconter son parcours en trois minutes', place: 'Salle Meuse', inDays: -6, hour: 13.5, minutes: 120, seats: 10,
    state: 'held', persons: 7, present: 5 },
  { key: 'alternance', kind: 'information_session', title: 'L’alternance après 16 ans : CEFA et IFAPME côte à côte', place: 'Auditorium', inDays: 3, hour: 14,
    minutes: 90, seats: 24, state: 'planned', persons: 6, group: { label: 'Venus sans rendez-vous', count: 5, present: null } },
  { key: 'atelier-bois', kind: 'company_visit', title: 'Visite d’une menuiserie à Herstal', place: 'Rendez-vous à l’accueil', inDays: 9, hour: 9, minutes: 180,
    seats: 8, state: 'planned', persons: 8 },
  { key: 'classe', kind: 'school_class', title: 'Deuxième secondaire : découvrir les métiers', place: 'Espace découverte', inDays: -13, hour: 9, minutes: 100,
    seats: 30, state: 'held', persons: 0, group: { label: 'Classe de 2e C', count: 23, present: 21 } },
  { key: 'numerique', kind: 'workshop', title: 'Chercher un emploi avec son téléphone', place: 'Salle Ourthe', inDays: 6, hour: 10, minutes: 120, seats: 8,
    state: 'cancelled', why: 'Animatrice absente, nouvelle date à venir', persons: 0 },
];

/** Who leads them, and among whom places are given. */
interface Leaders { readonly nadia: string; readonly karim: string; readonly branchId: string; readonly now: Date }

/** Tables of what several people share, ready to be added. */
export function gatheringsOf(
  dossierIds: readonly string[], { nadia, karim, branchId, now }: Leaders,
): Readonly<Record<'gathering' | 'gathering_group' | 'gathering_seat', Row[]>> {
  const startOf = ({ inDays, hour }: Told): Date => instantOf({ day: openDay(addDays(brusselsDay(now), inDays), inDays), ms: hour * hourMs });
  const plannedAt = new Date(now.getTime() - 25 * 24 * hourMs);
  const id = ({ key }: Told): string => idOf(`gathering:${key}`);
  return {
    gathering: told.map((one, rank) => ({
      id: id(one), branch_id: branchId, kind: one.kind, title: one.title, place: one.place, starts_at: startOf(one), minutes: one.minutes, seats: one.seats,
      lead_membership_ids: rank === 0 ? [nadia, karim] : [rank % 2 === 0 ? karim : nadia], note: null, state: one.state, cancel_reason: one.why ?? null,
      version: 1, by_membership_id: nadia, planned_at: plannedAt,
    })),
    gathering_group: told.flatMap((one) => (one.group ? [{ id: idOf(`group:${one.key}`), gathering_id: id(one), branch_id: branchId, ...one.group }] : [])),
    gathering_seat: told.flatMap((one, rank) => dossierIds.slice(rank * 5, rank * 5 + one.persons).map((dossierId, place) => ({
      id: idOf(`seat:${one.key}:${dossierId}`), gathering_id: id(one), dossier_id: dossierId, branch_id: branchId, state: 'enrolled',
      attendance: one.present === undefined ? 'unknown' : place < one.present ? 'present' : place === one.present ? 'excused' : 'absent',
      starts_at: startOf(one), by_membership_id: nadia, enrolled_at: new Date(plannedAt.getTime() + (place + 1) * 20 * hourMs),
    }))),
  };
}

const openDay = (day: CalendarDate, inDays: number): CalendarDate => (inDays < 0 ? workingDayUntil(everydayCalendar, day) : workingDayFrom(everydayCalendar, day));
