import { randomUUID } from 'node:crypto';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import { Watches } from '@boussole/domain/neutrality/audit/watch-report';
import { type Episode, episodeFor, type Margins, takenUp } from '@boussole/domain/neutrality/night/episodes';
import type { Transaction } from '../../../platform/transaction.js';
import { employersOf, type EmployersOn } from './employers.queries.js';
import type { Reference } from './settings.js';
import type { Taken } from './take-decisions.js';
import { type Measured, readEpisodes, writeEpisode } from './watch.queries.js';

export type Writing = Pick<Transaction, 'ask' | 'enqueue'>;

interface Ring { readonly rule: 'N-D1' | 'N-D2'; readonly decisions: number }

/** Each person is watched through her decisions, each counted once, in the order of processing; who rings is told. */
export async function watchDecisions(tx: Writing, decisions: readonly Taken[], reference: Reference, night: CalendarDate): Promise<void> {
  const counted = decisions.filter(({ fate }) => fate === 'counted');
  const people = [...new Set(counted.map(({ personId }) => personId))].sort();
  if (people.length === 0) return;
  const known = await readEpisodes(tx.ask, people);
  const employersOn = await employersOf(tx.ask, people);
  const watching = new Watching(reference, employersOn);
  for (const personId of people) {
    const hers = counted.filter((one) => one.personId === personId);
    const { changed, rings } = watching.through(known.get(personId) ?? [], hers);
    for (const episode of changed) await writeEpisode(tx.ask, personId, episode, watching.measured);
    for (const { episode, own, ...ring } of rings) await tell(tx, personId, episode, ring, own, night);
  }
}

interface Rung extends Ring { readonly episode: number; readonly own: ReadonlySet<string> }

class Watching {
  readonly measured: Measured;
  private readonly margins: Margins;
  private readonly watches: Watches;

  constructor({ quarter, settings, peers }: Reference, private readonly employersOn: EmployersOn) {
    this.margins = { equal: settings.tolerance, peers: peers?.margin ?? null };
    this.watches = new Watches(peers?.weights ?? null, peers?.margin ?? 1, settings);
    this.measured = { weightsQuarter: peers && quarter, parameters: settings.version };
  }

  /** What somebody's episodes become, and what rang on the way. */
  through(before: readonly Episode[], decisions: readonly Taken[]): { changed: readonly Episode[]; rings: readonly Rung[] } {
    const episodes = new Map(before.map((one) => [one.number, one]));
    const [changed, rings] = [new Set<number>(), new Array<Rung>()];
    for (const one of decisions) {
      const next = this.after([...episodes.values()], one);
      if (!next) continue;
      for (const episode of [next.ended, next.episode]) {
        if (episode) episodes.set(episode.number, episode);
        if (episode) changed.add(episode.number);
      }
      rings.push(...next.rings.map((ring) => ({ ...ring, episode: next.episode.number, own: one.decision.own })));
    }
    return { changed: [...episodes.values()].filter(({ number }) => changed.has(number)), rings };
  }

  /** Null where the decision says nothing. */
  private after(episodes: readonly Episode[], { personId, day, decision }: Taken) {
    const employers = this.employersOn(personId, day);
    const { episode: before, ended } = episodeFor(episodes, day, employers);
    const state = this.watches.after(before && takenUp(before, this.margins), decision);
    if (!state || state.n === (before?.state.n ?? 0)) return null;
    const isLate = before !== null && day < before.throughDay;
    const peers = this.margins.peers ?? before?.margins.peers ?? null;
    const episode: Episode = {
      number: before?.number ?? episodes.length + 1, endedOn: before?.endedOn ?? null, endReason: before?.endReason ?? null,
      beganOn: before && before.beganOn < day ? before.beganOn : day, throughDay: isLate ? before.throughDay : day,
      employers: isLate ? before.employers : employers, margins: { equal: this.margins.equal, peers }, state,
    };
    return { ended, episode, rings: episode.endedOn === null ? ringsBetween(before?.state ?? null, state) : [] };
  }
}

function ringsBetween(before: Episode['state'] | null, after: Episode['state']): Ring[] {
  const rings: Ring[] = [];
  if (after.alarm !== null && (before?.alarm ?? null) === null) rings.push({ rule: 'N-D1', decisions: after.alarm });
  if (after.driftAlarm !== null && (before?.driftAlarm ?? null) === null) rings.push({ rule: 'N-D2', decisions: after.driftAlarm });
  return rings;
}

async function tell(
  tx: Writing, personId: string, episode: number, { rule, decisions }: Ring, own: ReadonlySet<string>, night: CalendarDate,
): Promise<void> {
  const alertId = randomUUID();
  await tx.ask(`insert into neutrality_alert (id, person_id, episode, rule, rang_on, decisions, operators)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [alertId, personId, episode, rule, night, decisions, [...own].sort()]);
  await tx.enqueue(`alert:${alertId}`, 'tell-alert', { alertId });
}
