import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import type { Body } from './body.js';
import { type Commune, communeOf } from './territory.js';

export type Row = Readonly<Record<string, unknown>>;

/** One branch of the demonstration, and what the rest is made from. */
export interface Place {
  readonly id: string;
  readonly organisationId: string;
  readonly body: Body;
  readonly name: string;
  readonly commune: Commune;
  readonly reviewOn: CalendarDate;
}

/** Everything is as of this day in Brussels. */
export interface Today {
  readonly now: Date;
  readonly day: CalendarDate;
}

export const organisationId = (name: string): string => idOf(`organisation:${name}`);
export const branchId = (organisation: string, branch: string): string => idOf(`branch:${organisation}:${branch}`);
export const keeperName = 'Équipe du cadastre (démonstration)';

const streets = ['Rue de la Station', 'Avenue des Tilleuls', 'Rue du Commerce', 'Place du Marché', 'Rue des Écoles', 'Chaussée de la Gare',
  'Rue du Moulin', 'Quai des Bateliers',
  'Rue de l’Hôtel de Ville', 'Avenue de la Liberté', 'Rue des Tanneurs', 'Boulevard du Midi', 'Rue Neuve', 'Rue du Vieux Pont',
    'Allée des Artisans', 'Rue de l’Industrie'];

export const slugOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Every branch of a body once, however many groups name it. */
export function placesOf(body: Body, communes: ReadonlyMap<string, Commune>, { day }: Today): Place[] {
  const named = new Map(body.groups.flatMap(({ places }) => places).map(([name, town]) => [name, town]));
  return [...named].map(([name, town]) => ({
    id: branchId(body.name, name), organisationId: organisationId(body.name), body, name, commune: communeOf(communes, town),
    reviewOn: addDays(day, reviewIn(new Dice(`review:${body.name}:${name}`))),
  }));
}

// A team reviews its sheets together, a few weeks later than it should now and then.
function reviewIn(dice: Dice): number {
  const share = dice.roll();
  if (share < 0.04) return -15 * dice.between(7, 12);
  return share < 0.13 ? -15 * dice.between(1, 5) : 15 * dice.between(1, 23);
}

export function organisationRow(body: Body, rank: number, { now, day }: Today): Row {
  return {
    id: organisationId(body.name), name: body.name, kind: body.kind, acronym: body.acronym ?? null, created_at: now, description: body.about,
    enterprise_number: body.isInvented ? inventedNumber(rank) : null, website: `https://${body.site}.example`,
    verified_on: addDays(day, -120), verified_by: keeperName, review_on: addDays(day, 245),
  };
}

// No body will have a number that begins like this for a century; its check is right.
function inventedNumber(rank: number): string {
  const eight = 19_990_000 + rank;
  return `${eight}${String(97 - (eight % 97)).padStart(2, '0')}`;
}

export function branchRow({ id, organisationId, body, name, commune, reviewOn }: Place, { now, day }: Today): Row {
  const dice = new Dice(`branch:${body.name}:${name}`);
  const isSaturday = body.kind === 'CDM' || dice.chance(0.1);
  const line = `${dice.between(10, 99)} ${dice.between(10, 99)}`;
  return {
    id, organisation_id: organisationId, name, commune_nis: commune.nis, created_at: now,
    street: `${dice.pick(streets)} ${dice.between(1, 180)}`, postcode: commune.postcode, locality: commune.name,
    lat: round(commune.lat + (dice.roll() - 0.5) * 0.016), lon: round(commune.lon + (dice.roll() - 0.5) * 0.024),
    phone: `0400 00 ${line}`, email: `${slugOf(name)}@${body.site}.example`, website: `https://${body.site}.example/${slugOf(name)}`,
    opening: openingHours(dice, isSaturday), opening_note: dice.chance(0.3) ? 'Le mercredi après-midi, sur rendez-vous uniquement.' : null,
    closures: closuresFrom(day, body.isSchool ?? false), working_days: isSaturday ? [2, 3, 4, 5, 6] : [1, 2, 3, 4, 5],
    closes_for_school_holidays: body.isSchool ?? false, is_accessible: dice.chance(0.75) ? true : dice.chance(0.5) ? false : null,
    verified_on: addDays(reviewOn, -365), verified_by: keeperName, review_on: reviewOn,
  };
}

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

function openingHours(dice: Dice, isSaturday: boolean): Row[] {
  const [from, until] = dice.pick([['08:30', '16:30'], ['09:00', '16:30'], ['09:00', '17:00']] as const);
  const days = isSaturday ? [2, 3, 4, 5] : [1, 2, 3, 4, 5];
  return [
    ...days.flatMap((day) => (day === 3 || dice.chance(0.2) ? [{ day, from, until: '12:30' }]
      : [{ day, from, until: '12:30' }, { day, from: '13:30', until }])),
    ...(isSaturday ? [{ day: 6, from: '10:00', until: '13:00' }] : []),
  ];
}

// The next ones: a register says when the door will be closed, not when it was.
function closuresFrom(day: CalendarDate, isSchool: boolean): Row[] {
  const year = Number(day.slice(0, 4));
  const summer = isSchool ? { from: `${year}-07-06`, until: `${year}-08-16`, reason: 'Vacances d’été' }
    : { from: `${year}-07-21`, until: `${year}-07-21`, reason: 'Fête nationale' };
  return [{ from: `${year}-12-24`, until: `${year + 1}-01-01`, reason: 'Fermeture de fin d’année' }, summer]
    .map((closure) => (closure.until >= day ? closure : { ...closure, from: later(closure.from), until: later(closure.until) }));
}

const later = (day: CalendarDate): CalendarDate => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The mailbox that a handoff goes to, and who is written to about the sheets. */
export function contactRows({ id, organisationId, body, name }: Place, isFirst: boolean): Row[] {
  const row = (purpose: string, email: string, who: string): Row => (
    { id: idOf(`contact:${purpose}:${body.name}:${name}`), branch_id: id, organisation_id: organisationId, purpose, name: who, email });
  return [
    row('handoff', `relais.${slugOf(name)}@${body.site}.demo.boussole.example`, 'Accueil des relais'),
    ...(isFirst ? [row('register', `cadastre@${body.site}.demo.boussole.example`, 'Tenue des fiches')] : []),
  ];
}
