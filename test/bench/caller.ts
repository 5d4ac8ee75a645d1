import { fork } from 'node:child_process';

/** One request as its sender knows it. */
export interface Sent { readonly headers: Readonly<Record<string, string>>; readonly body: string }

/** What is sent, by how many at once, each waiting for an answer before the next one. */
interface Work { readonly url: string; readonly sent: readonly Sent[]; readonly hands: number }
export interface Told { readonly taken: readonly number[]; readonly refused: string | null; readonly refusals: number; readonly seconds: number }

export const as = (cookie: string): Record<string, string> => ({ 'x-csrf': '1', cookie });

/** One request and its answer; throws what was refused. */
export async function post(url: string, { headers, body }: Sent): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const text = await answer.text();
  if (!answer.ok || text.includes('"errors"')) throw new Error(text);
  return text;
}

/** Calls from a process of its own: whoever measures the server does not measure its caller. */
export const call = (url: string, sent: readonly Sent[], hands = 1): Promise<Told> => new Promise((resolve, reject) => {
  const child = fork(new URL(import.meta.url), { execArgv: process.execArgv });
  child.once('message', (told: Told) => {
    resolve(told);
    child.kill();
  });
  child.once('error', reject);
  child.send({ url, sent, hands } satisfies Work);
});

async function work({ url, sent, hands }: Work): Promise<Told> {
  const taken: number[] = [];
  let [refused, refusals]: [string | null, number] = [null, 0];
  await fetch(new URL('/', url), { method: 'HEAD' }).catch(() => undefined); // the first call of a process waits for the process itself
  const from = performance.now();
  const left = sent.values();
  await Promise.all(Array.from({ length: hands }, async () => {
    for (const one of left) {
      const start = performance.now();
      try {
        await post(url, one);
      } catch (error) {
        refused ??= String(error);
        refusals += 1;
      }
      taken.push(performance.now() - start);
    }
  }));
  return { taken, refused, refusals, seconds: (performance.now() - from) / 1000 };
}

if (process.send) process.once('message', async (asked: Work) => process.send?.(await work(asked)));
