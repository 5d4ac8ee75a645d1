import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inData, ROOT } from '../lib/places.mjs';

/** Runs a program to its end; what it prints goes to a log that is shown when it fails, or to the terminal. */
export async function logged(command, args, { name, verbose = false, env = process.env }) {
  const logFile = inData('test-logs', `${name}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const out = verbose ? 'inherit' : log;
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', out, out] });
  closeSync(log);
  const forward = (signal) => child.kill(signal);
  process.once('SIGTERM', forward);
  const code = await once(child, 'exit').then(([exit, signal]) => exit ?? signal, (error) => error.message);
  process.off('SIGTERM', forward);
  return { code, output: verbose ? `(${command} : ${code})` : readFileSync(logFile, 'utf8') || String(code), logFile };
}
