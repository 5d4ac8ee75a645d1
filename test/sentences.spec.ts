import path from 'node:path';
import ts from 'typescript';
import { readSources, type Source } from './support/sources.js';

const sources = new Map(readSources().map((source) => [source.path, source]));
const web = 'apps/web/src';
const sentenceFile = /^libs\/shared\/src\/messages\/fr(?:-([\w-]+))?\.ts$/;
const areaNamed = (file: string): string => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The names that each area says: the keys of its French file. */
const areas = new Map([...sources.values()].flatMap((source) => {
  const area = areaNamed(sentenceFile.exec(source.path)?.[1] ?? '');
  return area && area !== 'import' ? [[area, namesOf(source, area)] as const] : [];
}));
const areaOf = new Map([...areas].flatMap(([area, names]) => names.map((name) => [name, area] as const)));
areaOf.set('refusals', 'common');

function namesOf({ path: file, text }: Source, area: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === area && node.initializer) {
      const said = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (ts.isObjectLiteralExpression(said)) found.push(...said.properties.map(({ name }) => name?.getText() ?? ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** The areas that a file says something of: `useTranslations('sheet')`, or a key of a translator of everything. */
function areasSaidIn({ text }: Source): string[] {
  const named = [...text.matchAll(/use(?:Translations|KnownWord)\(\s*['"`](\w+)/g)].map(([, name]) => name ?? '');
  const keys = /useTranslations\(\)/.test(text) ? [...text.matchAll(/['"`](\w+)\.[\w$]/g)].map(([, name]) => name ?? '') : [];
  return [...named, ...keys].flatMap((name) => areaOf.get(name) ?? []);
}

/** Everything that stands in the browser once this file does, or may be called by it later. */
function reachedFrom(start: string, follows: (source: Source) => readonly string[], seen = new Set<string>()): Set<string> {
  const source = sources.get(start);
  if (!source || seen.has(start) || !start.startsWith(web)) return seen;
  seen.add(start);
  for (const next of follows(source)) reachedFrom(next, follows, seen);
  return seen;
}

/** What a file imports to run at once: no types, nothing that is fetched later. */
function atOnce({ path: file, text, imports }: Source): string[] {
  const later = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName).filter((name) =>
    new RegExp(`(?:import\\(\\s*|import type [^;]*? from )['"]${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}['"]`).test(text));
  const places = later.map((name) => path.posix.normalize(`${path.posix.dirname(file)}/${name}`));
  return imports.filter((to) => !places.some((place) => to.startsWith(`${place}.`)));
}

const saidFrom = (files: Iterable<string>): string[] =>
  [...new Set([...files].flatMap((file) => areasSaidIn(sources.get(file)!)))].sort();

/** Every page of the router: the areas it brings, and where its code is. */
const pages = [...sources.values()].filter(({ path: file }) => file.startsWith(`${web}/app/`)).flatMap(({ path: file, text }) =>
  [...text.matchAll(/page\(\[([^\]]*)\],\s*\(\) => import\('([^']+)'\),\s*'(\w+)'\)/g)].map(([, brought, code, name]) => ({
    name: name ?? '', brought: [...(brought ?? '').matchAll(/'(\w+)'/g)].map(([, area]) => area ?? '').sort(),
    code: `${path.posix.normalize(`${path.posix.dirname(file)}/${code}`)}.tsx`,
  })));

test('the first load says nothing that a page brings', () => {
  const said = saidFrom(reachedFrom(`${web}/app/main.tsx`, atOnce));
  expect(said.filter((area) => area !== 'common')).toEqual([]);
});

test('the router is read here as it is written', () => {
  const written = [...sources.values()].filter(({ path: file }) => file.startsWith(`${web}/app/`))
    .flatMap(({ text }) => [...text.matchAll(/component: (?!Shell\b)\w+/g)]);
  expect(pages).toHaveLength(written.length);
  expect(pages.length).toBeGreaterThan(20);
});

test.each(pages)('$name brings every area that it says, and no other', ({ code, brought }) => {
  const said = saidFrom(reachedFrom(code, ({ imports }) => imports)).filter((area) => area !== 'common');
  expect(brought).toEqual(said);
});
