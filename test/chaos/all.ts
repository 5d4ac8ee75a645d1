/** Every trial, one after the other, each in a process of its own; a table at the end, and what was found as JSON in .data/chaos/. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promises } from './promises.js';
import type { Verdict } from './verdict.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, '.data', 'chaos');
const file = path.join(folder, `verdict-${process.pid}.json`);

interface Line extends Verdict { readonly trial: string; readonly promise: string; readonly seconds: number; readonly held: boolean }

async function one(trial: string, promise: string, words: readonly string[]): Promise<Line> {
  rmSync(file, { force: true });
  const begun = Date.now();
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', trial, ...words],
    { cwd: root, env: { ...process.env, CHAOS_VERDICT: file }, stdio: 'inherit' });
  const [code] = await once(child, 'close') as [number | null];
  const verdict = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Verdict // written by pronounce
    : { found: {}, broken: [`l’épreuve s’est arrêtée (${code})`] };
  return { trial, promise, ...verdict, seconds: Math.round((Date.now() - begun) / 1000), held: code === 0 && verdict.broken.length === 0 };
}

/** What is told of a trial in one line of the table: its numbers, not its lists. */
const inShort = (found: Verdict['found']): string => Object.entries(found)
  .filter(([, value]) => ['number', 'boolean', 'string'].includes(typeof value) && value !== 0).map(([name, value]) => `${name} ${value}`).join(', ');

/** Returns the exit code. */
export async function runAll(words: readonly string[]): Promise<0 | 1> {
  mkdirSync(folder, { recursive: true });
  const at = new Date();
  const lines: Line[] = [];
  for (const [trial, promise] of Object.entries(promises)) {
    console.log(`\n— ${trial} : ${promise}`);
    lines.push(await one(trial, promise, words));
  }
  rmSync(file, { force: true });
  const kept = path.join(folder, `${at.toISOString().replaceAll(':', '-')}.json`);
  const load = os.loadavg().map((value) => Number(value.toFixed(1)));
  writeFileSync(kept, `${JSON.stringify({ at, node: process.version, cores: os.cpus().length, load, words, lines }, null, 2)}\n`);
  console.log('\n| épreuve | promesse | trouvé | secondes | a tenu |\n|---|---|---|---|---|');
  for (const { trial, promise, found, broken, seconds, held } of lines) {
    console.log(`| ${trial} | ${promise} | ${held ? inShort(found) : broken.join(' ; ')} | ${seconds} | ${held ? 'oui' : 'NON'} |`);
  }
  console.log(`\n${kept}`);
  return lines.every(({ held }) => held) ? 0 : 1;
}
