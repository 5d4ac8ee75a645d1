/** What was fixed and published before the year; a change makes another version. */
export const parameters = {
  version: 'neutrality-1',
  /** Tolerated preference: the reciprocal of four fifths. */
  tolerance: 1.25,
  /** Accepted share of false signals among the signals of a family. */
  falseDiscoveryRate: 0.05,
  /** The smallest ratio that matters in practice. */
  materialRatio: 1.25,
  assessable: { leastDecisions: 10, leastVariance: 2, highestSmallestP: 0.05 },
  publication: { leastDecisions: 30, leastCounsellors: 3, leastCell: 5 },
  sequential: { falseAlarmRate: 0.005, driftThreshold: 2000 },
  peers: { pseudoChoices: 5, leastChoices: 200, precision: 1e-12, mostRounds: 10_000 },
  controls: { leastControls: 20, leastVariance: 3, quantile: 1.6448536269514722, highestMargin: 2 },
  pairs: { leastDecisions: 10, leastVariance: 1, leastExcess: 5, leastTheta: 2 },
  proximity: { nearMinutes: 20, preference: 1.5 },
  wishes: { leastDecisions: 10, leastRatio: 2 },
  narrowing: { leastDecisions: 10 },
  groups: { leastDecisions: 10, leastThetaRatio: 1.5 },
  employerChange: { highestMidP: 0.01 },
  inflation: { highestGrowth: 0.5 },
  outsideTool: { highestRatio: 1.5 },
} as const;

type Settings<T> = { readonly [K in keyof T]: T[K] extends number ? number : T[K] extends string ? string : Settings<T[K]> };

export type Parameters = Settings<typeof parameters>;
