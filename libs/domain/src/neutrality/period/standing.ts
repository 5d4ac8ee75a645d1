import type { AuditDecision } from '../audit/audit-decision.js';
import type { Body, Pattern } from './shown-units.js';

/** Gives each body one object: what is shown is said of it, however its decisions were counted. */
export class Bodies {
  private readonly known = new Map<string, Body>();

  of(level: Body['level'], unit: string): Body {
    const key = JSON.stringify([level, unit]);
    const known = this.known.get(key) ?? { level, unit };
    this.known.set(key, known);
    return known;
  }
}

interface GrowingPattern extends Pattern {
  readonly counsellors: Set<string>;
  readonly persons: Set<string | number>;
}

/** Gathers who stands behind which bodies. */
export class Standing {
  private readonly known = new Map<string, GrowingPattern>();
  private nameless = 0;

  get patterns(): readonly Pattern[] { return [...this.known.values()]; }

  add({ counsellor, learner }: Pick<AuditDecision, 'counsellor' | 'learner'>, bodies: readonly Body[]): void {
    const key = bodies.map(({ level, unit }) => JSON.stringify([level, unit])).sort().join();
    const pattern = this.known.get(key) ?? { bodies, counsellors: new Set(), persons: new Set() };
    this.known.set(key, pattern);
    pattern.counsellors.add(counsellor);
    // Somebody who gave no name may be anybody: each time one more.
    pattern.persons.add(learner === '' ? this.nameless : learner);
    if (learner === '') this.nameless += 1;
  }
}
