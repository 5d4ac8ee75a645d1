import { type Alternative, choiceSetOf, type Session } from '../choice-set.js';
import type { DecisionFacts } from '../import/decisions.js';
import type { IssueCode, Issues } from '../import/issues.js';
import type { OwnSets } from '../own-set.js';

/** A decision as the audit sees it: who decided, what could have been chosen, and with whom the person was linked that day. */
export interface AuditDecision extends DecisionFacts {
  readonly own: ReadonlySet<string>;
  readonly alternatives: readonly Alternative[];
  readonly remarks: readonly IssueCode[];
}

/** The same choice for the same person within so many days is counted once. */
export const repeatDays = 30;

/** Decisions one after the other, in the order of processing; answers those that count. */
export class DecisionMaker {
  private readonly lastDay = new Map<string, number>();
  private sweptOn = -Infinity;

  constructor(private readonly own: OwnSets, private readonly issues: Issues) {}

  make(facts: DecisionFacts, sessions: readonly Session[]): AuditDecision | null {
    if (this.isRepeat(facts, sessions)) {
      this.issues.add('D-REPETE', 'decisions', facts.line, facts.id);
      return null;
    }
    const { alternatives, merged, unavailable, added } = choiceSetOf(sessions);
    const own = this.own.of(facts.counsellor, facts.structure, facts.day);
    const remarks = remarksOf(alternatives, added, own);
    for (const remark of remarks) this.issues.add(remark, 'decisions', facts.line, facts.id);
    for (let count = 0; count < merged; count += 1) this.issues.add('A-DOUBLON', 'decisions', facts.line, facts.id);
    for (let count = 0; count < unavailable; count += 1) this.issues.add('A-INDISPONIBLE', 'decisions', facts.line, facts.id);
    return { ...facts, own, alternatives, remarks };
  }

  /** The same learner, the same structure and the same retained alternatives, within thirty days of the decision that was kept. */
  private isRepeat({ learner, structure, day }: DecisionFacts, sessions: readonly Session[]): boolean {
    const retained = retainedKey(structure, sessions);
    if (learner === '' || retained === null) return false;
    this.sweep(day);
    const key = JSON.stringify([learner, retained]);
    const last = this.lastDay.get(key);
    if (last !== undefined && day - last <= repeatDays) return true;
    this.lastDay.set(key, day);
    return false;
  }

  /** Days come in their order: what is too long ago for a repeat is forgotten. */
  private sweep(day: number): void {
    if (day - this.sweptOn <= repeatDays) return;
    for (const [key, last] of this.lastDay) if (day - last > repeatDays) this.lastDay.delete(key);
    this.sweptOn = day;
  }
}

/** Where and what was retained, in one text whatever the order of the lines; null when nothing was. */
export function retainedKey(structure: string, sessions: readonly Session[]): string | null {
  const retained = sessions.filter(({ isRetained }) => isRetained).map(({ operator, option, site }) => JSON.stringify([operator, option, site]));
  return retained.length === 0 ? null : JSON.stringify([structure, ...new Set(retained.sort())]);
}

function remarksOf(alternatives: readonly Alternative[], added: number, own: ReadonlySet<string>): IssueCode[] {
  const remarks: IssueCode[] = [];
  const retained = alternatives.filter(({ isRetained }) => isRetained).length;
  if (alternatives.length === 0) remarks.push('D-VIDE');
  else if (alternatives.length === 1) remarks.push('D-UNIQUE');
  else if (retained === 0) remarks.push('D-SANSSUITE');
  else if (retained === alternatives.length) remarks.push('D-TOUTRETENU');
  if (added > 0) remarks.push('D-HORSREF');
  if (own.size === 0) remarks.push('D-SANSLIEN');
  return remarks;
}
