import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** Tells whoever runs the suites that something could not run, and why: the summary of `npm test` says it aloud. */
export function noteSkipped(what: string, reason: string): void {
  const file = process.env['BOUSSOLE_SKIPPED'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, reason })}\n`);
  else console.warn(`SKIPPED: ${what} (${reason})`);
}

const canRun = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** `describe`, or `describe.skip` with a notice, for suites that need a program this machine may lack. */
export function describeWith(program: string, what: string): typeof describe | typeof describe.skip {
  if (canRun(program)) return describe;
  noteSkipped(what, `« ${program} » n'est pas installé`);
  return describe.skip;
}

/** The Redis server that a suite starts for itself. */
export const redisProgram = (): string => process.env['REDIS_SERVER'] ?? 'redis-server';
