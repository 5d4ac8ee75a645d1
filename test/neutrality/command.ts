import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One of the files that stand beside the tests. */
export const fixture = (file: string): string => path.join(root, 'test', 'neutrality', file);

export interface Ran { readonly code: number; readonly out: string; readonly err: string }

/** The audit as somebody types it, in a process of its own and without a database. */
export async function audit(...words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'apps/api/src/cli.ts', 'neutralite',
    'audit', ...words], { cwd: root, env: { PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder of its own, until the suite ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'neutralite-'));
  folders.push(folder);
  return folder;
}

/** One with files in it; answers where each stands. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<(name: string) => string> {
  const folder = await aFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return (name) => path.join(folder, name);
}

export const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

interface Tolerances { readonly relative: number; readonly absolute: number }

/** Where two reports differ, by the names on the way; figures may differ within the tolerances. */
export function differences(got: unknown, expected: unknown, tolerances: Tolerances, way = ''): string[] {
  if (typeof got === 'number' && typeof expected === 'number') {
    const gap = Math.abs(got - expected);
    return gap <= tolerances.absolute || gap <= tolerances.relative * Math.abs(expected) ? [] : [`${way} : ${got}, attendu ${expected}`];
  }
  if (!isObject(got) || !isObject(expected)) return Object.is(got, expected) ? [] : [`${way} : ${String(got)}, attendu ${String(expected)}`];
  const names = new Set([...Object.keys(got), ...Object.keys(expected)]);
  return [...names].flatMap((name) => {
    if (!(name in got)) return [`${way}/${name} manque`];
    return name in expected ? differences(got[name], expected[name], tolerances, `${way}/${name}`) : [`${way}/${name} en trop`];
  });
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
