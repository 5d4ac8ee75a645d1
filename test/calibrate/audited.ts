import type { Reportable } from '@boussole/domain/neutrality/audit/json';
import type { LevelReport, LongUnit } from '@boussole/domain/neutrality/audit/level-report';
import { longAudit, type LongReport } from '@boussole/domain/neutrality/audit/long-report';
import { adjusted } from '@boussole/domain/neutrality/multiplicity';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { type Biases, preferenceOf } from './biases.js';
import type { Counsellor } from './region.js';
import type { Year } from './year.js';

/** A unit as the audit judged it, beside what is true of it. */
export interface JudgedUnit {
  readonly unit: string;
  readonly figures: LongUnit;
  /** The true preference for what is one's own; of a structure, the mean of its counsellors. */
  readonly preference: number;
  /** Shows or orders in favour of what is one's own, or begins to prefer it in the middle of the year: in it, or somebody of it. */
  readonly isOtherwiseBiased: boolean;
}

export interface Audited {
  readonly biases: Biases;
  readonly structures: readonly JudgedUnit[];
  readonly counsellors: readonly JudgedUnit[];
  /** The margins against peers, which ordinary dispersion enlarges. */
  readonly margins: { readonly structures: number; readonly counsellors: number };
  readonly families: readonly Family[];
  /** Counsellors who are watched, those of whom an early alert was given, and those of whom a drift was. */
  readonly watched: number;
  readonly alarms: readonly string[];
  readonly drifts: readonly string[];
}

/** One companion rule in one year: how many tests, and who was flagged. */
export interface Family {
  readonly rule: Rule;
  readonly tests: number;
  readonly flagged: readonly string[];
}

export type Rule = 'tiers' | 'échanges' | 'rétrécissement' | 'ordre' | 'souhait non vérifié' | 'alternance' | 'proximité';

/** From the plain decisions of a year, through the audit as it is published, to its signals. */
export function audited(year: Year): Audited {
  const { report } = longAudit(year.decisions, {});
  const { structures, counsellors } = year.region;
  const truths = new Map([
    ...counsellors.map((one) => [one.id, truthOf(year, [one])] as const),
    ...structures.map(({ id }) => [id, truthOf(year, counsellors.filter(({ structure }) => structure.id === id))] as const),
  ]);
  const judged = (units: readonly LongUnit[]): JudgedUnit[] =>
    units.flatMap((figures) => ({ unit: figures.unit, figures, ...truths.get(figures.unit) ?? unknown }));
  const watches = Object.entries(report.sequential);
  const rung = (name: string) => watches.filter(([, watch]) => typeof at(watch, name) === 'number').map(([unit]) => unit);
  const { structure, conseiller } = report.levels;
  return {
    biases: year.biases, margins: { structures: marginOf(structure), counsellors: marginOf(conseiller) },
    structures: judged(structure.units), counsellors: judged(conseiller.units), families: familiesOf(report),
    watched: watches.length, alarms: rung('alarm'), drifts: rung('sr_alarm'),
  };
}

const marginOf = ({ margins }: LevelReport): number => margins.B2?.theta_star ?? NaN;

type Truth = Pick<JudgedUnit, 'preference' | 'isOtherwiseBiased'>;
const unknown: Truth = { preference: 1, isOtherwiseBiased: false };

function truthOf({ biases }: Year, people: readonly Counsellor[]): Truth {
  const active = people.reduce((sum, { activity }) => sum + activity, 0);
  const log = people.reduce((sum, one) => sum + one.activity * Math.log(preferenceOf(biases, one, false)), 0) / active;
  const others = [biases.narrowing, biases.ownFirst, biases.drifting];
  return { preference: Math.exp(log), isOtherwiseBiased: people.some(({ id }) => others.some((some) => some.has(id))) };
}

/** What the companion rules flag, each rule by its own adjusted p. */
function familiesOf(report: LongReport): Family[] {
  const [thirds, swaps] = [list(at(report.third_party, 'flagged')), list(at(report.pairs, 'swaps'))];
  const swapped = swaps.filter((swap) => at(swap, 'flag') === true);
  const named = (value: Reportable, ...names: readonly string[]): string => names.map((name) => String(at(value, name))).join('~');
  const order = numbers(report.choice_set, 'order', 'p');
  const orderQ = adjusted(order.map(([, p]) => p));
  return [
    { rule: 'tiers', tests: Number(at(report.third_party, 'family')), flagged: thirds.map((third) => named(third, 'unit', 'operator')) },
    { rule: 'échanges', tests: swaps.length, flagged: swapped.map((swap) => named(swap, 'a', 'b')) },
    family('rétrécissement', numbers(report.choice_set, 'narrowing', 'q')),
    family('ordre', order.map(([unit], place) => [unit, orderQ[place] ?? 1])),
    family('souhait non vérifié', numbers(report.wish, 'q')),
    family('alternance', numbers(report.path, 'external', 'q_low')),
    family('proximité', numbers(report.proximity, 'q')),
  ];
}

type PerUnit = readonly (readonly [unit: string, value: number])[];

const family = (rule: Rule, q: PerUnit): Family =>
  ({ rule, tests: q.length, flagged: q.filter(([, value]) => value <= parameters.falseDiscoveryRate).map(([unit]) => unit) });

const list = (value: Reportable): readonly Reportable[] => (Array.isArray(value) ? value : []);

const numbers = (units: Readonly<Record<string, Reportable>>, ...names: readonly string[]): PerUnit =>
  Object.entries(units).flatMap(([unit, report]) => {
    const value = names.reduce(at, report);
    return typeof value === 'number' && !Number.isNaN(value) ? [[unit, value] as const] : [];
  });

function at(value: Reportable, name: string): Reportable {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
