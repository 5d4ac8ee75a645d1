import { existsSync, readFileSync } from 'node:fs';

/** What test/support/skipped.ts wrote: { what, reason } for each thing that could not run. */
export function readNotices(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
