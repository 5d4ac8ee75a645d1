import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { inRoot } from './places.mjs';
import { Trouble } from './trouble.mjs';

const STAMP = inRoot('apps', 'web', 'dist', '.stamp');
const NOT_INPUT = new Set(['node_modules', 'dist', 'coverage', 'test']);

/** Everything the built pages are made of; the tests are not. */
export const isWebBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputsHash();
export const stampWeb = () => writeFileSync(STAMP, inputsHash());

export async function buildWeb(logName = 'web') {
  const { code, tail } = await run('npm', ['run', 'build', '-w', '@boussole/web'], { logName });
  if (code !== 0) throw new Trouble("Les pages n'ont pas pu être construites ; tout est dans .data/logs/web.log.", { details: tail });
  stampWeb();
}

function inputsHash() {
  const hash = createHash('sha256');
  const files = ['apps/web', 'libs/domain/src', 'libs/shared/src', 'package-lock.json', 'tsconfig.base.json'].flatMap(filesUnder);
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(inRoot(file))).update('\0');
  return hash.digest('hex');
}

function filesUnder(place) {
  const full = inRoot(place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return isTest(place) ? [] : [place];
  return readdirSync(full).filter((name) => !NOT_INPUT.has(name)).flatMap((name) => filesUnder(path.join(place, name)));
}

const isTest = (place) => /\.(spec|test)\.tsx?$/.test(place);
