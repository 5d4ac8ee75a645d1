import { fork } from 'node:child_process';

/** What is sent one after the other, and how long each answer took. */
interface Work { readonly url: string; readonly cookie: string; readonly bodies: readonly string[] }
interface Told { readonly taken: readonly number[]; readonly refused: string | null }

/** Calls from a process of its own: whoever measures the server does not measure its caller. */
export const call = (work: Work): Promise<Told> => new Promise((resolve, reject) => {
  const child = fork(new URL(import.meta.url), { execArgv: process.execArgv });
  child.once('message', (told: Told) => {
    resolve(told);
    child.kill();
  });
  child.once('error', reject);
  child.send(work);
});

if (process.send) {
  process.once('message', async ({ url, cookie, bodies }: Work) => {
    const taken: number[] = [];
    let refused: string | null = null;
    for (const body of bodies) {
      const start = performance.now();
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': '1', cookie }, body });
      const text = await answer.text();
      taken.push(performance.now() - start);
      if (!answer.ok || text.includes('"errors"')) refused ??= text;
    }
    process.send?.({ taken, refused });
  });
}
