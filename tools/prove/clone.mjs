import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { commandOf, identify, sleep } from '../lib/processes.mjs';

const OPEN_PATIENCE = 15 * 60_000;

/** What a stranger's shell would hold: nothing of ours. */
export function strangerEnvironment(port) {
  const { NODE_ENV: _, DATABASE_URL: __, REDIS_URL: ___, SMTP_URL: ____, CI: _____, ...rest } = process.env;
  const ours = (name) => name.startsWith('npm_') && name !== 'npm_config_cache';
  return { ...Object.fromEntries(Object.entries(rest).filter(([name]) => !ours(name))), PORT: String(port) };
}

/** `npm start`, until it prints the address. */
export async function open(folder, port) {
  const since = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env: strangerEnvironment(port), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  let ended = false;
  exit.then(() => (ended = true));
  while (!/Ctrl-C arrête tout/.test(printed)) {
    if (ended || performance.now() - since > OPEN_PATIENCE) throw new Error(`npm start n'a pas ouvert :\n${printed}`);
    await sleep(100);
  }
  const address = /: (http:\S+)/.exec(printed)?.[1];
  console.log(printed.split('\n').filter((line) => line.startsWith('✓')).map((line) => `    ${line}`).join('\n'));
  return {
    exit, address,
    /** As a terminal does it: npm, its shell and our program all hear it. */
    pressCtrlC: () => process.kill(-child.pid, 'SIGINT'),
    printed: () => printed,
    seconds: Math.round((performance.now() - since) / 100) / 10,
  };
}

/** A counsellor of the demo network, asked through the command line while everything runs. */
export async function demoAccount(folder) {
  const lines = execFileSync('npm', ['run', '--silent', 'boussole', '--', 'demo', 'comptes'], { cwd: folder, encoding: 'utf8', env: strangerEnvironment(0) });
  const accounts = lines.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return accounts.find(({ role }) => role === 'counsellor' || /^conseil/i.test(role)) ?? accounts[0];
}

const running = (folder) => JSON.parse(readFileSync(path.join(folder, '.data', 'running.json'), 'utf8'));

const pidOf = {
  supervisor: (folder) => running(folder).pid,
  api: (folder) => running(folder).services[0].pid,
  worker: (folder) => running(folder).services[1].pid,
  postmaster: (folder) => Number(readFileSync(path.join(folder, '.data', 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]),
};

export function killPart(folder, part) {
  const pid = pidOf[part](folder);
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits until another process stands where the killed one stood. */
export async function replaced(folder, part, killed) {
  const deadline = Date.now() + 30_000;
  while (currentPid(folder, part) === killed) {
    if (Date.now() > deadline) throw new Error(`${part} n'est pas revenu`);
    await sleep(50);
  }
}

/** The file that names it is absent for a moment while a new one starts. */
function currentPid(folder, part) {
  try {
    return pidOf[part](folder);
  } catch {
    return undefined;
  }
}

/** Processes that were started from this folder or work in it. */
export function leftRunning(folder) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid !== process.pid);
  const works = (pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  };
  return pids
    .filter((pid) => identify(pid).born !== null && (commandOf(pid).includes(folder) || works(pid)))
    .map((pid) => ({ pid, command: commandOf(pid) }));
}

/** What still runs after half a minute at most. */
export async function stopped(folder, patience = 30_000) {
  const deadline = Date.now() + patience;
  while (leftRunning(folder).length > 0 && Date.now() < deadline) await sleep(100);
  return leftRunning(folder);
}
