import { disinterestedChoice, retainedOf } from '../choice-set.js';
import { type DisplayedChoice, displayedChoice } from '../decomposition.js';
import { type OperatorShare, sharesOf } from '../dispersion.js';
import { type MarkedChoice, markedChoice, ofOperators, type Weighing } from '../marked-choice.js';
import { equalWeight, operatorWeights, type PeerWeights, peerWeight } from '../peers.js';
import type { AuditDecision } from './audit-decision.js';

export const baselines = ['B0', 'B1', 'B2'] as const;
export type Baseline = (typeof baselines)[number];
type PerBaseline<T> = readonly (readonly [Baseline, T])[];

/** What somebody with a link chose, under each baseline. */
export interface LinkedChoice {
  readonly choices: PerBaseline<MarkedChoice>;
  readonly displayed: DisplayedChoice | null;
}

/** A decision read once, for all the units in which it counts. */
export interface CountedChoice {
  readonly decision: AuditDecision;
  /** The operators that are looked at: one's own, or the one whose people are. */
  readonly marked: ReadonlySet<string>;
  /** Null where nobody chose, or who did has no link. */
  readonly linked: LinkedChoice | null;
  /** Null where the choice was not disinterested. */
  readonly controls: PerBaseline<readonly OperatorShare[]> | null;
}

/** Reads decisions under every baseline that is known: without weights there is no comparison with peers. */
export class ChoiceReader {
  private readonly peers: Weighing | null;

  constructor(weights: PeerWeights | null) {
    this.peers = weights && peerWeight(weights);
  }

  read(decision: AuditDecision): CountedChoice {
    const others = disinterestedChoice(decision.alternatives, decision.own);
    const controls = others && this.weighings(others).map(([baseline, weightOf]) => [baseline, sharesOf(others, weightOf)] as const);
    return { decision, marked: decision.own, linked: this.linked(decision, decision.own), controls };
  }

  /** The same decision, looked at for other operators. */
  markedBy(choice: CountedChoice, marked: ReadonlySet<string>): CountedChoice {
    const { decision } = choice;
    const isSame = decision.alternatives.every(({ operator }) => marked.has(operator) === choice.marked.has(operator));
    return { ...choice, marked, linked: isSame ? choice.linked : this.linked(decision, marked) };
  }

  private linked({ alternatives, own }: AuditDecision, marked: ReadonlySet<string>): LinkedChoice | null {
    if (own.size === 0 || retainedOf(alternatives).length === 0) return null;
    const isMarked = ofOperators(marked);
    const choices = this.weighings(alternatives).flatMap(([baseline, weightOf]) => {
      const choice = markedChoice(alternatives, isMarked, weightOf);
      return choice ? [[baseline, choice] as const] : [];
    });
    return { choices, displayed: displayedChoice(alternatives, isMarked) };
  }

  private weighings(alternatives: AuditDecision['alternatives']): PerBaseline<Weighing> {
    const known: PerBaseline<Weighing> = [['B0', equalWeight], ['B1', operatorWeights(alternatives)]];
    return this.peers ? [...known, ['B2', this.peers]] : known;
  }
}
