import type { CalendarDate } from '../../calendar-date.js';
import type { FigureKind } from '../catalogue.js';
import type { ReportKind } from './report.js';

export interface ReportDays {
  readonly code: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** How often an answer was given, this time and a year before; null: too few to be told. */
export interface ReportSlice {
  readonly slice: string;
  readonly value: number | null;
  readonly before: number | null;
}

/** A figure as a report bears it; null stands for what is hidden or not known, never for nought. */
export interface ReportFigure {
  readonly name: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly before: number | null;
  /** Of how many: what a share is a share of. */
  readonly whole: number | null;
  /** There is something to tell, and too few whom it is about. */
  readonly isHidden: boolean;
  /** It can be said from that day only. */
  readonly saidOn: CalendarDate | null;
  readonly slices: readonly ReportSlice[];
  /** All answers that are too few each, together. */
  readonly rest: number | null;
}

/** What was looked for in a territory and a field, and not found. */
export interface ReportNeed {
  readonly basin: string;
  readonly field: string;
  readonly asked: number | null;
  readonly unmet: number | null;
  readonly empty: number | null;
}

/** The sheets of a territory, or of a body, by how fresh they were when the report was made. */
export interface ReportOffers {
  readonly basin: string | null;
  readonly fresh: number;
  readonly due: number;
  readonly stale: number;
  readonly seats: number;
}

export interface ReportAnswers {
  readonly name: string;
  readonly received: number | null;
  readonly seenInTime: number | null;
  readonly answeredInThree: number | null;
  readonly accepted: number | null;
}

/** Everything that a report shows, copied when it is made and never changed. */
export interface ReportContent {
  readonly kind: ReportKind;
  readonly name: string;
  /** The body of a branch. */
  readonly organisationName: string | null;
  readonly basin: string | null;
  readonly period: ReportDays;
  readonly versus: ReportDays;
  readonly countedUntil: string;
  readonly waiting: number;
  /** The smallest group that a figure may speak of. */
  readonly least: number;
  readonly figures: readonly ReportFigure[];
  readonly needs: readonly ReportNeed[];
  readonly offers: readonly ReportOffers[];
  readonly answers: readonly ReportAnswers[];
  /** Who advises, for how many dossiers open that day, and for how many one is meant. */
  readonly load: { readonly counsellors: number; readonly open: number; readonly reference: number } | null;
  /** The last public report on neutrality when this one was made. */
  readonly neutrality: { readonly year: number; readonly print: string } | null;
  /** Names of places and fields, under their codes. */
  readonly labels: Readonly<Record<string, string>>;
}
