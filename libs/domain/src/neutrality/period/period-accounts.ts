import type { AuditDecision } from '../audit/audit-decision.js';
import type { ChoiceReader, CountedChoice } from '../audit/counted-choice.js';
import { LevelAccounts } from '../audit/level-accounts.js';
import { isDegenerate } from '../law.js';
import type { Parameters } from '../parameters.js';
import { type Body, type Crowd, crowdsOf, shownUnits } from './shown-units.js';
import { Bodies, Standing } from './standing.js';

/** Where a decision counts besides its structure. */
export interface Places {
  /** Where a decision was made; null where nobody knows: it then belongs to no branch. */
  readonly branchOf: (decision: AuditDecision) => string | null;
  /** An operator and those that form one group with it on a day (`OwnSets.groupOf`). */
  readonly groupOf: (operator: string, day: number) => ReadonlySet<string>;
}

/** Everybody together, as a unit. */
export const networkUnit = 'network';

/** Who stands behind the figures of a body, and whether they may be shown. */
export type Standings = (level: Body['level'], unit: string) => Crowd & { readonly isShown: boolean };

/** What is gathered besides the two levels of the report, in the same pass. */
export class PeriodAccounts {
  readonly branches: LevelAccounts;
  readonly operators: LevelAccounts;
  readonly network: LevelAccounts;
  /** Whom each counsellor advised, as far as it is in her figures. */
  readonly advised = new Map<string, { readonly named: Set<string>; nameless: number }>();
  private readonly offering: ReadonlySet<string>;
  private readonly bodies = new Bodies();
  /** Decisions whose choice is in the figures, and all that are counted. */
  private readonly chosen = new Standing();
  private readonly counted = new Standing();

  constructor(decisions: readonly AuditDecision[], settings: Parameters, private readonly places: Places) {
    [this.branches, this.operators, this.network] = [new LevelAccounts(settings), new LevelAccounts(settings), new LevelAccounts(settings)];
    // A body that offers nothing, or a sheet that was merged into another, is no operator to look at.
    this.offering = offeringOf(decisions);
  }

  add(choice: CountedChoice, isWishCounted: boolean, reader: ChoiceReader): void {
    const { decision } = choice;
    const [branch, isLeftOut] = [this.places.branchOf(decision), decision.isWishVerified && !isWishCounted];
    if (branch !== null) this.branches.add(branch, choice, isWishCounted);
    this.network.add(networkUnit, choice, isWishCounted);
    const operators = [...decision.own].filter((operator) => this.offering.has(operator)).map((operator) => {
      const marked = reader.markedBy(choice, this.places.groupOf(operator, decision.day));
      this.operators.add(operator, marked, isWishCounted);
      return { body: this.bodies.of('operator', operator), isInFigures: !isLeftOut && isInformative(marked) };
    });
    if (!choice.linked) return;
    const bodies = this.bodiesOf(decision, branch);
    const isInFigures = !isLeftOut && isInformative(choice);
    this.counted.add(decision, [...bodies, ...operators.map(({ body }) => body)]);
    const inFigures = [...isInFigures ? bodies : [], ...operators.filter((one) => one.isInFigures).map(({ body }) => body)];
    if (inFigures.length > 0) this.chosen.add(decision, inFigures);
    if (isInFigures) this.advise(decision);
  }

  /** Who may be shown: ratios speak of the decisions in which there was a choice, counts of all. */
  standings(least: Crowd): Standings {
    const [chosen, counted] = [this.chosen.patterns, this.counted.patterns];
    const [crowds, shown] = [crowdsOf(chosen), shownUnits([chosen, counted], least)];
    return (level, unit) => {
      const body = this.bodies.of(level, unit);
      return { ...crowds.get(body) ?? { counsellors: 0, persons: 0 }, isShown: shown.has(body) };
    };
  }

  private bodiesOf({ structure }: AuditDecision, branch: string | null): readonly Body[] {
    return [this.bodies.of('network', networkUnit), this.bodies.of('structure', structure),
      ...branch === null ? [] : [this.bodies.of('branch', branch)]];
  }

  private advise({ counsellor, learner }: AuditDecision): void {
    const known = this.advised.get(counsellor) ?? { named: new Set<string>(), nameless: 0 };
    this.advised.set(counsellor, known);
    if (learner === '') known.nameless += 1;
    else known.named.add(learner);
  }
}

function offeringOf(decisions: readonly AuditDecision[]): ReadonlySet<string> {
  const offering = new Set<string>();
  for (const { alternatives } of decisions) for (const { operator } of alternatives) offering.add(operator);
  return offering;
}

/** Is its choice one that the ratio counts? */
function isInformative({ linked }: CountedChoice): boolean {
  const equal = linked?.choices.find(([baseline]) => baseline === 'B0');
  return equal !== undefined && !isDegenerate(equal[1].law);
}
