import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';

const words = { trimestre: 'quarter', derniere: 'lastYear' } as const;
type PeriodWord = keyof typeof words;
export const periods = ['year', 'quarter', 'lastYear'] as const;
export type Period = (typeof periods)[number];

export interface PeriodAddress {
  periode?: PeriodWord;
}

const isWord = (given: unknown): given is PeriodWord => typeof given === 'string' && given in words;

/** The period that an address asks for; none, or one that it says wrongly: the last twelve months. */
export const readPeriod = ({ periode }: Record<string, unknown>): PeriodAddress => (isWord(periode) ? { periode } : {});

export const periodOf = (word: PeriodWord | undefined): Period => (word ? words[word] : 'year');

export const addressOf = (period: Period): PeriodAddress =>
  (period === 'quarter' ? { periode: 'trimestre' } : period === 'lastYear' ? { periode: 'derniere' } : {});

/** From which day until which, both included. */
export function daysOf(period: Period, today: CalendarDate): { from: CalendarDate; until: CalendarDate } {
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  if (period === 'lastYear') return { from: `${lastYear}-01-01`, until: `${lastYear}-12-31` };
  return { from: addDays(today, period === 'quarter' ? -91 : -365), until: today };
}
