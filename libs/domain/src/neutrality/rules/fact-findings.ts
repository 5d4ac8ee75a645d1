import type { AuditDecision } from '../audit/audit-decision.js';
import { type ByUnit, isDecided, isLinked } from '../audit/companion-report.js';
import { offerGrowth } from '../inflation.js';
import { missingBounds, outsideTool } from '../missing.js';
import { systemOrder } from '../order.js';
import type { Parameters } from '../parameters.js';
import type { PeriodAudit } from '../period/period-audit.js';
import { ownAgainstOther } from '../wishes.js';
import type { CoverageFacts, Finding, OutsideFacts, RuleFacts } from './finding.js';
import { finite, shareOf } from './report-values.js';
import { isOwnRetained } from './set-findings.js';

/** N-C8, what the register says of it: options of an operator in a domain, from one quarter to the next. */
export const growthFindings = ({ options = [] }: RuleFacts, { inflation }: Parameters): Finding[] =>
  offerGrowth(options, inflation.highestGrowth).map(({ operator, domain, before, after, growth, isFlagged }) =>
    ({ rule: 'N-C8', level: 'operator', unit: operator, other: null, isFlagged, figures: { domain, before, after, growth } }));

/** N-C9: what was decided outside the tool may move the ratio, be much, or be one's own more often than the rest. */
export function outsideFindings(
  { outside = [] }: RuleFacts, { audit: { report } }: Pick<PeriodAudit, 'audit'>, structures: ByUnit, settings: Parameters,
): Finding[] {
  const facts = [...outside].sort((one, other) => (one.structure < other.structure ? -1 : 1));
  const recorded = new Map(facts.map((fact) => [fact.structure, recordedOf(structures.get(fact.structure) ?? [])]));
  const tests = new Map(ownAgainstOther(facts.map((fact) => ratesOf(fact, recorded.get(fact.structure))), settings).map((test) => [test.unit, test]));
  const units = new Map(report.levels.structure.units.map((unit) => [unit.unit, unit]));
  return facts.map(({ structure, paperOwn, paperOther, entries }): Finding => {
    const [unit, unrecorded, { own, other }] = [units.get(structure), paperOwn + paperOther, recorded.get(structure) ?? none];
    const bounds = unit ? missingBounds({ decisions: unit.n, observed: unit.O, expected: unit.E, unrecorded }, settings.materialRatio) : null;
    const reported = entries === null ? null : outsideTool(entries, own + other, settings.outsideTool.highestRatio);
    const test = tests.get(structure);
    return { rule: 'N-C9', level: 'structure', unit: structure, other: null,
      isFlagged: bounds?.isOpen === true || reported?.isFlagged === true || test?.isFlagged === true,
      figures: { unrecorded, recorded: own + other, low: finite(bounds?.low), high: finite(bounds?.high), entries, entryRatio: finite(reported?.ratio),
        share: shareOf({ marked: paperOwn, of: paperOwn + own }), otherShare: shareOf({ marked: paperOther, of: paperOther + other }),
        p: test?.p ?? null, q: test?.q ?? null } };
  });
}

interface Recorded { readonly own: number; readonly other: number }
const none: Recorded = { own: 0, other: 0 };

function recordedOf(decisions: readonly AuditDecision[]): Recorded {
  const counted = decisions.filter((decision) => isLinked(decision) && isDecided(decision));
  const own = counted.filter(isOwnRetained).length;
  return { own, other: counted.length - own };
}

const ratesOf = ({ structure, paperOwn, paperOther }: OutsideFacts, { own, other }: Recorded = none) => ({
  unit: structure, own: { marked: paperOwn, of: paperOwn + own }, other: { marked: paperOther, of: paperOther + other },
});

/** N-S1: no operator stands anywhere but where the lot put it, in the lists that the product ordered. */
export function systemOrderFindings(decisions: readonly AuditDecision[], { systemOrdered }: RuleFacts, settings: Parameters): Finding[] {
  if (!systemOrdered) return [];
  const sets = decisions.filter(({ id }) => systemOrdered.has(id)).map(({ alternatives }) => alternatives);
  return systemOrder(sets).map(({ operator, advantage, z, twoSided, q }) => ({
    rule: 'N-S1', level: 'network', unit: null, other: operator, isFlagged: q <= settings.falseDiscoveryRate,
    figures: { lists: sets.length, advantage, z: finite(z), p: twoSided, q },
  }));
}

/** N-S2: a set that was changed afterwards. */
export const chainFindings = ({ chain }: RuleFacts): Finding[] => (chain
  ? [{ rule: 'N-S2', level: 'network', unit: null, other: null, isFlagged: chain.broken > 0, figures: { checked: chain.checked, broken: chain.broken } }]
  : []);

/** N-S3: offers that are known elsewhere and not held, by operator and territory. */
export const coverageFindings = ({ coverage = [] }: RuleFacts): Finding[] => coverage.map(({ operator, basin, known, held }: CoverageFacts) => ({
  rule: 'N-S3', level: 'operator', unit: operator, other: null, isFlagged: known > held,
  figures: { basin, known, held, share: shareOf({ marked: held, of: known }) },
}));
