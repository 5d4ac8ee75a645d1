import type { CalendarDate } from '../calendar-date.js';
import type { AgeBand, KnownLanguage, KnownLevel, LifeStatus, Transport } from '../dossier/situation-words.js';
import { type Diploma, diplomas, type OfferKind, type OfferLanguage, type Public, type Travel, type WeekTime } from '../register/vocabulary.js';
import { ageWithin, type Criteria, type FollowedLanguage, monthsAfter, usualMinutes, usualMonths } from './criteria.js';

/** What is known of a person and of what she looks for. */
export interface KnownBefore {
  readonly need: {
    readonly kind: OfferKind; readonly field: string | null; readonly trade: string | null; readonly level: number | null;
    readonly communeNis: string | null; readonly wantedBefore: CalendarDate | null;
  };
  readonly situation: {
    readonly status: LifeStatus | null; readonly highestDiploma: Diploma | null; readonly transports: readonly Transport[];
    readonly languages: readonly { readonly language: KnownLanguage; readonly level: KnownLevel }[];
    readonly maxMinutes: number | null; readonly times: readonly WeekTime[]; readonly availableFrom: CalendarDate | null;
  } | null;
  readonly birthOn: CalendarDate | null;
  readonly ageBand: AgeBand | null;
  readonly communeNis: string | null;
  readonly today: CalendarDate;
}

/** The criteria that a freeze would start from: what was said, nothing guessed. */
export function proposedCriteria({ need, situation, birthOn, ageBand, communeNis, today }: KnownBefore): Criteria {
  const age = birthOn !== null ? yearsBetween(birthOn, today) : ageBand === null ? null : ageWithin(ageBand);
  const from = situation?.availableFrom ?? null;
  const usualEnd = monthsAfter(from !== null && from > today ? from : today, usualMonths);
  return {
    kind: need.kind, field: need.trade?.[0] ?? need.field, trade: need.trade, level: need.level, communeNis: need.communeNis ?? communeNis,
    travel: travelOf(situation?.transports ?? []), maxMinutes: situation?.maxMinutes ?? usualMinutes, diploma: situation?.highestDiploma ?? null,
    languages: (situation?.languages ?? []).flatMap(followed), publics: publicsOf(situation?.status ?? null, situation?.highestDiploma ?? null, age),
    age, times: situation?.times ?? [], startsFrom: from !== null && from > today ? from : null,
    startsBefore: need.wantedBefore !== null && need.wantedBefore > today ? need.wantedBefore : usualEnd, withStale: false,
  };
}

export function yearsBetween(birthOn: CalendarDate, today: CalendarDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return today.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

// By what reaches furthest; whoever said nothing goes by bus.
const travelOf = (transports: readonly Transport[]): Travel =>
  (transports.includes('car') ? 'car' : transports.includes('transit') ? 'bus' : transports.some((one) => one === 'bike' || one === 'moped') ? 'bike' : 'bus');

const taught: Partial<Record<KnownLanguage, OfferLanguage>> = { fr: 'fr', nl: 'nl', de: 'de', en: 'en', sfb: 'sign' };

/** The level goes along: what asks for more stays out. */
function followed({ language, level }: { language: KnownLanguage; level: KnownLevel }): FollowedLanguage[] {
  const taughtIn = taught[language];
  return taughtIn ? [{ language: taughtIn, level: level === 'native' ? 'c2' : level }] : [];
}

const publicOf: Partial<Record<LifeStatus, Public>> = {
  pupil: 'pupil', apprentice: 'pupil', student: 'student', jobseeker: 'jobseeker', worker: 'worker', self_employed: 'self_employed',
};
const youngUntil = 25;

/** Whom offers mean; none while it is not known what she does. */
function publicsOf(status: LifeStatus | null, diploma: Diploma | null, age: number | null): Public[] {
  const first = status === null ? undefined : publicOf[status];
  if (first === undefined) return [];
  const isLow = diploma !== null && diplomas.indexOf(diploma) < diplomas.indexOf('cess');
  return [first, ...(age !== null && age <= youngUntil ? ['young' as const] : []), ...(isLow ? ['low_schooled' as const] : [])];
}
