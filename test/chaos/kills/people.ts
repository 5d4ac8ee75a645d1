import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { moveHandoff, sendReferral, type Standing } from '../../support/referrals.js';
import { type Answer, Visitor } from '../../support/visitor.js';
import type { Ready, Town } from './town.js';

/** A command that the server said yes to: what must be found afterwards. */
export interface Acked { readonly referralId: string; readonly commandKey: string; readonly version: number; readonly state: string }

/** What was told to those who asked; `waited`: why they had to ask again. */
export interface Tally { readonly acked: Acked[]; retries: number; readonly refused: Map<string, number>; readonly waited: Map<string, number> }

const passing = new Set(['service.unavailable', 'server.failed']);

/** Asks until somebody answers, always the same command under the same key: what a browser does that lost its answer. */
async function insist(tally: Tally, commandKey: string, referralId: string, act: () => Promise<Answer<Standing>>): Promise<Standing | null> {
  for (;;) {
    const answer = await act().catch(() => null);
    if (answer?.status === 200 && answer.codes.length === 0) {
      const { version, state } = answer.data;
      tally.acked.push({ referralId, commandKey, version, state });
      return answer.data;
    }
    const code = answer ? answer.codes[0] ?? `not JSON of ours: ${answer.status}` : 'no answer';
    if (code !== 'no answer' && !passing.has(code) && !code.startsWith('not JSON')) {
      tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
      return null;
    }
    tally.waited.set(code, (tally.waited.get(code) ?? 0) + 1);
    tally.retries += 1;
    await pause(100); // as a browser does before it tries again
  }
}

/** The life of one referral as two people lead it: sent, received, looked at, answered. */
async function oneLife(tally: Tally, nadia: Visitor, karim: Visitor, { id, dossierId, packetId }: Ready, place: number): Promise<void> {
  const sending = randomUUID();
  let standing = await insist(tally, sending, id, () => sendReferral(nadia, { commandKey: sending, dossierId, referralId: id, packetId, version: 2 }));
  const answer = place % 5 === 0 ? { to: 'declined', declineCode: 'session_full', text: 'Complet' } : { to: 'accepted' };
  for (const step of [{ to: 'received' }, answer]) {
    if (!standing) return;
    const [commandKey, { version }]: [string, Standing] = [randomUUID(), standing];
    standing = await insist(tally, commandKey, id, () => moveHandoff(karim, { commandKey, referralId: id, version, ...step }));
  }
}

/** So many at once, each taking the next referral, until all are answered, or until nobody begins another. */
export async function everybody(address: string, { ready, counsellorCookie, agentCookie }: Town, atOnce: number, until?: AbortSignal): Promise<Tally> {
  const tally: Tally = { acked: [], retries: 0, refused: new Map(), waited: new Map() };
  const left = ready.map((one, place) => [one, place] as const);
  await Promise.all(Array.from({ length: atOnce }, async () => {
    const [nadia, karim] = [new Visitor(address), new Visitor(address)];
    for (let next = left.pop(); next && !until?.aborted; next = left.pop()) {
      nadia.cookie = counsellorCookie; // a failing server may have said that she is nobody
      karim.cookie = agentCookie;
      await oneLife(tally, nadia, karim, ...next);
    }
  }));
  return tally;
}
