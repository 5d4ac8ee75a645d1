import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { inData, inRoot, prepareDataFolder, readJson } from '../lib/places.mjs';
import { table } from '../lib/progress.mjs';
import { logged } from '../test/logged.mjs';
import { closings } from './closings.mjs';

/** The suites that try every door, one after the other; what they measured stands beside how many of their tests held. */
export async function main() {
  prepareDataFolder();
  mkdirSync(inData('walk'), { recursive: true });
  const [results, measured] = [inData('walk', 'jest.json'), inData('walk', 'measured.jsonl')];
  for (const file of [results, measured]) rmSync(file, { force: true });
  const begun = new Date();
  const run = await logged(process.execPath, ['--experimental-vm-modules', '--no-warnings', inRoot('node_modules', 'jest', 'bin', 'jest.js'),
    '--selectProjects=api', '-i', '--json', `--outputFile=${results}`, '--runTestsByPath', ...closings.map(({ suite }) => suite)],
  { name: 'walk', verbose: process.argv.includes('--verbose'), env: { ...process.env, BOUSSOLE_MEASURED: measured } });
  const told = readJson(results);
  if (!told) throw new Error(run.output);
  const found = closings.map(({ suite, promise }) => ({ suite, promise, ...countOf(told, suite) }));
  const facts = existsSync(measured) ? readFileSync(measured, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  const machine = { node: process.version, cores: cpus().length, load: loadavg()[0] };
  writeFileSync(inData('walk', 'walk.json'), JSON.stringify({ begun, seconds: (Date.now() - begun.getTime()) / 1000, machine, found, facts }, null, 2));
  console.log(table(['', 'promesse', 'tenus', 'échoués', 'suite'],
    found.map(({ promise, suite, passed, failed }) => [failed > 0 || passed === 0 ? '✗' : '✓', promise, String(passed), String(failed), suite])));
  for (const { what, ...numbers } of facts) console.log(`${what} : ${Object.entries(numbers).map(([name, count]) => `${count} ${name}`).join(', ')}`);
  console.log(`${begun.toISOString()}, Node ${machine.node}, ${machine.cores} cœurs, charge ${machine.load.toFixed(1)} ; détails dans .data/walk/walk.json`);
  return found.every(({ passed, failed }) => passed > 0 && failed === 0) && run.code === 0 ? 0 : 1;
}

function countOf({ testResults }, suite) {
  const tests = testResults.filter(({ name }) => name.endsWith(suite)).flatMap(({ assertionResults }) => assertionResults);
  return { passed: tests.filter(({ status }) => status === 'passed').length, failed: tests.filter(({ status }) => status !== 'passed').length };
}
