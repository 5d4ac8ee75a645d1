/** Those who work, in a process of their own: each thinks, acts, waits for the answer, and thinks again. */
import { setTimeout as after } from 'node:timers/promises';
import { drawing } from '../support/many-people.js';
import type { Sent } from './caller.js';

type Kind = 'read' | 'write' | 'search';
export interface Crowd {
  readonly url: string; readonly people: number; readonly seconds: number; readonly thinkSeconds: number;
  readonly shares: { readonly read: number; readonly write: number }; readonly sent: Readonly<Record<Kind, readonly Sent[]>>;
}
export interface Heard {
  readonly kind: Kind; readonly served: number; readonly turnedAway: number; readonly failed: number; readonly example: string | null;
  readonly taken: { readonly median: number; readonly p95: number; readonly p99: number; readonly longest: number };
}

interface Tally { taken: number[]; turnedAway: number; failed: number; example: string | null; next: number }
const tally = (): Tally => ({ taken: [], turnedAway: 0, failed: 0, example: null, next: 0 });

async function work({ url, people, seconds, thinkSeconds, shares, sent }: Crowd): Promise<Heard[]> {
  const tallies: Record<Kind, Tally> = { read: tally(), write: tally(), search: tally() };
  let until = performance.now() + seconds * 1000;
  process.once('message', () => { // enough
    until = 0;
  });
  const draw = drawing(11);
  const act = async (kind: Kind): Promise<void> => {
    const mine = tallies[kind];
    const one = sent[kind][mine.next % sent[kind].length];
    mine.next += 1;
    if (!one) return;
    const start = performance.now();
    try {
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...one.headers }, body: one.body });
      const text = await answer.text();
      if (answer.status === 429 || answer.status === 503) mine.turnedAway += 1;
      else if (!answer.ok || text.includes('"errors"')) {
        mine.failed += 1;
        mine.example ??= `${answer.status} ${text}`;
      } else mine.taken.push(performance.now() - start);
    } catch (error) {
      mine.failed += 1;
      mine.example ??= String(error);
    }
  };
  await Promise.all(Array.from({ length: people }, async () => {
    // From half to one and a half times as long: nobody is in step with anybody.
    for (let first = true; performance.now() < until; first = false) {
      await after(thinkSeconds * 1000 * (first ? draw() : 0.5 + draw()));
      const share = draw();
      if (performance.now() < until) await act(share < shares.read ? 'read' : share < shares.read + shares.write ? 'write' : 'search');
    }
  }));
  return (Object.entries(tallies) as [Kind, Tally][]).map(([kind, { taken, turnedAway, failed, example }]) => { // the record's own keys
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
    return { kind, served: taken.length, turnedAway, failed, example, taken: { median: at(0.5), p95: at(0.95), p99: at(0.99), longest: sorted.at(-1) ?? Number.NaN } };
  });
}

process.once('message', async (crowd: Crowd) => process.send?.(await work(crowd)));
