import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LINUX = process.platform === 'linux';
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const ps = (pid, column) => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/** Fields of /proc/PID/stat after the name: [state, parent, …]. */
function linuxStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** When a process was born, as its system tells it; null when there is no such process. A zombie is dead. */
function birthOf(pid) {
  if (!LINUX) return ps(pid, 'stat').startsWith('Z') ? null : ps(pid, 'lstart') || null;
  const stat = linuxStat(pid);
  return stat && !'ZX'.includes(stat[0]) ? stat[19] : null;
}

/** A pid alone may come back as somebody else: with its birth it may not. */
export const identify = (pid) => ({ pid, born: birthOf(pid) });
export const isAlive = (identity) => identity?.born != null && birthOf(identity.pid) === identity.born;

export const parentOf = (pid) => Number(LINUX ? linuxStat(pid)?.[1] : ps(pid, 'ppid')) || 0;

export function commandOf(pid) {
  if (!LINUX) return ps(pid, 'args');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

export function signal(identity, name) {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export async function waitForEnd(identity, patience) {
  const deadline = Date.now() + patience;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

/** Asks, waits, then insists. */
export async function end(identity, { ask = 'SIGTERM', insist = 'SIGKILL', patience = 10_000 } = {}) {
  signal(identity, ask);
  if (await waitForEnd(identity, patience)) return;
  signal(identity, insist);
  await waitForEnd(identity, 5_000);
}
