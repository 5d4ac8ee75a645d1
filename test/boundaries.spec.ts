import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isOperation, operations } from '@boussole/domain/access/operations';
import { deliveryJobs } from '@boussole/domain/deliveries';
import { refusalCodes } from '@boussole/domain/refusals';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { lexicographicSortSchema, printSchema } from 'graphql';
import ts from 'typescript';
import { resolvers } from '../apps/api/src/modules/resolvers.js';
import { buildSchemaOptions } from '../apps/api/src/platform/graphql.js';
import { Text } from '../apps/api/src/platform/scalars.js';
import { jobs } from '../apps/api/src/worker.module.js';
import * as de from '../libs/shared/src/messages/de.js';
import * as en from '../libs/shared/src/messages/en.js';
import * as fr from '../libs/shared/src/messages/fr.js';
import * as nl from '../libs/shared/src/messages/nl.js';
import { exceptions, whyNot } from './support/import-rules.js';
import { circles, readSources, root, type Source } from './support/sources.js';

const sources = readSources();
const under = (...places: string[]) => sources.filter((source) => places.some((place) => source.path.startsWith(place)));
const isSpec = ({ path: file }: Source) => /\.(spec|test)\.tsx?$/.test(file);
const api = under('apps/api/src/');
const thisFile = 'test/boundaries.spec.ts';

const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = lexicographicSortSchema(await builder.get(GraphQLSchemaFactory).create([...resolvers], buildSchemaOptions));
await builder.close();

