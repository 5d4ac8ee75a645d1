import type { Affiliation, OwnView } from '../own-set.js';
import { OwnSets } from '../own-set.js';
import type { AlternativeImport } from '../import/alternatives.js';
import type { DecisionImport } from '../import/decisions.js';
import type { IssueCode, Issues } from '../import/issues.js';
import { type AuditDecision, DecisionMaker } from './audit-decision.js';
import { PackedAlternatives } from './packed-alternatives.js';

/**
 * What was read from the three files becomes decisions, in the order of processing: by date, then by identifier. Lines of alternatives are
 * let go once decisions are made of them.
 */
export function preparedDecisions(
  decisions: DecisionImport, alternatives: AlternativeImport, links: readonly Affiliation[], view: OwnView, issues: Issues,
): AuditDecision[] {
  const maker = new DecisionMaker(new OwnSets(links, view), issues);
  const sessionsOf = alternatives.byDecision();
  const packed = new PackedAlternatives();
  const prepared: AuditDecision[] = [];
  for (const place of decisions.order()) {
    const decision = maker.make(decisions.at(place), sessionsOf(place));
    if (decision) prepared.push(new PreparedDecision(decision, packed));
  }
  alternatives.release();
  return prepared;
}

const none: readonly IssueCode[] = [];

/** A decision that unpacks its alternatives whenever somebody looks at them. */
class PreparedDecision implements AuditDecision {
  readonly id: string;
  readonly line: number;
  readonly day: number;
  readonly counsellor: string;
  readonly structure: string;
  readonly learner: string;
  readonly reason: string;
  readonly wishedOperator: string;
  readonly isWishVerified: boolean;
  readonly gender: string;
  readonly attainment: string;
  readonly isNeedEdited: boolean;
  readonly own: ReadonlySet<string>;
  readonly remarks: readonly IssueCode[];
  private readonly place: number;

  constructor(made: AuditDecision, private readonly packed: PackedAlternatives) {
    this.id = made.id;
    this.line = made.line;
    this.day = made.day;
    this.counsellor = made.counsellor;
    this.structure = made.structure;
    this.learner = made.learner;
    this.reason = made.reason;
    this.wishedOperator = made.wishedOperator;
    this.isWishVerified = made.isWishVerified;
    this.gender = made.gender;
    this.attainment = made.attainment;
    this.isNeedEdited = made.isNeedEdited;
    this.own = made.own;
    this.remarks = made.remarks.length > 0 ? made.remarks : none;
    this.place = packed.add(made.alternatives);
  }

  get alternatives(): AuditDecision['alternatives'] { return this.packed.at(this.place); }
}
