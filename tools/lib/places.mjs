import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const DATA = path.join(ROOT, '.data');
export const LOGS = path.join(DATA, 'logs');
export const inRoot = (...parts) => path.join(ROOT, ...parts);
export const inData = (...parts) => path.join(DATA, ...parts);

const LOG_LIMIT = 10 * 1024 * 1024;

/** Creates .data, and fails now rather than in the middle of the work when nothing can be written there. */
export function prepareDataFolder() {
  mkdirSync(LOGS, { recursive: true });
  const probe = inData(`.probe-${process.pid}`);
  writeFileSync(probe, 'x'.repeat(4096));
  rmSync(probe);
}

/** A log that programs write to by themselves: it goes on when the program that opened it dies. */
export function openLog(name) {
  const file = path.join(LOGS, `${name}.log`);
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, 'a'), from: existsSync(file) ? statSync(file).size : 0 };
}

/** What was written to a log since it was opened, its last lines only. */
export function tailOf({ file, from }, lines = 25) {
  const text = readFileSync(file, 'utf8').slice(from);
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}

/** Whole or not at all: a kill in the middle leaves the former file. */
export function writeWhole(file, text, mode = 0o644) {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
