import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Sent } from './caller.js';
import type { Crowd, Heard } from './crowd-worker.js';
import { type Item, sentOf } from './item.js';
import { ownCaseload } from './items/caseload.js';
import { openDossier } from './items/dossier.js';
import { logInterview } from './items/interview.js';
import { findPerson } from './items/search.js';
import { resident } from './processor.js';
import { circumstances, one, table, tellCircumstances, write } from './report.js';
import { openSite, type Place, type Site } from './site.js';

const thinkSeconds = 5;
const [reads, writes] = [0.7, 0.25];

const words: Readonly<Record<Heard['kind'], string>> = { read: 'lire', write: 'écrire', search: 'chercher' };

interface Size { readonly people: number; readonly minutes: number; readonly times: number }

/** So many counsellors at once, each thinking between two acts: what they wait for, and what is refused. `times` as many: excess must be told so. */
export async function runCrowd(where: Place, { people, minutes, times }: Size): Promise<void> {
  const site = await openSite(where);
  try {
    const crowd = await crowdOf(site, people * times, minutes * 60);
    console.log(`${crowd.people} personnes, ${minutes} min…`);
    const heard = await heardBy(crowd);
    const run = { ...circumstances(), dossiers: site.dossiers, people: crowd.people, minutes, heard, memory: resident(site.api.pid) };
    console.log(`\n${site.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(run)}\n`);
    console.log(tableOf(heard, crowd.seconds));
    for (const { kind, example } of heard) if (example) console.log(`${kind} : ${example.slice(0, 300)}`);
    console.log(`API après, mémoire : ${one(run.memory)} Mo\nÉcrit dans ${write('monde', run)}`);
  } finally {
    await site.close();
  }
}

/** Who reads, writes and searches as on a working day. */
export async function crowdOf(site: Site, people: number, seconds: number): Promise<Crowd> {
  const acts = Math.ceil(people * seconds / thinkSeconds);
  const many = async (item: Item, share: number): Promise<Sent[]> => {
    const asks = await item.asks(site.owner, Math.max(1, Math.ceil(acts * share)), site.product);
    return asks.map((ask) => sentOf(item.document, ask));
  };
  // Half of the reading is a list, half is a dossier. What is read is asked for again and again; an interview is logged once.
  const reading = (await Promise.all([many(openDossier, 0.01 * reads), many(ownCaseload, 0.01 * reads)])).flat();
  return {
    url: site.graphql, people, seconds, thinkSeconds, shares: { read: reads, write: writes },
    sent: { read: reading, write: await many(logInterview, writes * 1.5), search: await many(findPerson, 0.01) },
  };
}

export const tableOf = (heard: readonly Heard[], seconds: number): string => table([
  ['', 'actes', 'par seconde', 'p50 ms', 'p95 ms', 'p99 ms', 'au plus', 'refusés 429/503', 'autres erreurs'],
  ...heard.map(({ kind, served, turnedAway, failed, taken }) => [words[kind], String(served), one(served / seconds),
    one(taken.median), one(taken.p95), one(taken.p99), one(taken.longest), String(turnedAway), String(failed)]),
]);

/** What they heard until their time is over, or somebody says that it is enough. */
export async function heardBy(crowd: Crowd, enough?: Promise<unknown>): Promise<Heard[]> {
  const child = fork(fileURLToPath(new URL('crowd-worker.ts', import.meta.url)), { execArgv: process.execArgv });
  try {
    const heard = once(child, 'message') as Promise<[Heard[]]>; // what the worker sends
    child.send(crowd);
    if (enough) await enough.then(() => child.send('enough'));
    return (await heard)[0];
  } finally {
    child.kill();
  }
}
