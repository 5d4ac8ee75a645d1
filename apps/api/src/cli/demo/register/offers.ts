import { addDays } from '@boussole/domain/calendar-date';
import type { WeekTime } from '@boussole/domain/register/vocabulary';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import { courseOf } from './all-courses.js';
import type { Body, Group } from './body.js';
import type { Course } from './course.js';
import { type Form, formOf, type FormName } from './forms.js';
import { keeperName, type Place, type Row, type Today } from './places.js';
import { type Run, runsOf, sessionRows } from './sessions.js';
import { services } from './services.js';
import type { Service } from './service.js';

export interface OfferRows {
  readonly offers: Row[];
  readonly sessions: Row[];
}

// The search for an electrician around Liège is a story of its own: nothing is drawn into it.
const toldApart = ['electricite', 'maintenance-electrique', 'fibre'];
const byKey: ReadonlyMap<string, Service> = new Map(services.map((service) => [service.key, service]));

/** What a branch offers: drawn once for ever from what its body does. */
export function addOffersOf(rows: OfferRows, place: Place, today: Today): void {
  for (const group of place.body.groups.filter(({ places }) => places.some(([name]) => name === place.name))) {
    const dice = new Dice(`offers:${place.body.name}:${place.name}:${group.form ?? 'services'}`);
    for (const key of drawn(dice, coursesOf(group, place), group.coursesEach ?? 0)) {
      if (group.form) addCourse(rows, place, courseOf(key), group.form, today);
    }
    for (const key of drawn(dice, group.services ?? [], group.servicesEach ?? 0)) addService(rows, place, key, today);
  }
}

const coursesOf = ({ courses = [] }: Group, { commune }: Place): readonly string[] =>
  (commune.basin === 'LG' ? courses.filter((key) => !toldApart.includes(key)) : courses);

function drawn<T>(dice: Dice, list: readonly T[], count: number): T[] {
  const left = [...list];
  const wanted = Math.min(left.length, list.length > count + 3 ? dice.between(count - 1, count + 1) : count);
  return Array.from({ length: Math.max(0, wanted) }, () => left.splice(Math.floor(dice.roll() * left.length), 1)).flat();
}

function addCourse(rows: OfferRows, place: Place, course: Course, formName: FormName, today: Today): void {
  const dice = new Dice(`offer:${place.body.name}:${place.name}:${course.key}:${formName}`);
  const form = formOf(formName);
  const hours = form.hours(course);
  const days = Math.max(1, Math.ceil(hours / form.weekly) * 7 - 2);
  addOffer(rows, { place, key: `${course.key}:${formName}`, dice, row: courseRow(place.body, course, form, dice, hours), today,
    runs: runsOf(dice, form.starts, today.day, Math.min(days, 700)), seats: form.seats });
}

/** The columns that say what a course is, given that way. */
export function courseRow(body: Body, course: Course, form: Form, dice: Dice, hours: number): Row {
  return {
    kind: form.kind, title: form.title(course), objective: course.objective, description: form.about, trades: course.trades, level: course.level,
    publics: form.publics, min_age: form.ages?.[0] ?? null, max_age: form.ages?.[1] ?? null, min_diploma: form.minDiploma(course),
    max_diploma: form.maxDiploma ?? null, language_level: dice.chance(0.45) ? dice.pick(['a1', 'a2', 'a2', 'b1']) : null,
    registrations: form.registrations, prerequisite_note: form.prerequisite ?? null, mode: dice.chance(0.06) ? 'hybrid' : 'on_site',
    languages: [body.language ?? 'fr'], price_cents: form.priceCents(course), price_note: form.priceNote ?? null, duration_hours: hours,
    duration_weeks: Math.min(520, Math.max(1, Math.ceil(hours / form.weekly))), weekly_hours: Math.min(form.weekly, hours),
    times: timesOf(form.times, dice), path: form.path, entries: form.entries,
    entry_note: form.entries.includes('interview') ? 'Une séance d’information, puis un entretien.' : null,
  };
}

