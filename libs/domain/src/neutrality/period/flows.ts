import type { AuditDecision } from '../audit/audit-decision.js';
import type { Alternative } from '../choice-set.js';
import { retainedOf } from '../choice-set.js';
import { momentsAt } from '../law.js';
import { markedChoice } from '../marked-choice.js';
import { equalWeight } from '../peers.js';
import { type Crowd, shownUnits } from './shown-units.js';
import { Bodies, Standing } from './standing.js';

/** How often an operator was retained by a structure, and how often it was expected to be. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** A decision that retained several alternatives counts once for each. */
  readonly decisions: number;
  /** If every offer of the set had the same chance, over all decisions of the structure in which something was retained. */
  readonly expected: number;
  readonly isShown: boolean;
}

interface Target { decisions: number; expected: number }

interface Source { readonly targets: Map<string, Target>; readonly bodies: Bodies; readonly standing: Standing }

/** Gathers where the decisions of each structure went. */
export class Flows {
  private readonly structures = new Map<string, Source>();

  add(decision: AuditDecision): void {
    const { alternatives, structure } = decision;
    const retained = retainedOf(alternatives);
    if (retained.length === 0) return;
    const known = this.structures.get(structure) ?? { targets: new Map<string, Target>(), bodies: new Bodies(), standing: new Standing() };
    this.structures.set(structure, known);
    for (const [operator, expected] of expectations(alternatives, retained.length)) targetOf(known.targets, operator).expected += expected;
    for (const { operator } of retained) targetOf(known.targets, operator).decisions += 1;
    const { bodies, standing } = known;
    const flows = [...new Set(retained.map(({ operator }) => operator))].map((operator) => bodies.of('flow', operator));
    standing.add(decision, [bodies.of('structure', structure), ...flows]);
  }

  /** From each structure to every operator that it retained, in the order of their names; shown where both ends may be. */
  list(isShown: (structure: string) => boolean, least: Crowd): readonly Flow[] {
    return [...this.structures].sort(byName).flatMap(([from, { targets, bodies, standing }]) => {
      const shown = isShown(from) ? shownUnits([standing.patterns], least) : null;
      return [...targets].sort(byName).filter(([, { decisions }]) => decisions > 0).map(([to, { decisions, expected }]) =>
        ({ from, to, decisions, expected, isShown: shown?.has(bodies.of('flow', to)) ?? false }));
    });
  }
}

/** How many alternatives of each operator would be retained if all had the same chance. */
function expectations(alternatives: readonly Alternative[], retained: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let total = 0;
  for (const alternative of alternatives) {
    const weight = equalWeight(alternative);
    total += weight;
    weights.set(alternative.operator, (weights.get(alternative.operator) ?? 0) + weight);
  }
  const mean = (operator: string) => {
    const choice = markedChoice(alternatives, (one) => one.operator === operator);
    return choice ? momentsAt(choice.law, 0).mean : 0;
  };
  return new Map([...weights].map(([operator, weight]) => [operator, retained === 1 ? weight / total : mean(operator)]));
}

function targetOf(targets: Map<string, Target>, operator: string): Target {
  const target = targets.get(operator) ?? { decisions: 0, expected: 0 };
  targets.set(operator, target);
  return target;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : one > other ? 1 : 0);
