/** Every trial, one after the other, each in a process of its own; a table at the end, and what was found as JSON in .data/chaos/. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { seed } from './dice.js';
import { promises, slowestFirst, type TrialName } from './promises.js';
import { mayMount } from './small-disk.js';
import type { Verdict } from './verdict.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, '.data', 'chaos');

interface Line extends Verdict { readonly trial: string; readonly promise: string; readonly seconds: number; readonly held: boolean }

/** In a process of its own. One of several at a time is heard when it ends. */
async function one(trial: TrialName, words: readonly string[], isAlone: boolean): Promise<Line> {
  const file = path.join(folder, `verdict-${process.pid}-${trial}.json`);
  const begun = Date.now();
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', trial, ...words],
    { cwd: root, env: { ...process.env, CHAOS_VERDICT: file }, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  if (isAlone) console.log(`\n— ${trial} : ${promises[trial]}`);
  const heard = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  const [code] = await ended;
  if (!isAlone) console.log(`\n— ${trial} : ${promises[trial]}\n${heard.join('')}`);
  const verdict = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Verdict // written by pronounce
    : { found: {}, broken: [`l’épreuve s’est arrêtée (${code})`] };
  rmSync(file, { force: true });
  return { trial, promise: promises[trial], ...verdict, seconds: Math.round((Date.now() - begun) / 1000), held: code === 0 && verdict.broken.length === 0 };
}

/** What is told of a trial in one line of the table: its numbers, not its lists. */
const inShort = (found: Verdict['found']): string => Object.entries(found)
  .filter(([, value]) => ['number', 'boolean', 'string'].includes(typeof value) && value !== 0).map(([name, value]) => `${name} ${value}`).join(', ');

/** One after the other, or so many at a time: little work is mostly waiting. Returns the exit code. */
export async function runAll(words: readonly string[], atOnce: number): Promise<0 | 1> {
  mkdirSync(folder, { recursive: true });
  const at = new Date();
  const notRun: TrialName[] = mayMount() ? [] : ['disque'];
  const lines: Line[] = [];
  const left = slowestFirst.filter((trial) => !notRun.includes(trial)).values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const trial of left) lines.push(await one(trial, words, atOnce === 1));
  }));
  const kept = path.join(folder, `${at.toISOString().replaceAll(':', '-')}.json`);
  const load = os.loadavg().map((value) => Number(value.toFixed(1)));
  writeFileSync(kept, `${JSON.stringify({ at, node: process.version, cores: os.cpus().length, load, words, seed, lines, notRun }, null, 2)}\n`);
  console.log('\n| épreuve | promesse | trouvé | secondes | a tenu |\n|---|---|---|---|---|');
  for (const { trial, promise, found, broken, seconds, held } of lines) {
    console.log(`| ${trial} | ${promise} | ${held ? inShort(found) : broken.join(' ; ')} | ${seconds} | ${held ? 'oui' : 'NON'} |`);
  }
  for (const trial of notRun) console.log(`\nPAS MENÉE ICI : ${trial}, « ${promises[trial]} » : aucun disque ne peut être monté.`);
  console.log(`\n${kept}`);
  return lines.every(({ held }) => held) ? 0 : 1;
}