const timesOf = (times: readonly WeekTime[], dice: Dice): readonly WeekTime[] =>
  (times.includes('evening') && dice.chance(0.2) ? [...times, 'weekend'] : times);

function addService(rows: OfferRows, place: Place, key: string, today: Today): void {
  const service = byKey.get(key);
  if (!service) throw new RangeError(`no service is called ${key}`);
  const dice = new Dice(`offer:${place.body.name}:${place.name}:${key}`);
  const weeks = service.path === 'part_time' ? Math.ceil(service.hours / 20) : 1;
  const own = place.body.language ? [place.body.language] : place.commune.basin === 'BXL' && dice.chance(0.25) ? ['fr', 'nl'] : ['fr'];
  addOffer(rows, {
    place, key, dice, today, seats: service.path === 'part_time' ? [8, 14] : [8, 25],
    runs: service.isDated ? runsOf(dice, service.path === 'part_time' ? 'rolling' : 'monthly', today.day, weeks * 7 - 2) : [],
    row: {
      kind: service.kind, title: service.title, objective: service.objective, description: null, trades: service.trades, level: null,
      publics: service.publics, min_age: null, max_age: null, min_diploma: null, max_diploma: null, language_level: null, registrations: [],
      prerequisite_note: null, mode: dice.chance(0.08) ? 'hybrid' : dice.chance(0.06) ? 'remote' : 'on_site',
        languages: service.languages ?? own,
      price_cents: 0, price_note: null, duration_hours: service.hours, duration_weeks: weeks, weekly_hours: null,
      times: dice.chance(0.12) ? ['day', 'evening'] : ['day'], path: service.path, entries: service.entries, entry_note: null,
    },
  });
}

interface Draft {
  readonly place: Place;
  readonly key: string;
  readonly dice: Dice;
  readonly row: Row;
  readonly runs: readonly Run[];
  readonly seats: readonly [number, number];
  readonly today: Today;
}

const bare = { objective: null, description: null, price_cents: null, price_note: null, duration_hours: null, duration_weeks: null,
  weekly_hours: null,
  entries: [], entry_note: null, language_level: null, website: null, verified_on: null, verified_by: null };

/** One offer and its sessions; a few sheets say next to nothing, a few are suspended: registers are like that. */
export function addOffer(rows: OfferRows, { place, key, dice, row, runs, seats, today }: Draft, isPlain = false): string {
  const id = idOf(`offer:${place.body.name}:${place.name}:${key}`);
  const sessions = sessionRows(dice, runs, { offerId: id, organisationId: place.organisationId, seats, mayBeFull: !isPlain, today: today.day });
  const ahead = sessions.filter(({ starts_on }) => String(starts_on) > today.day);
  const isFull = ahead.length > 0 && ahead.every(({ status }) => status === 'full');
  const status = !isPlain && dice.chance(0.03) ? 'suspended' : isFull ? 'full' : 'open';
  rows.offers.push({
    id, organisation_id: place.organisationId, branch_id: place.id, ...row, serves_basins: servesOf(place, dice, isPlain), status,
    website: `https://${place.body.site}.example/offres/${id.slice(0, 8)}`, keeper_id: null, verified_on: addDays(place.reviewOn, -365),
    verified_by: keeperName, review_on: place.reviewOn, created_at: today.now, updated_at: today.now,
    ...(!isPlain && dice.chance(0.05) ? bare : {}),
  });
  rows.sessions.push(...sessions);
  return id;
}

// A local service is for those who live around; a course takes whoever comes.
const servesOf = ({ body, commune }: Place, dice: Dice, isPlain: boolean): string[] =>
  (!isPlain && commune.basin && ['CPMS', 'MIRE', 'MISSION_LOC', 'CRI'].includes(body.kind) && dice.chance(0.9) ? [commune.basin] : []);
