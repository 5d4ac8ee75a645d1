import { retainedOf } from '../choice-set.js';
import { addMarked, ofOperators } from '../marked-choice.js';
import { withQ } from '../marker-test.js';
import { narrowingOf, raisedShare } from '../narrowing.js';
import { orderTest, type ShownList, shownList } from '../order.js';
import type { Parameters } from '../parameters.js';
import { comparedWithPeers, isNear } from '../proximity.js';
import { addDecision, emptyTally, measuresOf, type Tally } from '../tally.js';
import { pValues } from '../tails.js';
import { windowOf } from '../window.js';
import { ownAgainstOther, verifiedWishes } from '../wishes.js';
import type { AuditDecision } from './audit-decision.js';
import { inCanonicalOrder, inOrderOfUnits } from './canonical-tally.js';
import type { Reportable } from './json.js';

export type ByUnit = ReadonlyMap<string, readonly AuditDecision[]>;
type PerUnit = Readonly<Record<string, Reportable>>;

/** Some decisions of each unit, in the order in which they stand. */
export function grouped(decisions: readonly AuditDecision[], unitOf: (decision: AuditDecision) => string): ByUnit {
  const groups = new Map<string, AuditDecision[]>();
  for (const decision of decisions) {
    const known = groups.get(unitOf(decision));
    if (known) known.push(decision);
    else groups.set(unitOf(decision), [decision]);
  }
  return groups;
}

export const isLinked = ({ own }: AuditDecision): boolean => own.size > 0;
export const isDecided = ({ alternatives }: AuditDecision): boolean => retainedOf(alternatives).length > 0;

/**
 * How often a verified wish names an operator of the structure, against all other structures. Where that is far more often, wishes are
 * counted again; the second answer says how many times more often.
 */
export function verifiedWishReport(
  structures: ByUnit, settings: Parameters,
): { readonly report: PerUnit; readonly reintegrated: ReadonlyMap<string, number> } {
  const units = inOrderOfUnits(structures).map(([unit, decisions]) => {
    const counted = decisions.filter((decision) => isLinked(decision) && isDecided(decision));
    const wished = counted.filter(({ isWishVerified, own, wishedOperator }) => isWishVerified && own.has(wishedOperator));
    return { unit, wishes: { marked: wished.length, of: counted.length } };
  });
  const tests = verifiedWishes(units, settings);
  return {
    report: Object.fromEntries(tests.map(({ unit, wishes, rate, rateOfOthers, p, q, isFlagged }) =>
      [unit, { n: wishes.of, wishes: wishes.marked, rate, rate_others: rateOfOthers ?? NaN, p, q, flag: isFlagged }])),
    reintegrated: new Map(tests.filter(({ isFlagged }) => isFlagged)
      .map(({ unit, rate, rateOfOthers }) => [unit, rate / (rateOfOthers ?? NaN)])),
  };
}

const isUnverifiedWish = ({ reason, isWishVerified }: AuditDecision): boolean =>
  reason.toLowerCase().startsWith('souhait') && !isWishVerified;

/** A wish given as reason without having been recorded beforehand: more often for one's own offers? */
export function wishReport(structures: ByUnit, settings: Parameters): PerUnit {
  const units = inOrderOfUnits(structures).map(([unit, decisions]) => {
    const counted = decisions.filter((decision) => isLinked(decision) && isDecided(decision));
    const rate = (isOwn: boolean) => {
      const some = counted.filter(({ alternatives, own }) => retainedOf(alternatives).some(({ operator }) => own.has(operator)) === isOwn);
      return { marked: some.filter(isUnverifiedWish).length, of: some.length };
    };
    return { unit, own: rate(true), other: rate(false) };
  });
  return Object.fromEntries(ownAgainstOther(units, settings).map(({ unit, own, other, p, midP, q }) =>
    [unit, { own: [own.marked, own.of], other: [other.marked, other.of], p, mid_p: midP, q }]));
}

/** Does a structure prefer what is near more than all the others do? */
export function proximityReport(structures: ByUnit, { proximity }: Parameters): PerUnit {
  const near = isNear(proximity.nearMinutes);
  const units = inOrderOfUnits(structures).map(([unit, decisions]) => {
    const tally = emptyTally();
    for (const { alternatives } of decisions) addMarked(tally, alternatives, near);
    return { unit, tally: inCanonicalOrder(tally) };
  });
  const tests = withQ(comparedWithPeers(units, proximity.preference), ({ p }) => p);
  return Object.fromEntries(tests.map(({ unit, decisions, observed, likePeers, thetaPeers, p, q }) =>
    [unit, { n: decisions, O: observed, expected_like_peers: likePeers, theta_peers: thetaPeers, p, q }]));
}

const countedCodes = ['D-VIDE', 'D-UNIQUE', 'D-SANSSUITE', 'D-TOUTRETENU', 'D-HORSREF'] as const;

/** What each counsellor showed, and in which order. */
export function choiceSetReport(counsellors: ByUnit, { narrowing }: Parameters): PerUnit {
  const units = inOrderOfUnits(counsellors).map(([unit, decisions]) => ({ unit, counts: countsOf(decisions), ...displayOf(decisions) }));
  const tested = units.filter(({ tally }) => tally.informative >= narrowing.leastDecisions);
  const qs = new Map(withQ(tested, ({ tally }) => narrowingP(tally)).map(({ unit, q }) => [unit, q]));
  return Object.fromEntries(units.map(({ unit, counts, tally, lists }) => [unit, {
    counts,
    narrowing: tally.informative === 0 ? undefined
      : { n: tally.informative, up: tally.observed, expected: measuresOf(tally).expected, p: narrowingP(tally), q: qs.get(unit) },
    order: lists === null ? undefined : orderReport(lists),
  }]));
}

function countsOf(decisions: readonly AuditDecision[]): PerUnit {
  const edited = decisions.filter(({ isNeedEdited }) => isNeedEdited).length;
  const counts: Record<string, number> = { n: decisions.length, besoin_modifie: edited };
  for (const code of countedCodes) {
    const count = decisions.filter(({ remarks }) => remarks.includes(code)).length;
    if (count > 0) counts[code] = count;
  }
  return counts;
}

const narrowingP = (tally: Tally): number => pValues(windowOf(tally)).atLeast;

/** What was shown of their sets, and in which order. */
export function displayOf(decisions: readonly AuditDecision[]): { readonly tally: Tally; readonly lists: readonly ShownList[] | null } {
  const tally = emptyTally();
  const lists: ShownList[] = [];
  for (const { alternatives, own } of decisions.filter(isLinked)) {
    const isOwn = ofOperators(own);
    const narrowing = narrowingOf(alternatives, isOwn);
    const raised = narrowing && raisedShare(narrowing);
    if (raised) addDecision(tally, raised.law, raised.marked);
    const list = shownList(alternatives, isOwn);
    if (list) lists.push(list);
  }
  return { tally: inCanonicalOrder(tally), lists: lists.length > 0 ? lists : null };
}

function orderReport(lists: readonly ShownList[]): Reportable {
  const { advantage, variance, z, p } = orderTest(lists);
  return z === null ? { z: NaN, p: NaN } : { advantage, var: variance, z, p };
}
