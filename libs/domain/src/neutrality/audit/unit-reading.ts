import type { Status, UnitReading } from './reading.js';
import {
  blueSentence, excludedSentence, type Gap, greenSentence, greySentence, headerSentence, orangeSentence, originSentence, paleSentence,
  type Sentence, yellowSentence,
} from './sentences.js';
import type { TestedFigures, UnitCounts } from './unit-figures.js';

/** What the sentences about a unit are made of; what a form of the audit does not know is null. */
export interface Known {
  readonly counts: UnitCounts;
  readonly figures: Partial<TestedFigures>;
  readonly status: Status;
  readonly operator: string | null;
  readonly shrunk: number | null;
  readonly power: number | null;
  readonly peers: { readonly expected: number; readonly ratio: number | null } | null;
  /** The p that decides. */
  readonly p: number | null;
  readonly origin: { readonly shown: number; readonly choice: number } | null;
  readonly excludedWishes: number;
  /** The unit reads this where it can answer; not so on paper. */
  readonly canAnswer: boolean;
}

/** A unit in figures and sentences. */
export function unitReading(known: Known): UnitReading {
  const { counts, figures, status, shrunk, peers } = known;
  return {
    unit: counts.unit, status, n: counts.n, observed: counts.O, expected: counts.E, variance: counts.V, ratio: figures.ratio ?? null,
    interval: figures.ci?.mid.ratio ?? null, shrunk, peersRatio: peers?.ratio ?? null,
    limits: figures.limits ? { inner: figures.limits['0.95'].count, outer: figures.limits['0.998'].count } : null,
    sentences: sentencesOf(known),
  };
}

function sentencesOf(known: Known): Sentence[] {
  const { counts, origin, excludedWishes, operator, status } = known;
  const sentences: Sentence[] = [];
  if (counts.n > 0) sentences.push(headerSentence({ n: counts.n, observed: counts.O, expected: counts.E, operator }));
  sentences.push(verdict(known));
  const isGap = status === 'orange' || status === 'jaune' || status === 'jaune-pale';
  if (isGap && origin) sentences.push(originSentence(origin.shown, origin.choice));
  if (excludedWishes > 0) sentences.push(excludedSentence(excludedWishes));
  return sentences;
}

function verdict({ counts, figures, status, power, peers, p, operator, canAnswer }: Known): Sentence {
  const gap = gapOf(figures);
  if (status === 'gris' || !gap) return greySentence(counts.n, power);
  if (status === 'jaune') return yellowSentence(gap, peers?.ratio ?? null);
  if (status === 'jaune-pale') return paleSentence(gap);
  if (status === 'bleu') return blueSentence(gap);
  if (status === 'orange' && peers && p !== null) {
    return orangeSentence({ ...gap, excess: counts.O - counts.E, operator, expectedByPeers: peers.expected, p, canAnswer });
  }
  return greenSentence(counts.O - counts.E);
}

function gapOf({ ratio, ci }: Partial<TestedFigures>): Gap | null {
  const interval = ci?.mid.ratio;
  if (ratio === null || ratio === undefined || !interval) return null;
  return { ratio, low: interval[0], high: interval[1] };
}
