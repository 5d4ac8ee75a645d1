import { cumulant, isDegenerate, mostOf, type Law } from './law.js';
import { parameters, type Parameters } from './parameters.js';

/**
 * What watching one person has gathered so far: plain numbers that can be stored and taken up again. Neither overflows: `likelihoods`
 * are ln of the likelihood ratios, `drifts` are ln(1 + M) of Shiryaev and Roberts' sums; both start at 0.
 */
export interface Watch {
  readonly decisions: number;
  readonly likelihoods: readonly number[];
  readonly drifts: readonly number[];
}

/** Weighs preferences beyond a margin against the margin itself, decision after decision. */
export interface Monitor {
  readonly margin: number;
  /** The preferences b that are weighed, up to a theta of 8. */
  readonly nodes: readonly number[];
  /** What a law adds at every node whatever was chosen, by the law's key. */
  readonly drawbacks: Map<string, Float64Array>;
}

export function monitorOf(margin: number): Monitor {
  const steps = Array.from({ length: Math.floor(20 * Math.log(8)) }, (_, step) => (step + 1) / 20);
  return { margin, nodes: steps.filter((b) => b > Math.log(margin)), drawbacks: new Map() };
}

export function startWatch({ nodes }: Monitor): Watch {
  return { decisions: 0, likelihoods: nodes.map(() => 0), drifts: nodes.map(() => 0) };
}

/** The watch after one more decision; one without a choice, or that contradicts its set, changes nothing. */
export function watched(monitor: Monitor, watch: Watch, law: Law, marked: number): Watch {
  if (isDegenerate(law) || !Number.isInteger(marked) || marked < law.least || marked > mostOf(law)) return watch;
  const drawback = drawbackOf(monitor, law);
  const margin = Math.log(monitor.margin);
  const gain = (node: number) => ((monitor.nodes[node] ?? margin) - margin) * marked - (drawback[node] ?? 0);
  return {
    decisions: watch.decisions + 1,
    likelihoods: watch.likelihoods.map((likelihood, node) => likelihood + gain(node)),
    drifts: watch.drifts.map((drift, node) => logOnePlusExp(drift + gain(node))),
  };
}

/** ln e: how strongly everything since the start speaks for a preference beyond the margin. */
export const logEvidence = ({ likelihoods }: Watch): number => logMean(likelihoods);

/** ln of Shiryaev and Roberts' value: the same, wherever in the past the preference may have begun. */
export const logDrift = ({ drifts }: Watch): number => logMean(drifts.map((drift) => drift + Math.log(-Math.expm1(-drift))));

export interface Alarm {
  readonly early: boolean;
  readonly drift: boolean;
}

/**
 * Every key must turn: the weakest evidence decides. However often one looks, a life at the margin is alarmed with the false-alarm rate
 * at most, and a false drift comes once in as many decisions as the threshold at most.
 */
export function alarmOf(keys: readonly Watch[], limits: Parameters['sequential'] = parameters.sequential): Alarm {
  const weakest = (value: (watch: Watch) => number) => (keys.length > 0 ? Math.min(...keys.map(value)) : -Infinity);
  return {
    early: weakest(logEvidence) >= -Math.log(limits.falseAlarmRate),
    drift: weakest(logDrift) >= Math.log(limits.driftThreshold),
  };
}

function drawbackOf({ margin, nodes, drawbacks }: Monitor, law: Law): Float64Array {
  const known = drawbacks.get(law.key);
  if (known) return known;
  const atMargin = cumulant(law, Math.log(margin));
  const made = Float64Array.from(nodes, (b) => cumulant(law, b) - atMargin);
  drawbacks.set(law.key, made);
  return made;
}

const logOnePlusExp = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

function logMean(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  if (largest === -Infinity) return largest;
  return largest + Math.log(logs.reduce((total, log) => total + Math.exp(log - largest), 0) / logs.length);
}
