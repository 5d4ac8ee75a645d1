import type { Law } from '../law.js';
import { markedChoice, ofOperators } from '../marked-choice.js';
import type { Parameters } from '../parameters.js';
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

/** What was gathered of somebody up to a decision: it can be kept, and gone on with. */
export interface WatchState {
  readonly n: number;
  readonly equal: Watch;
  readonly peers: Watch | null;
  readonly highest: number;
  readonly highestDrift: number;
  readonly alarm: number | null;
  readonly driftAlarm: number | null;
}

const mostLaws = 4096;

/** Watches every counsellor through decisions that come in the order of processing. Both keys must turn: without peers nothing rings. */
export class Watches {
  private readonly states = new Map<string, WatchState>();
  private readonly equal: Monitor;
  private readonly peers: { readonly monitor: Monitor; readonly weightOf: ReturnType<typeof peerWeight> } | null;

  constructor(weights: PeerWeights | null, margin: number, private readonly settings: Parameters) {
    this.equal = monitorOf(settings.tolerance);
    this.peers = weights && { monitor: monitorOf(margin), weightOf: peerWeight(weights) };
  }

  add(decision: AuditDecision): void {
    const state = this.after(this.states.get(decision.counsellor) ?? null, decision);
    if (state) this.states.set(decision.counsellor, state);
  }

  /** What is known of somebody after one more decision of hers; the same where it says nothing. */
  after(before: WatchState | null, { alternatives, own }: AuditDecision): WatchState | null {
    if (own.size === 0) return before;
    const choice = markedChoice(alternatives, ofOperators(own), equalWeight);
    if (!choice) return before;
    const state = before ?? this.start();
    const equal = watched(this.equal, state.equal, choice.law, choice.marked);
    if (equal === state.equal) return before;
    return this.noted({ ...state, equal, peers: this.peersAfter(state, alternatives, own) });
  }

  report(): ReadonlyMap<string, WatchReport> {
    return new Map(inOrderOfUnits(this.states).map(([counsellor, state]) => [counsellor, {
      n: state.n, log10_e: weakest(state, logEvidence) / Math.LN10, max_log10_e: state.highest / Math.LN10, alarm: state.alarm,
      sr: Math.exp(weakest(state, logDrift)), sr_max: state.highestDrift, sr_alarm: state.driftAlarm,
    }]));
  }

  private start(): WatchState {
    const peers = this.peers && startWatch(this.peers.monitor);
    return { n: 0, equal: startWatch(this.equal), peers, highest: -Infinity, highestDrift: 0, alarm: null, driftAlarm: null };
  }

  private peersAfter({ peers }: WatchState, alternatives: AuditDecision['alternatives'], own: AuditDecision['own']): Watch | null {
    if (!this.peers || !peers) return peers;
    const among = markedChoice(alternatives, ofOperators(own), this.peers.weightOf);
    return among ? watchedLean(this.peers.monitor, peers, among.law, among.marked) : peers;
  }

  private noted(state: WatchState): WatchState {
    const { falseAlarmRate, driftThreshold } = this.settings.sequential;
    const n = state.n + 1;
    const [evidence, drift] = [weakest(state, logEvidence), Math.exp(weakest(state, logDrift))];
    const isCompared = this.peers !== null && state.peers !== null;
    const rings = (isReached: boolean, before: number | null) => before ?? (isReached && isCompared ? n : null);
    return {
      ...state, n, highest: Math.max(state.highest, evidence), highestDrift: Math.max(state.highestDrift, drift),
      alarm: rings(evidence >= -Math.log(falseAlarmRate), state.alarm), driftAlarm: rings(drift >= driftThreshold, state.driftAlarm),
    };
  }
}

const weakest = ({ equal, peers }: WatchState, value: (watch: Watch) => number): number =>
  (peers ? Math.min(value(equal), value(peers)) : value(equal));

/** Nearly every law against peers is met once: what is remembered of them is let go before it fills the memory. */
function watchedLean(monitor: Monitor, watch: Watch, law: Law, marked: number): Watch {
  if (monitor.drawbacks.size > mostLaws) monitor.drawbacks.clear();
  return watched(monitor, watch, law, marked);
}
