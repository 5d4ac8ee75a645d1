import { addDays, type CalendarDate } from '../calendar-date.js';
import { answersTold } from './answers.js';
import type { FigureKind, FigureRule } from './catalogue.js';
import { leastPersons } from './least-persons.js';
import { type Period, periodBefore } from './period.js';
import { shareOf } from './shares.js';

/** What is known of a unit: totals and delays as they are counted, answers as they are told. Periods by their codes. */
export interface FigureFacts {
  readonly totals: readonly (readonly [measure: string, period: string, people: number, events: number])[];
  readonly delays: readonly (readonly [measure: string, period: string, slice: string, bucket: number, events: number])[];
  readonly shown: readonly (readonly [measure: string, period: string, answers: Readonly<Record<string, number>>])[];
  readonly spread: readonly { readonly indicator: string; readonly branches: number; readonly tenths: readonly number[] }[];
}

export interface Asked { readonly period: Period; readonly versus: Period; readonly trend: readonly Period[]; readonly today: CalendarDate;
  /** The smallest group that a figure may speak of; without: as inside. */
  readonly least?: number }

export interface ToldSlice { readonly slice: string; readonly value: number; readonly before: number | null }

/** A figure as a page tells it; null stands for what is hidden or not known, never for nought. */
export interface ToldFigure {
  readonly name: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly before: number | null;
  readonly whole: number | null;
  readonly isHidden: boolean;
  readonly saidOn: CalendarDate | null;
  readonly trend: readonly { readonly period: string; readonly value: number | null }[];
  readonly slices: readonly ToldSlice[];
  readonly spread: { readonly branches: number; readonly tenths: readonly number[] } | null;
}

/** How long after its end a period is told: what is entered late still counts. */
const lateDays = 5;
const trended = 12;

/** The periods that a page shows: the one asked about, and a year of them or so, the oldest first. */
export const trendOf = (period: Period): Period[] => Array.from({ length: trended }, (_, one) => periodBefore(period, trended - 1 - one));

