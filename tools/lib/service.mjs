import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { sourceArgs } from './api-program.mjs';
import { openLog, ROOT, tailOf } from './places.mjs';
import { end, identify, sleep } from './processes.mjs';
import { Trouble } from './trouble.mjs';

const READY_PATIENCE = 120_000;
const DEATHS_ALLOWED = 5;
const DEATHS_WINDOW = 60_000;
/** What a service answers when its environment is wrong: to start it again would not help. */
const MISCONFIGURED = 78;

/**
 * A program of ours that should live as long as we do: started again when it dies, with growing pauses.
 * It writes its log by itself, so our death does not break its output; the IPC channel tells it that we are gone.
 *
 * @param {{ name: string, entry: string, env: object, say: (line: string) => void, onPid: (pid: number) => void,
 *           onGiveUp: (trouble: Error) => void, verbose?: boolean, command?: string[] }} options
 */
export function superviseService(options) {
  const service = { ...options, deaths: [], child: null, stopping: false, everReady: false };
  service.firstReady = new Promise((ready, failed) => Object.assign(service, { ready, failed }));
  service.firstReady.catch(() => {});
  launch(service);
  return {
    /** Settles once: its port when it first serves, or the reason why it never will. */
    ready: service.firstReady,
    identity: () => service.child?.pid && identify(service.child.pid),
    async stop(patience = 15_000) {
      service.stopping = true;
      service.failed(new Trouble(`${service.name} : arrêt demandé.`));
      if (service.child) await end(identify(service.child.pid), { patience });
    },
    kill() {
      service.stopping = true;
      service.child?.kill('SIGKILL');
    },
  };
}

function launch(service) {
  const { name, entry, env, verbose, command } = service;
  const log = openLog(name);
  const output = verbose ? 'inherit' : log.descriptor;
  const child = spawn(process.execPath, command ?? sourceArgs(entry), {
    cwd: ROOT, env, detached: true, stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(log.descriptor);
  service.child = child;
  service.onPid(child.pid);
  const late = setTimeout(() => child.kill('SIGKILL'), READY_PATIENCE);
  child.on('message', (message) => {
    if (!message?.ready) return;
    clearTimeout(late);
    if (service.everReady) service.say(`${name} : reparti.`);
    service.everReady = true;
    service.ready(message.port);
  });
  child.on('error', () => {});
  child.once('exit', (code, signal) => {
    clearTimeout(late);
    if (!service.stopping) afterDeath(service, { code, signal, tail: tailOf(log) });
  });
}

async function afterDeath(service, death) {
  const trouble = hopeless(service, death);
  if (trouble) {
    service.failed(trouble);
    return service.onGiveUp(trouble);
  }
  const pause = Math.min(200 * 2 ** (service.deaths.length - 1), 5_000);
  service.say(`${service.name} s'est arrêté (${death.signal ?? `code ${death.code}`}) : je le relance.`);
  await sleep(pause);
  if (!service.stopping) launch(service);
}

/** Why it is useless to start it again, or null. */
function hopeless(service, { code, signal, tail }) {
  const { name, deaths } = service;
  const now = Date.now();
  service.deaths = [...deaths.filter((at) => now - at < DEATHS_WINDOW), now];
  if (code === MISCONFIGURED) return new Trouble('La configuration est à corriger (voir ci-dessus et .env.example).', { exitCode: MISCONFIGURED, details: tail });
  const where = `tout est dans .data/logs/${name}.log.`;
  if (!service.everReady && !signal) return new Trouble(`${name} n'a pas démarré ; ${where}`, { details: tail });
  if (service.deaths.length >= DEATHS_ALLOWED) return new Trouble(`${name} s'est arrêté ${service.deaths.length} fois en une minute, je renonce ; ${where}`, { details: tail });
  return null;
}
