import { type Alternative, disinterestedChoice } from './choice-set.js';
import { type FactorWeights, fitPeers, PeerSample, type PeerSettings } from './peers-fit.js';

const distanceClasses: readonly (readonly [below: number, name: string])[] = [[15, '00-15'], [30, '15-30'], [45, '30-45'], [60, '45-60']];

/** The class of a travel time; what is not known has a class of its own. */
export const distanceClass = (minutes: number | null): string =>
  minutes === null ? '?' : distanceClasses.find(([below]) => minutes < below)?.[1] ?? '60+';

/** What was learnt from people without interest: how attractive an operator and a distance are to them. */
export interface PeerWeights {
  readonly operators: FactorWeights;
  readonly distances: FactorWeights;
  /** The third admitted factor: the person is there already. Null where nobody recorded it. */
  readonly continuity: FactorWeights | null;
  readonly choices: number;
  readonly rounds: number;
}

/** The choices of people without interest; they may come one after the other. */
export class DisinterestedChoices {
  private readonly sample: PeerSample;

  /** With continuity only where it is recorded for every decision. */
  constructor(private readonly withContinuity = false) {
    this.sample = new PeerSample(withContinuity ? 3 : 2);
  }

  /** Takes a decision into account if it is disinterested, and says whether it is. */
  add(alternatives: readonly Alternative[], own: ReadonlySet<string>): boolean {
    const others = disinterestedChoice(alternatives, own);
    if (others === null) return false;
    this.sample.add(others.map((one) => this.levelsOf(one)), others.findIndex(({ isRetained }) => isRetained));
    return true;
  }

  /** The weights for comparison with peers; null while there are too few choices to learn from. */
  weights(settings: PeerSettings): PeerWeights | null {
    if (this.sample.size < settings.leastChoices) return null;
    const { factors: [operators, distances, continuity], rounds } = fitPeers(this.sample, settings);
    return operators && distances ? { operators, distances, continuity: continuity ?? null, choices: this.sample.size, rounds } : null;
  }

  private levelsOf(alternative: Alternative): readonly string[] {
    const levels = [alternative.operator, distanceClass(alternative.minutes)];
    return this.withContinuity ? [...levels, continuityLevel(alternative)] : levels;
  }
}

/** Baseline "chances égales": each alternative as it stands in the set. */
export const equalWeight = (alternative: Alternative): number => alternative.weight;

/** Baseline "par opérateur": the options of an operator share one weight. */
export function operatorWeights(alternatives: readonly Alternative[]): (alternative: Alternative) => number {
  const counts = new Map<string, number>();
  for (const { operator } of alternatives) counts.set(operator, (counts.get(operator) ?? 0) + 1);
  return ({ operator }) => 1 / (counts.get(operator) ?? 1);
}

/** Baseline "pairs désintéressés"; an operator or a distance that no peer ever met weighs 1, the mean. */
export const peerWeight = (weights: PeerWeights) => (alternative: Alternative): number =>
  (weights.operators.get(alternative.operator) ?? 1) * (weights.distances.get(distanceClass(alternative.minutes)) ?? 1)
  * (weights.continuity?.get(continuityLevel(alternative)) ?? 1);

const continuityLevel = ({ isContinued }: Alternative): string => (isContinued === true ? 'there' : 'elsewhere');
