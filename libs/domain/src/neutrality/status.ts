import { type Allowed, canBeAssessed, withQ } from './marker-test.js';
import type { Parameters } from './parameters.js';

export type Status = 'orange' | 'yellow' | 'pale-yellow' | 'blue' | 'green' | 'grey';

/** A unit of one level in one quarter, as its figures say. */
export interface Unit extends Allowed {
  readonly unit: string;
  readonly observed: number;
  /** Upper limit of the 95 % funnel. */
  readonly upperLimit: number;
  /** Too many at the margin, against equal chances and against peers; null where there is no comparison with peers. */
  readonly pEqual: number;
  readonly pPeers: number | null;
  /** Too few at one over the margin. */
  readonly pLow: number;
  /** Shrunken ratio against equal chances; raw ratio against peers. */
  readonly shrunkenRatio: number | null;
  readonly peersRatio: number | null;
}

export interface Judged {
  readonly unit: string;
  readonly status: Status;
  readonly isAssessable: boolean;
  /** The larger of both p: the double key; null without peers. */
  readonly pBoth: number | null;
  /** Adjusted within the family; null outside it. */
  readonly qEqual: number | null;
  readonly qBoth: number | null;
  readonly qLow: number | null;
}

/** Judges the units of one family: one rule, one level, one quarter. The family are those that can be assessed, whatever they chose. */
export function judge(units: readonly Unit[], parameters: Parameters): readonly Judged[] {
  const family = units.filter((unit) => canBeAssessed(unit, parameters.assessable));
  const adjustedBy = (pOf: (unit: Unit) => number) => new Map(withQ(family, pOf).map(({ unit, q }) => [unit, q]));
  const [equal, low] = [adjustedBy(({ pEqual }) => pEqual), adjustedBy(({ pLow }) => pLow)];
  const both = adjustedBy((unit) => bothKeys(unit) ?? 1);
  return units.map((unit) => {
    const hasPeers = unit.pPeers !== null;
    const judged = {
      unit: unit.unit, isAssessable: equal.has(unit.unit), pBoth: bothKeys(unit), qEqual: equal.get(unit.unit) ?? null,
      qBoth: hasPeers ? both.get(unit.unit) ?? null : null, qLow: low.get(unit.unit) ?? null,
    };
    return { ...judged, status: statusOf(unit, judged, parameters) };
  });
}

/** Valid for the union of both neutral hypotheses, without correction. */
const bothKeys = ({ pEqual, pPeers }: Unit): number | null => (pPeers === null ? null : Math.max(pEqual, pPeers));

function statusOf(unit: Unit, judged: Omit<Judged, 'status'>, { falseDiscoveryRate, materialRatio }: Parameters): Status {
  const isSignal = (q: number | null) => q !== null && q <= falseDiscoveryRate;
  const isMaterial = (ratio: number | null) => ratio !== null && ratio >= materialRatio;
  if (!judged.isAssessable) return 'grey';
  if (isMaterial(unit.shrunkenRatio)) {
    if (isSignal(judged.qBoth) && isMaterial(unit.peersRatio)) return 'orange';
    if (isSignal(judged.qEqual)) return 'yellow';
  }
  if (unit.observed > unit.upperLimit) return 'pale-yellow';
  return isSignal(judged.qLow) ? 'blue' : 'green';
}
