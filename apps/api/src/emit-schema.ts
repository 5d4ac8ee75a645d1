import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { operations } from '@boussole/domain/access/operations';
import { resolvers } from './modules/resolvers.js';
import { buildSchemaOptions } from './platform/graphql.js';

const place = new URL('../../../libs/shared/src/schema.graphql', import.meta.url);

const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = lexicographicSortSchema(await app.get(GraphQLSchemaFactory).create([...resolvers], buildSchemaOptions));
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
const written = Object.keys(operations);
const strays = [...roots.filter((name) => !written.includes(name)), ...written.filter((name) => !roots.includes(name))];
if (strays.length > 0) throw new Error(`operations and their table differ: ${strays.join(', ')}`);

const text = `# Emitted from apps/api (npm run schema); never written by hand.\n\n${printSchema(schema)}\n`;
if (!process.argv.includes('--check')) writeFileSync(place, text);
else if (readFileSync(place, 'utf8') !== text) {
  console.error('libs/shared/src/schema.graphql n’est plus à jour : npm run schema.');
  process.exitCode = 1;
}
await app.close();
