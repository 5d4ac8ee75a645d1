import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One file that somebody wrote, and the files of the house that it leans on. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

export const root = path.resolve(new URL('../..', import.meta.url).pathname);

const roots = ['apps', 'libs', 'migrations', 'test', 'tools'];
const notOurs = new Set(['node_modules', 'dist', 'coverage', 'public', '.nx', '.data', 'test-results']);
const written = /\.(ts|tsx|mjs)$/;

/** Written by a tool, committed, never by hand. */
export const isGenerated = (file: string): boolean => file.endsWith('/graphql-env.d.ts');

/** Every file of the tree: a folder born tomorrow is read tomorrow. */
export function readSources(): Source[] {
  const files = roots.flatMap((folder) => [...walk(folder)]).filter((file) => written.test(file) && !isGenerated(file));
  const known = new Set(files);
  return files.map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const imports = specifiers.map((specifier) => target(file, specifier)).filter((found) => found !== null);
    const strays = imports.filter((found) => !known.has(found) && !existsSync(path.join(root, found)));
    if (strays.length > 0) throw new Error(`${file} imports what is not there: ${strays.join(', ')}`);
    return { path: file, text, lines: text.trimEnd().split('\n').length, imports: imports.filter((found) => known.has(found)) };
  });
}

function* walk(folder: string): Generator<string> {
  if (!existsSync(path.join(root, folder))) return;
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue;
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(place);
    else yield place;
  }
}

const packages: Readonly<Record<string, string>> = {
  domain: 'libs/domain/src', shared: 'libs/shared/src', migrations: 'migrations', api: 'apps/api/src', web: 'apps/web/src',
};

/** Where an import leads inside the house; null when it leads out of it. */
function target(from: string, specifier: string): string | null {
  const own = /^@boussole\/([a-z]+)\/(.+)$/.exec(specifier);
  if (own?.[1] && own[2]) return onDisk(`${packages[own[1]] ?? own[1]}/${own[2]}`);
  if (!specifier.startsWith('.')) return null;
  return onDisk(path.posix.normalize(`${path.posix.dirname(from)}/${specifier.replace(/\?.*$/, '')}`));
}

function onDisk(place: string): string {
  const stem = place.replace(/\.js$/, '');
  return [place, `${stem}.ts`, `${stem}.tsx`, `${place}.d.ts`].find((found) =>
    path.extname(found) !== '' && existsSync(path.join(root, found))) ?? place;
}

/** The circles of a graph, each told once by its members. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      found.add([...trail.slice(start), node].join(' -> '));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return [...found];
}
