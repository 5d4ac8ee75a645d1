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

type Bound = readonly [least: number, most: number, kind?: 'whole'];
type Bounds<T> = { readonly [K in keyof T]: T[K] extends number ? Bound : Bounds<T[K]> };

/** Between which numbers a parameter makes sense: beyond, nobody would ever be assessed, or everybody accused. */
const bounds: Bounds<Omit<typeof parameters, 'version'>> = {
  tolerance: [1, 2],
  falseDiscoveryRate: [0.001, 0.2],
  materialRatio: [1, 3],
  assessable: { leastDecisions: [10, 1000, 'whole'], leastVariance: [1, 100], highestSmallestP: [0.001, 0.2] },
  // Fewer would let somebody be found behind a figure.
  publication: { leastDecisions: [10, 1000, 'whole'], leastCounsellors: [3, 50, 'whole'], leastCell: [5, 100, 'whole'] },
  sequential: { falseAlarmRate: [0.0001, 0.05], driftThreshold: [100, 1_000_000] },
  peers: { pseudoChoices: [0.5, 100], leastChoices: [50, 100_000, 'whole'], precision: [1e-14, 1e-6], mostRounds: [100, 100_000, 'whole'] },
  controls: { leastControls: [5, 1000, 'whole'], leastVariance: [1, 100], quantile: [0, 4], highestMargin: [1, 4] },
  pairs: { leastDecisions: [5, 1000, 'whole'], leastVariance: [0.5, 100], leastExcess: [1, 1000], leastTheta: [1, 10] },
  proximity: { nearMinutes: [5, 120], preference: [1, 5] },
  wishes: { leastDecisions: [5, 1000, 'whole'], leastRatio: [1, 10] },
  narrowing: { leastDecisions: [5, 1000, 'whole'] },
  groups: { leastDecisions: [5, 1000, 'whole'], leastThetaRatio: [1, 10] },
  employerChange: { highestMidP: [0.0001, 0.2] },
  inflation: { highestGrowth: [0.05, 5] },
  outsideTool: { highestRatio: [1, 10] },
};

/** The parameters that were read, or which key cannot be what it is: one that lacks, that nobody knows, or that goes too far. */
export type ReadParameters = { readonly ok: true; readonly value: Parameters }
  | { readonly ok: false; readonly code: 'neutrality.parameters_invalid'; readonly key: string };

/** Reads a version of the parameters: every key, no other, each within its bounds. What was published under a name keeps its numbers. */
export function readParameters(json: unknown): ReadParameters {
  if (!isParameters(json)) return faulty(faultOf(json) ?? '');
  if (json.controls.highestMargin < json.tolerance) return faulty('controls.highestMargin');
  return json.version === parameters.version && !isSame(json, parameters) ? faulty('version') : { ok: true, value: json };
}

const faulty = (key: string): ReadParameters => ({ ok: false, code: 'neutrality.parameters_invalid', key });

const isParameters = (json: unknown): json is Parameters => faultOf(json) === null;

function faultOf(json: unknown): string | null {
  const version = new Map(entriesOf(json)).get('version');
  const isVersion = typeof version === 'string' && /^neutrality-[0-9]{1,4}$/.test(version);
  return isVersion ? faultIn(json, bounds, ['version']) : 'version';
}

interface Table { readonly [name: string]: Bound | Table }

/** The first key that cannot be what it is, with those above it; null: none. */
function faultIn(json: unknown, table: Table, besides: readonly string[] = []): string | null {
  const [given, wanted] = [new Map(entriesOf(json)), Object.entries(table)];
  const unknown = [...given.keys()].find((name) => !besides.includes(name) && !wanted.some(([known]) => known === name));
  if (unknown !== undefined) return unknown;
  for (const [name, bound] of wanted) {
    if (!given.has(name)) return name;
    if (isBound(bound)) {
      if (!isWithin(given.get(name), bound)) return name;
      continue;
    }
    const inner = faultIn(given.get(name), bound);
    if (inner !== null) return `${name}.${inner}`;
  }
  return null;
}

const isBound = (one: Bound | Table): one is Bound => Array.isArray(one);

const isWithin = (value: unknown, [least, most, kind]: Bound): boolean =>
  typeof value === 'number' && value >= least && value <= most && (kind !== 'whole' || Number.isInteger(value));

const entriesOf = (json: unknown): readonly (readonly [string, unknown])[] =>
  (typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : []);

const isSame = (one: unknown, other: unknown): boolean => {
  const [left, right] = [entriesOf(one), new Map(entriesOf(other))];
  return left.length === 0 ? one === other : left.every(([name, value]) => isSame(value, right.get(name)));
};
