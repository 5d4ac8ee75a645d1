import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sleep } from '../lib/processes.mjs';

const SCRIPT = fileURLToPath(new URL('./watchdog-process.mjs', import.meta.url));

/**
 * A small process that outlives this one by seconds. When this one ends for whatever reason, the pipe between them
 * closes: the watchdog then ends what is still running, PostgreSQL last. Killed, it is started again.
 *
 * Duties: { services: [identity], postmaster: identity | null, erase: [path] }
 */
export function startWatchdog() {
  let duties = { services: [], postmaster: null, erase: [] };
  let dog = null;
  let dismissed = false;

  const tell = () => dog?.stdin.writable && dog.stdin.write(`${JSON.stringify(duties)}\n`);
  const hire = () => {
    dog = spawn(process.execPath, [SCRIPT], {
      detached: true, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: process.env.PATH },
    });
    dog.stdin.on('error', () => {});
    dog.on('error', () => {});
    dog.once('exit', () => !dismissed && sleep(200).then(() => !dismissed && hire()));
    dog.unref();
    dog.stdin.unref?.();
    tell();
  };
  hire();

  return {
    watch(change) {
      duties = { ...duties, ...change };
      tell();
    },
    pid: () => dog.pid,
    /** Nothing to do any more, or one last thing: it ends what is left, and we wait for it. */
    async dismiss() {
      dismissed = true;
      if (dog.exitCode !== null || dog.signalCode !== null) return;
      const gone = once(dog, 'exit');
      dog.ref();
      dog.stdin.end();
      await gone;
    },
  };
}
