// The steps of `npm test`. Each gives { passed, failed, skipped?, notices?, output?, logFile? }.
import { readFileSync } from 'node:fs';
import { sourceArgs } from '../lib/api-program.mjs';
import { inRoot } from '../lib/places.mjs';
import { stampWeb } from '../lib/web-build.mjs';
import { journeys } from './journeys.mjs';
import { bootsInProduction } from './production.mjs';
import { logged } from './logged.mjs';
import { suites } from './suites.mjs';

const program = (name) => inRoot('node_modules', '.bin', name);
const nx = (target) => [program('nx'), 'run-many', '-t', target, '--outputStyle=stream'];
const ROOT_SOURCES = ['tools', 'test', 'eslint.config.mjs', 'jest.config.mjs', 'playwright.config.ts'];

/** Commands one after the other, each counted as one. */
const commands = (name, list) => async (context) => {
  const ended = [];
  for (const [index, [command, ...args]] of list.entries()) {
    ended.push(await logged(command, args, { name: `${name}-${index + 1}`, ...context }));
  }
  const failed = ended.filter(({ code }) => code !== 0);
  return {
    passed: ended.length - failed.length, failed: failed.length,
    output: failed.map(({ output }) => output).join('\n'), logFile: failed[0]?.logFile,
  };
};

async function lockIsComplete(context) {
  const addresses = readFileSync(inRoot('package-lock.json'), 'utf8').match(/"resolved": "[a-z+]+:/g) ?? [];
  if (addresses.length > 0) {
    return { passed: 0, failed: 1, output: `package-lock.json nomme ${addresses.length} adresses de téléchargement : « npm install » avec le .npmrc du dépôt les retire.` };
  }
  return commands('lock', [['npm', 'ci', '--dry-run', '--no-audit', '--no-fund']])(context);
}

async function build(context) {
  const built = await commands('build', [nx('build')])(context);
  if (built.failed > 0) return built;
  stampWeb();
  await bootsInProduction();
  return { passed: 2, failed: 0 };
}

export const steps = [
  { name: 'lint', label: 'lint : style et frontières', run: commands('lint', [nx('lint'), [program('eslint'), ...ROOT_SOURCES]]) },
  { name: 'types', label: 'types', run: commands('types', [nx('typecheck'), [program('tsc'), '-p', 'test/e2e']]) },
  { name: 'schema', label: 'schéma GraphQL à jour', run: commands('schema', [[process.execPath, ...sourceArgs('emit-schema', '--check')]]) },
  { name: 'lock', label: 'package-lock.json complet', run: lockIsComplete },
  { name: 'unit', label: 'domaine, API, scénarios, écrans', run: suites },
  { name: 'build', label: 'construction, démarrage en production', run: build },
  { name: 'journeys', label: 'parcours dans un navigateur', run: journeys },
];
