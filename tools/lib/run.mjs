import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { openLog, ROOT, tailOf } from './places.mjs';

/** The programs under way, for whoever must end them or tell somebody else to. */
const underWay = new Set();
let onChange = () => {};
export const watchRuns = (listener) => (onChange = listener);
export const stopRuns = () => underWay.forEach((child) => child.kill('SIGTERM'));

const ended = async (child) => {
  underWay.add(child);
  onChange([...underWay].map(({ pid }) => pid));
  const code = await once(child, 'close').then(([exit, signal]) => exit ?? signal, (error) => error.message);
  underWay.delete(child);
  onChange([...underWay].map(({ pid }) => pid));
  return code;
};

/** Runs a program to its end with its output in a log of .data/logs. */
export async function run(program, args, { logName, env = process.env }) {
  const log = openLog(logName);
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', log.descriptor, log.descriptor] });
  closeSync(log.descriptor);
  const code = await ended(child);
  return { code, tail: tailOf(log), log };
}

/** Runs a program to its end and gives what it printed. */
export async function output(program, args, { env = process.env } = {}) {
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const code = await ended(child);
  return { code, stdout, stderr };
}
