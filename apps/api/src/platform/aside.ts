import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const loader = new URL('../../../../tools/swc-register.mjs', import.meta.url).href;

/**
 * What a module answers to a task, in a thread of its own: half a minute of figures must keep nobody waiting, and if memory runs out only
 * the thread ends. `entry` is named as it is imported; from source, the thread reads TypeScript as its parent does.
 */
export async function aside(entry: URL, name: string, task: unknown, until: AbortSignal): Promise<unknown> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = isSource ? new URL(entry.href.replace(/\.js$/, '.ts')) : entry;
  const thread = new Worker(file, { name, workerData: task, execArgv: isSource ? ['--conditions=@boussole/source', '--import', loader] : [] });
  const stop = (): void => void thread.terminate();
  until.addEventListener('abort', stop, { once: true });
  try {
    const [answer] = await Promise.race([once(thread, 'message'), ended(thread)]) as [unknown];
    return answer;
  } finally {
    until.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

// An error of the thread is told by the other wait; ending without one is a memory that ran out, or the end of this process.
async function ended(thread: Worker): Promise<never> {
  const [code] = await once(thread, 'exit');
  throw new Error(`what was made aside ended before it answered (${code})`);
}