describe('the tree', () => {
  test('is really read', () => {
    expect(api.length).toBeGreaterThan(60);
    expect(under('libs/domain/src/').length).toBeGreaterThan(15);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  test('files and folders are named in kebab-case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
    expect(sources.filter(({ path: file }) => !file.split('/').every((part) => kebab.test(part))).map(({ path: file }) => file)).toEqual([]);
  });

  test('a file has at most 250 lines, a spec 500; sentences may be longer', () => {
    const longest = (source: Source) =>
      source.path.startsWith('libs/shared/src/messages/') ? Infinity : isSpec(source) ? 500 : 250;
    expect(sources.filter((source) => source.lines > longest(source)).map(({ path: file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  test('nothing is gathered in a barrel', () => {
    const isBarrel = ({ path: file, text }: Source) => /(^|\/)index\.(ts|tsx|mjs)$/.test(file) || /^export \* from/m.test(text);
    expect(sources.filter(isBarrel).map(({ path: file }) => file)).toEqual([]);
  });
});

describe('which way imports go', () => {
  test.each([
    ['libs/domain/src/decision.ts', 'libs/shared/src/messages/fr.ts'],
    ['libs/shared/src/messages/fr.ts', 'libs/domain/src/refusals.ts'],
    ['libs/domain/src/decision.ts', 'apps/api/src/platform/clock.ts'],
    ['apps/web/src/lib/request.ts', 'apps/api/src/platform/errors.ts'],
    ['apps/api/src/platform/clock.ts', 'apps/web/src/lib/dates.ts'],
    ['migrations/0001-context.ts', 'apps/api/src/platform/config.ts'],
    ['apps/api/src/platform/database.ts', 'apps/api/src/modules/staff/staff.entity.ts'],
    ['apps/api/src/platform/database.ts', 'apps/api/src/app.module.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/modules/staff/invite-person.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/modules/staff/staff.module.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/modules/entities.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/cli/owner.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'test/support/house.ts'],
    ['apps/web/src/ui/button.tsx', 'apps/web/src/features/staff/staff-screen.tsx'],
    ['apps/web/src/features/staff/staff-screen.tsx', 'apps/web/src/app/shell.tsx'],
  ])('%s may not lean on %s', (from, to) => expect(whyNot(from, to)).not.toBeNull());

  test.each([
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/modules/staff/staff.queries.ts'],
    ['apps/api/src/modules/born-today/born.ts', 'apps/api/src/platform/clock.ts'],
    ['apps/api/src/app.module.ts', 'apps/api/src/modules/staff/staff.module.ts'],
    ['apps/web/src/features/staff/staff-screen.tsx', 'libs/domain/src/access/roles.ts'],
  ])('%s may lean on %s', (from, to) => expect(whyNot(from, to)).toBeNull());

  test('every file of the house', () => {
    const wrong = sources.flatMap(({ path: from, imports }) =>
      imports.map((to) => [from, to, whyNot(from, to)] as const).filter(([, , reason]) => reason !== null));
    expect(wrong.map(([from, to, reason]) => `${from} -> ${to}: ${reason}`)).toEqual([]);
  });

  test('every exception still serves', () => {
    const unused = exceptions.filter(({ from, to }) => !sources.some((source) => source.path === from && source.imports.includes(to)));
    expect(unused).toEqual([]);
  });

  test('no circle between files', () => {
    expect(circles(new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a -> b -> c -> a']);
    expect(circles(new Map(sources.map(({ path: file, imports }) => [file, imports])))).toEqual([]);
  });

  test('no circle between modules', () => {
    const moduleOf = (file: string) => /^apps\/api\/src\/modules\/([^/]+)\//.exec(file)?.[1];
    const graph = new Map<string, string[]>();
    for (const { path: from, imports } of api) {
      const name = moduleOf(from);
      const others = imports.map(moduleOf).filter((other) => other !== undefined && other !== name);
      if (name) graph.set(name, [...graph.get(name) ?? [], ...others.filter((other) => other !== undefined)]);
    }
    expect(graph.size).toBeGreaterThan(5);
    expect(circles(graph)).toEqual([]);
  });
});

describe('what no file holds', () => {
  const offenders = (files: readonly Source[], pattern: RegExp) =>
    files.filter(({ path: file, text }) => file !== thisFile && pattern.test(text)).map(({ path: file }) => file);

  test('"any"', () => {
    const holdsAny = ({ path: file, text }: Source) => {
      const visit = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, visit) ?? false);
      return /\bany\b/.test(text) && visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
    };
    expect(sources.filter(holdsAny).map(({ path: file }) => file)).toEqual([]);
  });

  test('a silenced rule or a postponed promise', () => {
    expect(offenders(sources, /eslint-disable|@ts-(?:ignore|expect-error|nocheck)/)).toEqual([]);
    expect(offenders(sources, /\b(?:TODO|FIXME|XXX)\b/)).toEqual([]);
    expect(offenders(sources.filter(isSpec), /\b(?:describe|test|it)\.(?:skip|only|todo)\b|\b[xf](?:it|describe)\(/)).toEqual([]);
  });

  test('the environment, outside platform/config.ts', () => {
    const reads = offenders(under('apps/', 'libs/', 'migrations/').filter((source) => !isSpec(source)), /process\s*(?:\.\s*env|\[)|\benv\s*}\s*=\s*process/);
    expect(reads.filter((file) => !/^apps\/[^/]+\/[^/]+\.(?:config\.)?m?ts$|\.mjs$/.test(file))).toEqual(['apps/api/src/platform/config.ts']);
  });

  test('a hand on the domain\'s lock', () => {
    const touched = offenders(under('apps/'), /\blocks\s*(?:\.\s*\w+|\[[^\]]+\])\s*=(?!=)|Object\.(?:assign|defineProperty)\(\s*locks|delete\s+locks/);
    expect(touched).toEqual([]);
  });

  test('a door to the data of its own', () => {
    const inside = api.filter(({ path: file }) =>
      !file.startsWith('apps/api/src/platform/') && !file.startsWith('apps/api/src/cli') && file !== 'apps/api/src/migrate.ts');
    expect(offenders(inside, /\bDataSource\b|createQueryRunner|\bEntityManager\b|from 'pg'|\bgetRepository\b/)).toEqual([]);
  });

  test('the time or chance, in the domain', () => {
    const domain = under('libs/domain/src/').filter((source) => !isSpec(source));
    expect(offenders(domain, /Date\.now|new Date\(\)|Math\.random|process\.|from '(?!\.)/)).toEqual([]);
  });
});

describe('what must stand in two places', () => {
  const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.keys(type?.getFields() ?? {}));

  test('an operation: in the schema and in the table of who may call it', () => {
    expect(rootFields.filter((name) => !isOperation(name))).toEqual([]);
    expect(Object.keys(operations).filter((name) => !rootFields.includes(name))).toEqual([]);
  });

  test('the contract: emitted and committed', () => {
    const committed = readFileSync(path.join(root, 'libs/shared/src/schema.graphql'), 'utf8');
    expect(committed.replace(/^#.*\n\n/, '').trim()).toBe(printSchema(schema).trim());
  });

  test.each([['fr', fr], ['nl', nl], ['de', de], ['en', en]])('a refusal: in the domain and in a sentence (%s)', (_, { refusals }) => {
    const sentences: Record<string, string> = refusals;
    expect(Object.keys(sentences).sort()).toEqual(refusalCodes.map((code) => code.replace('.', '_')).sort());
    expect(Object.values(sentences).filter((sentence) => !/^\p{Lu}.{15,}[.!?]$/su.test(sentence))).toEqual([]);
  });

  test('a delivery: in the domain and in exactly one processor', () => {
    const processors = jobs.map((job): string => Reflect.construct(job, []).job);
    expect([...processors].sort()).toEqual([...deliveryJobs].sort());
  });

  test('a resolver: in its module and in the list that the contract is made of', () => {
    const written = api.flatMap(({ text }) => [...text.matchAll(/^@Resolver\([^)]*\)\nexport class (\w+)/gm)].map(([, name]) => name));
    expect(written.sort()).toEqual(resolvers.map(({ name }) => name).sort());
  });
});

describe('every field of every input', () => {
  const inputs = TypeMetadataStorage.getInputTypesMetadata();
  const checks = (target: (typeof inputs)[number]['target'], field: string) => getMetadataStorage()
    .getTargetValidationMetadatas(target, '', true, false)
    .filter(({ propertyName }) => propertyName === field).map(({ name, type }) => name ?? type);
  const fields = inputs.flatMap(({ target, properties }) => (properties ?? []).map((field) => {
    const type: unknown = field.typeFn();
    return { target, name: field.name, type: Array.isArray(type) ? type[0] : type, isList: field.options.isArray === true || Array.isArray(type),
      place: `${target.name}.${field.name}` };
  }));

  test('is really read', () => {
    expect(inputs.map(({ target }) => target.name)).toEqual(expect.arrayContaining(['SignInInput', 'CreateDossierInput', 'SafeContactInput']));
    expect(fields.length).toBeGreaterThan(30);
  });

  test('has a maximum, when it takes text', () => {
    const texts = fields.filter(({ type }) => type === Text || type === String);
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter(({ target, name }) => !checks(target, name).includes('maxLength')).map(({ place }) => place)).toEqual([]);
  });

  test('has a maximum, when it takes a list', () => {
    expect(fields.filter(({ isList, target, name }) => isList && !checks(target, name).includes('arrayMaxSize')).map(({ place }) => place)).toEqual([]);
  });

  test('is looked into, when it is an input itself', () => {
    const isInput = (type: unknown) => inputs.some(({ target }) => target === type);
    expect(fields.filter(({ type, target, name }) => isInput(type) && !checks(target, name).includes('nestedValidation')).map(({ place }) => place)).toEqual([]);
  });
});
