import type { Law } from '../law.js';
import { markedChoice, ofOperators } from '../marked-choice.js';
import { parameters } from '../parameters.js';
import { equalWeight, type PeerWeights, peerWeight } from '../peers.js';
import { logDrift, logEvidence, type Monitor, monitorOf, startWatch, type Watch, watched } from '../sequential.js';
import type { AuditDecision } from './audit-decision.js';
import { inOrderOfUnits } from './canonical-tally.js';

/** What watching a counsellor, decision after decision, has shown; an alarm is the number of the decision at which it rang. */
export type WatchReport = {
  readonly n: number;
  readonly log10_e: number;
  readonly max_log10_e: number;
  readonly alarm: number | null;
  readonly sr: number;
  readonly sr_max: number;
  readonly sr_alarm: number | null;
};

interface State {
  n: number;
  equal: Watch;
  peers: Watch | null;
  highest: number;
  highestDrift: number;
  alarm: number | null;
  driftAlarm: number | null;
}

const mostLaws = 4096;
const { falseAlarmRate, driftThreshold } = parameters.sequential;

/** Watches every counsellor through decisions that come in the order of processing. Both keys must turn: without peers nothing rings. */
export class Watches {
  private readonly states = new Map<string, State>();
  private readonly equal = monitorOf(parameters.tolerance);
  private readonly peers: { readonly monitor: Monitor; readonly weightOf: ReturnType<typeof peerWeight> } | null;

  constructor(weights: PeerWeights | null, margin: number) {
    this.peers = weights && { monitor: monitorOf(margin), weightOf: peerWeight(weights) };
  }

  add({ alternatives, own, counsellor }: AuditDecision): void {
    if (own.size === 0) return;
    const choice = markedChoice(alternatives, ofOperators(own), equalWeight);
    if (!choice) return;
    const state = this.states.get(counsellor)
      ?? { n: 0, equal: startWatch(this.equal), peers: this.peers && startWatch(this.peers.monitor), highest: -Infinity, highestDrift: 0,
        alarm: null, driftAlarm: null };
    const equal = watched(this.equal, state.equal, choice.law, choice.marked);
    if (equal === state.equal) return;
    this.states.set(counsellor, state);
    state.equal = equal;
    if (this.peers && state.peers) {
      const among = markedChoice(alternatives, ofOperators(own), this.peers.weightOf);
      if (among) state.peers = watchedLean(this.peers.monitor, state.peers, among.law, among.marked);
    }
    this.note(state);
  }

  report(): ReadonlyMap<string, WatchReport> {
    return new Map(inOrderOfUnits(this.states).map(([counsellor, state]) => [counsellor, {
      n: state.n, log10_e: weakest(state, logEvidence) / Math.LN10, max_log10_e: state.highest / Math.LN10, alarm: state.alarm,
      sr: Math.exp(weakest(state, logDrift)), sr_max: state.highestDrift, sr_alarm: state.driftAlarm,
    }]));
  }

  private note(state: State): void {
    state.n += 1;
    const [evidence, drift] = [weakest(state, logEvidence), Math.exp(weakest(state, logDrift))];
    state.highest = Math.max(state.highest, evidence);
    state.highestDrift = Math.max(state.highestDrift, drift);
    if (!state.peers) return;
    if (evidence >= -Math.log(falseAlarmRate)) state.alarm ??= state.n;
    if (drift >= driftThreshold) state.driftAlarm ??= state.n;
  }
}

const weakest = ({ equal, peers }: State, value: (watch: Watch) => number): number =>
  (peers ? Math.min(value(equal), value(peers)) : value(equal));

/** Nearly every law against peers is met once: what is remembered of them is let go before it fills the memory. */
function watchedLean(monitor: Monitor, watch: Watch, law: Law, marked: number): Watch {
  if (monitor.drawbacks.size > mostLaws) monitor.drawbacks.clear();
  return watched(monitor, watch, law, marked);
}
