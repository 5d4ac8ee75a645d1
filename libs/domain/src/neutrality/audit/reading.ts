import type { Status as Judgement } from '../status.js';
import type { Sentence } from './sentences.js';

export const statuses = ['orange', 'jaune', 'jaune-pale', 'bleu', 'vert', 'gris'] as const;
export type Status = (typeof statuses)[number];

export const statusWords: Readonly<Record<Status, string>> = {
  orange: 'Signal', jaune: 'À regarder', 'jaune-pale': 'Au-delà de la limite', bleu: 'Moins qu’attendu', vert: 'Rien d’inhabituel',
  gris: 'Trop peu',
};

export const statusOfJudgement: Readonly<Record<Judgement, Status>> =
  { orange: 'orange', yellow: 'jaune', 'pale-yellow': 'jaune-pale', blue: 'bleu', green: 'vert', grey: 'gris' };

/** A unit as it is shown to people: each figure is one of the report. */
export interface UnitReading {
  readonly unit: string;
  readonly status: Status;
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  /** The numbers between which chance alone stays, 95 and 99.8 times out of 100. */
  readonly limits: { readonly inner: readonly [number, number]; readonly outer: readonly [number, number] } | null;
  readonly variance: number;
  readonly shrunk: number | null;
  /** Against what people without a link choose. */
  readonly peersRatio: number | null;
  readonly sentences: readonly Sentence[];
}

export interface LevelReading {
  readonly level: 'structure' | 'conseiller';
  readonly units: readonly UnitReading[];
  readonly notes: readonly Sentence[];
}

/** What a report says, level by level, in sentences and in figures. */
export interface Reading {
  readonly levels: readonly LevelReading[];
  readonly notes: readonly Sentence[];
}

/** Those who ask for attention come first, then the largest gaps; the same units always stand in the same order. */
export function inOrderOfAttention(units: readonly UnitReading[]): readonly UnitReading[] {
  const place = ({ status }: UnitReading) => statuses.indexOf(status);
  return [...units].sort((one, other) => place(one) - place(other) || (other.shrunk ?? other.ratio ?? 0) - (one.shrunk ?? one.ratio ?? 0)
    || (one.unit < other.unit ? -1 : 1));
}

export const countOf = (level: LevelReading, status: Status): number => level.units.filter((unit) => unit.status === status).length;
