import type { IssueCode } from '../import/issues.js';
import type { OptionCount } from '../inflation.js';
import type { FoundRule, RuleLevel } from './rules.js';

/** What a rule found, by the names of its figures; what is not known is null. */
export type FindingFigures = Readonly<Record<string, number | string | null>>;

/** What a rule said of one unit, flagged or not: the sentence of the rule is made of its figures. */
export interface Finding {
  readonly rule: FoundRule;
  readonly level: RuleLevel;
  /** Null for the network. */
  readonly unit: string | null;
  /** Whom it is about besides: the operator that is preferred, the other end of a swap. */
  readonly other: string | null;
  readonly isFlagged: boolean;
  readonly figures: FindingFigures;
}

/** Referrals of a structure of which nobody recorded the set, and what partners say came from it. */
export interface OutsideFacts {
  readonly structure: string;
  readonly paperOwn: number;
  readonly paperOther: number;
  /** Entries that partners report; null where no partner reports any. */
  readonly entries: number | null;
}

/** Lines of a structure that entered no audit, by what was irregular. */
export interface RefusedFacts {
  readonly structure: string;
  readonly code: IssueCode;
  readonly count: number;
}

/** Offers of an operator in a territory: known elsewhere, and held in the register. */
export interface CoverageFacts {
  readonly operator: string;
  readonly basin: string;
  readonly known: number;
  readonly held: number;
}

/** What decisions do not say. Each may be left out: the rules that need it then say nothing. */
export interface RuleFacts {
  readonly outside?: readonly OutsideFacts[];
  readonly options?: readonly OptionCount[];
  readonly refused?: readonly RefusedFacts[];
  readonly coverage?: readonly CoverageFacts[];
  /** Decisions whose list was shown in the order that the product drew. */
  readonly systemOrdered?: ReadonlySet<string>;
  /** Frozen sets whose chain was verified, and those at which it was found broken. */
  readonly chain?: { readonly checked: number; readonly broken: number };
}
