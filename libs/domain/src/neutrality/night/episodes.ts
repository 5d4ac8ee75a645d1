import { addDays, type CalendarDate } from '../../calendar-date.js';
import type { WatchState } from '../audit/watch-report.js';
import { logDrift, logEvidence, monitorOf, startWatch, type Watch } from '../sequential.js';

/** A stretch of watching somebody: from her beginning, a change of employer or the end of a review to the next of these. */
export interface Episode {
  readonly number: number;
  readonly beganOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly endReason: 'employer' | 'review' | null;
  /** The last day of which a decision was taken. */
  readonly throughDay: CalendarDate;
  /** Who paid her on that day. */
  readonly employers: readonly string[];
  readonly margins: Margins;
  readonly state: WatchState;
}

/** The margins beyond which preferences are weighed; none against peers where too little is known of them. */
export interface Margins { readonly equal: number; readonly peers: number | null }

/**
 * Where a decision of a day counts among somebody's episodes, the oldest first: in the one of its day, even when it comes late; null where
 * a new one begins. `ended`: the one that is over because another employer pays her.
 */
export function episodeFor(
  episodes: readonly Episode[], day: CalendarDate, employers: readonly string[],
): { readonly episode: Episode | null; readonly ended: Episode | null } {
  const episode = episodes.findLast(({ beganOn, endedOn }) => beganOn <= day && (endedOn === null || day <= endedOn))
    ?? episodes.find(({ beganOn }) => beganOn > day) ?? null;
  const hasMoved = episode !== null && episode.endedOn === null && day > episode.throughDay && !isSame(episode.employers, employers);
  return hasMoved ? { episode: null, ended: { ...episode, endedOn: addDays(day, -1), endReason: 'employer' } } : { episode, ended: null };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was gathered, ready to be gone on with under these margins. Where they are the same nothing changes, not in the last digit. */
export function takenUp({ state, margins }: Episode, next: Margins): WatchState {
  const equal = margins.equal === next.equal ? state.equal : carriedOver(state.equal, next.equal);
  if (next.peers === null) return { ...state, equal };
  if (state.peers === null) return { ...state, equal, peers: startWatch(monitorOf(next.peers)) };
  return { ...state, equal, peers: margins.peers === next.peers ? state.peers : carriedOver(state.peers, next.peers) };
}

/**
 * The preferences beyond another margin are others: what was won so far is laid on all of them alike. The mean stays, and with it the
 * promise on false alarms: whatever was at stake before each decision was known before it.
 */
export function carriedOver(watch: Watch, margin: number): Watch {
  const { nodes } = monitorOf(margin);
  const [evidence, drift] = [logEvidence(watch), logOnePlusExp(logDrift(watch))];
  return { decisions: watch.decisions, likelihoods: nodes.map(() => evidence), drifts: nodes.map(() => drift) };
}

const logOnePlusExp = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
