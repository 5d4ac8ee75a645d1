import type { CalendarDate } from '../../calendar-date.js';
import type { FigureKind } from '../catalogue.js';

/** What a report needs of a figure as a page tells it inside. */
export interface ToldFigure {
  readonly name: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly whole: number | null;
  readonly isHidden: boolean;
  readonly saidOn: CalendarDate | null;
  readonly slices: readonly { readonly slice: string; readonly value: number | null }[];
}