/** From which day on the answers of a period are told: with a quarter that is over, and long enough. */
export function saidFrom({ lag }: Pick<FigureRule, 'lag'>, { until }: Period): CalendarDate {
  const first = addDays(until, 1);
  const over = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + (lag === undefined ? 0 : lag + 1);
  const month = Math.ceil(over / 3) * 3;
  return addDays(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`, lateDays);
}

/** What is told as answers are: once a quarter is over, as it was counted then. */
const isAnswer = ({ kind, asAnswer }: FigureRule): boolean => kind === 'percent' || asAnswer !== undefined;

/** The figures of a page; of a month only how many there were, and how long they waited: answers are told by quarter. */
export function composeFigures(rules: readonly FigureRule[], facts: FigureFacts, asked: Asked): ToldFigure[] {
  const reading = new Reading(facts, asked.least);
  return rules.filter((rule) => asked.period.grain !== 'month' || !isAnswer(rule)).map((rule) => compose(rule, reading, asked));
}

function compose(rule: FigureRule, reading: Reading, { period, versus, trend, today }: Asked): ToldFigure {
  const value = reading.valueOf(rule, period.code);
  const said = saidFrom(rule, period);
  const isLater = isAnswer(rule) && said > today;
  const whole = rule.kind === 'percent' ? reading.sumOf(rule, period.code, rule.whole, false)
    // Of how many a delay is known would tell how many were never awaited.
    : rule.kind === 'days' ? reading.count(rule.measure, period.code) : value;
  return {
    name: rule.name, kind: rule.kind, value, before: reading.valueOf(rule, versus.code), whole,
    isHidden: !isLater && value === null && reading.isHidden(rule, period.code),
    saidOn: isLater ? said : null,
    trend: trend.map(({ code }) => ({ period: code, value: reading.valueOf(rule, code) })),
    slices: rule.isSliced ? reading.slices(rule.measure, period.code, versus.code) : [],
    spread: reading.spreadOf(rule),
  };
}

/** What is told of a unit, figure by figure. */
export class Reading {
  private readonly totals: ReadonlyMap<string, { people: number; events: number }>;
  private readonly answers: ReadonlyMap<string, Readonly<Record<string, number>>>;

  constructor(private readonly facts: FigureFacts, private readonly least: number = leastPersons.inside) {
    this.totals = new Map(facts.totals.map(([measure, period, people, events]) => [`${measure}/${period}`, { people, events }]));
    this.answers = new Map(facts.shown.map(([measure, period, answers]) => [`${measure}/${period}`, answers]));
  }

  total(measure: string, period: string): number {
    return this.totals.get(`${measure}/${period}`)?.events ?? 0;
  }

  /** How many times; nothing about fewer persons than the smallest group. */
  count(measure: string, period: string): number | null {
    const { people = 0, events = 0 } = this.totals.get(`${measure}/${period}`) ?? {};
    return people > 0 && people < this.least ? null : events;
  }

  /** There is something to tell, as much of it is told as may be, and it is not enough. Where more than half still wait, nothing is hidden. */
  isHidden(rule: FigureRule, period: string): boolean {
    const people = this.totals.get(`${rule.measure}/${period}`)?.people ?? 0;
    if (rule.asAnswer) return this.answers.has(`${rule.asAnswer.measure}/${period}`);
    if (rule.kind === 'days') return people > 0 && this.isTooShort(rule, period);
    return people > 0 && (rule.kind === 'count' ? people < this.least : this.answers.has(`${rule.measure}/${period}`));
  }

  /** Among how many a delay is told: those who were served, and those who still wait. */
  private timed({ measure, whole = [] }: FigureRule, period: string): number {
    return this.facts.delays.filter((one) => one[0] === measure && one[1] === period && one[3] === -1 && whole.includes(one[2]))
      .reduce((sum, one) => sum + one[4], 0);
  }

  /** A delay of few is hidden; and of so few in all that to tell it would say how many were not awaited. */
  private isTooShort(rule: FigureRule, period: string): boolean {
    return this.timed(rule, period) < this.least || (this.totals.get(`${rule.measure}/${period}`)?.people ?? 0) < 2 * this.least;
  }

  valueOf(rule: FigureRule, period: string): number | null {
    if (rule.asAnswer) return this.answers.get(`${rule.asAnswer.measure}/${period}`)?.[rule.asAnswer.answer] ?? null;
    if (rule.kind === 'count') return this.count(rule.measure, period);
    if (rule.kind === 'days') return this.middle(rule, period);
    const [part, all] = [this.sumOf(rule, period, rule.part, true), this.sumOf(rule, period, rule.whole, false)];
    // Answers are told as they were counted then; how many there are is counted now, and some may have left.
    return part !== null && all !== null && part > all ? null : shareOf(part, all);
  }

  /** How often one of several answers was given, where each of them may be told; without answers: all. */
  sumOf(rule: FigureRule, period: string, slices: readonly string[] | undefined, isPart: boolean): number | null {
    const told = this.answers.get(`${rule.measure}/${period}`);
    if (!told) return null;
    const names = slices ? answersTold(rule, slices, isPart) : null;
    if (!names) return this.total(rule.measure, period);
    return names.reduce<number | null>((sum, name) => (sum === null || told[name] === undefined ? null : sum + told[name]), 0);
  }

  /** Within how many days half of them were served: who still waits counts among all. */
  private middle(rule: FigureRule, period: string): number | null {
    const { measure, whole = [] } = rule;
    const lines = this.facts.delays.filter((one) => one[0] === measure && one[1] === period && whole.includes(one[2]));
    const half = this.timed(rule, period) / 2;
    if (this.isTooShort(rule, period)) return null;
    const served = lines.filter((one) => one[3] >= 0).sort((a, b) => a[3] - b[3]);
    let reached = 0;
    return served.find((one) => (reached += one[4]) >= half)?.[3] ?? null;
  }

  slices(measure: string, period: string, versus: string): ToldSlice[] {
    const [now, before] = [this.answers.get(`${measure}/${period}`) ?? {}, this.answers.get(`${measure}/${versus}`) ?? {}];
    return Object.entries(now).filter(([slice, value]) => value > 0 || (before[slice] ?? 0) > 0)
      .map(([slice, value]) => ({ slice, value, before: before[slice] ?? null }))
      .sort((a, b) => b.value - a.value || (a.slice < b.slice ? -1 : 1));
  }

  /** Hundredths in percent, as the page tells shares. */
  spreadOf({ name }: FigureRule): ToldFigure['spread'] {
    const one = this.facts.spread.find(({ indicator }) => indicator === name);
    return one ? { branches: one.branches, tenths: one.tenths.map((share) => Math.round(share * 100)) } : null;
  }
}
