import { rmSync } from 'node:fs';
import { inData, inRoot, readJson } from '../lib/places.mjs';
import { logged } from './logged.mjs';
import { readNotices } from './notices.mjs';

const RESULTS = inData('test-logs', 'jest.json');
const NOTICES = inData('test-logs', 'skipped.jsonl');

/** Every jest project: domain, API on a real PostgreSQL, scenarios, screens. */
export async function suites({ verbose, extra }) {
  for (const file of [RESULTS, NOTICES]) rmSync(file, { force: true });
  const args = ['--experimental-vm-modules', '--no-warnings', inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${RESULTS}`, ...extra];
  const { code, output, logFile } = await logged(process.execPath, args, {
    name: 'jest', verbose, env: { ...process.env, BOUSSOLE_SKIPPED: NOTICES },
  });
  const results = readJson(RESULTS);
  if (!results) return { passed: 0, failed: 1, output, logFile };
  const told = readNotices(NOTICES);
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    // An exit code without a failed test: a leak, a broken teardown, an empty run.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    notices: told.length > 0 ? told : skippedTests(results),
    // The JSON is for us; people read what jest prints about failures.
    output: output.split('\n').filter((line) => !line.startsWith('{"numFailedTestSuites"')).join('\n'),
    logFile,
  };
}

const skippedTests = ({ testResults }) =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo')
    .map(({ fullName }) => ({ what: fullName, reason: 'sauté dans le code du test' }));
