import { disinterestedChoice, retainedOf } from '../choice-set.js';
import { type DisplayedChoice, displayedChoice } from '../decomposition.js';
import { type Margin, NegativeControls, ordinaryDispersion, peerMargin } from '../dispersion.js';
import { addMarked, ofOperators, type Weighing } from '../marked-choice.js';
import { parameters } from '../parameters.js';
import { equalWeight, operatorWeights, type PeerWeights, peerWeight } from '../peers.js';
import { emptyTally, type Tally } from '../tally.js';
import type { AuditDecision } from './audit-decision.js';

export const baselines = ['B0', 'B1', 'B2'] as const;
export type Baseline = (typeof baselines)[number];

/** What is gathered about one unit: under each baseline its choices without the verified wishes, and under the first one with them. */
export interface UnitAccount {
  decisions: number;
  excludedWishes: number;
  readonly tallies: Readonly<Record<Baseline, Tally>>;
  readonly withWishes: Tally;
  readonly displayed: DisplayedChoice[];
  readonly operators: Set<string>;
}

/** The ordinary dispersion under a baseline, from people without a link; the margin that follows from it. */
export interface Calibration {
  readonly dispersion: number | null;
  readonly controls: number;
  readonly margin: Margin;
}

/** Gathers the decisions of one level, structure by structure or counsellor by counsellor. */
export class LevelAccounts {
  readonly units = new Map<string, UnitAccount>();
  private readonly controls: Readonly<Record<Baseline, NegativeControls>> =
    { B0: new NegativeControls(), B1: new NegativeControls(), B2: new NegativeControls() };
  private readonly peers: Weighing | null;

  constructor(private readonly unitOf: (decision: AuditDecision) => string, weights: PeerWeights | null) {
    this.peers = weights && peerWeight(weights);
  }

  add(decision: AuditDecision, isWishCounted: boolean): void {
    const others = disinterestedChoice(decision.alternatives, decision.own);
    if (others) {
      for (const [baseline, weightOf] of this.weighings(others)) this.controls[baseline].add(this.unitOf(decision), others, weightOf);
    }
    if (decision.own.size > 0 && retainedOf(decision.alternatives).length > 0) this.addOwn(decision, isWishCounted);
  }

  calibration(baseline: Baseline): Calibration {
    const controls = this.controls[baseline].list(parameters.controls);
    const dispersion = ordinaryDispersion(controls, parameters.controls);
    // Only peers are compared with a margin that dispersion enlarges: equal chances are what the charter says.
    const margin = peerMargin(baseline === 'B2' ? dispersion : null, parameters.tolerance, parameters.controls);
    return { dispersion, controls: controls.length, margin };
  }

  private addOwn(decision: AuditDecision, isWishCounted: boolean): void {
    const { alternatives, own } = decision;
    const account = this.accountOf(this.unitOf(decision));
    const isOwn = ofOperators(own);
    account.decisions += 1;
    for (const operator of own) account.operators.add(operator);
    addMarked(account.withWishes, alternatives, isOwn);
    if (decision.isWishVerified && !isWishCounted) {
      account.excludedWishes += 1;
      return;
    }
    for (const [baseline, weightOf] of this.weighings(alternatives)) addMarked(account.tallies[baseline], alternatives, isOwn, weightOf);
    const displayed = displayedChoice(alternatives, isOwn);
    if (displayed) account.displayed.push(displayed);
  }

  private weighings(alternatives: AuditDecision['alternatives']): (readonly [Baseline, Weighing])[] {
    const known: (readonly [Baseline, Weighing])[] = [['B0', equalWeight], ['B1', operatorWeights(alternatives)]];
    return this.peers ? [...known, ['B2', this.peers]] : known;
  }

  private accountOf(unit: string): UnitAccount {
    const known = this.units.get(unit);
    if (known) return known;
    const account: UnitAccount = { decisions: 0, excludedWishes: 0, tallies: { B0: emptyTally(), B1: emptyTally(), B2: emptyTally() },
      withWishes: emptyTally(), displayed: [], operators: new Set() };
    this.units.set(unit, account);
    return account;
  }
}
