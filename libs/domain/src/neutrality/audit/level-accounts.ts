import type { DisplayedChoice } from '../decomposition.js';
import { type Margin, NegativeControls, ordinaryDispersion, peerMargin } from '../dispersion.js';
import type { Parameters } from '../parameters.js';
import { addDecision, emptyTally, type Tally } from '../tally.js';
import type { Baseline, CountedChoice, LinkedChoice } from './counted-choice.js';

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

/** Gathers the decisions of one level, unit by unit. */
export class LevelAccounts {
  readonly units = new Map<string, UnitAccount>();
  private readonly controls: Readonly<Record<Baseline, NegativeControls>> =
    { B0: new NegativeControls(), B1: new NegativeControls(), B2: new NegativeControls() };

  constructor(private readonly settings: Parameters) {}

  add(unit: string, choice: CountedChoice, isWishCounted: boolean): void {
    for (const [baseline, shares] of choice.controls ?? []) this.controls[baseline].addShares(unit, shares);
    if (choice.linked) this.addLinked(unit, choice, choice.linked, isWishCounted);
  }

  calibration(baseline: Baseline): Calibration {
    const { controls: limits, tolerance } = this.settings;
    const controls = this.controls[baseline].list(limits);
    const dispersion = ordinaryDispersion(controls, limits);
    // Only peers are compared with a margin that dispersion enlarges: equal chances are what the charter says.
    const margin = peerMargin(baseline === 'B2' ? dispersion : null, tolerance, limits);
    return { dispersion, controls: controls.length, margin };
  }

  private addLinked(unit: string, { decision, marked }: CountedChoice, { choices, displayed }: LinkedChoice, isWishCounted: boolean): void {
    const account = this.accountOf(unit);
    const isLeftOut = decision.isWishVerified && !isWishCounted;
    account.decisions += 1;
    for (const operator of marked) account.operators.add(operator);
    for (const [baseline, { law, marked: observed }] of choices) {
      if (baseline === 'B0') addDecision(account.withWishes, law, observed);
      if (!isLeftOut) addDecision(account.tallies[baseline], law, observed);
    }
    if (isLeftOut) account.excludedWishes += 1;
    else if (displayed) account.displayed.push(displayed);
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
