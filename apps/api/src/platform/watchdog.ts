import { Worker } from 'node:worker_threads';

const beatEvery = 1_000;

/** In a thread of its own, in plain JavaScript, because nothing else of a process turns while its main thread goes round in circles. */
const watch = `
const { workerData: { beats, silentAtMost } } = require('node:worker_threads');
const seen = new Int32Array(beats);
let last = 0;
let silent = 0;
setInterval(() => {
  const now = Atomics.load(seen, 0);
  silent = now === last ? silent + 1 : 0;
  last = now;
  if (silent < silentAtMost) return;
  require('node:fs').writeSync(2, 'Une tâche ne rend plus la main : le processus est arrêté pour être relancé.\\n');
  process.kill(process.pid, 'SIGKILL');
}, ${beatEvery});
`;

/**
 * Ends the process when its main thread has given no hand back for so many seconds: the supervisor starts it again, and the ledger counts.
 * Its own turns are counted, not the time: a machine that was asleep has missed nothing.
 */
export function keepWatch(silentAtMost: number): () => Promise<unknown> {
  const beats = new SharedArrayBuffer(4);
  const seen = new Int32Array(beats);
  const dog = new Worker(watch, { eval: true, name: 'watchdog', workerData: { beats, silentAtMost } });
  dog.unref();
  const beating = setInterval(() => Atomics.add(seen, 0, 1), beatEvery / 2);
  beating.unref();
  return () => {
    clearInterval(beating);
    return dog.terminate();
  };
}
