// Every suite that needs no browser. Native ES modules: jest runs with --experimental-vm-modules (tools/test.mjs does).
import { existsSync, readFileSync } from 'node:fs';

const { $schema: _, ...swc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const here = (path) => new URL(path, import.meta.url).pathname;

const typescript = {
  rootDir: here('.'),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@boussole/source', 'node', 'node-addons'] },
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/apps/[^/]+/dist', '<rootDir>/libs/[^/]+/dist', '<rootDir>/migrations/dist', '<rootDir>/.nx', '<rootDir>/.data'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline', module: { type: 'es6' } }] },
};

const withDatabase = {
  globalSetup: '<rootDir>/test/db/global-setup.mjs',
  globalTeardown: '<rootDir>/test/db/global-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tools/test/longest-first.mjs',
  // Native modules of a suite that is over stay in memory: a worker that is full of them is replaced between two suites.
  workerIdleMemoryLimit: '1500MB',
  // Cloning a database and starting the application on two busy cores; no test asserts a time.
  testTimeout: 90_000,
  projects: [
    { ...typescript, displayName: 'domain', roots: ['<rootDir>/libs'] },
    { ...typescript, ...withDatabase, displayName: 'api', roots: ['<rootDir>/apps/api/src', '<rootDir>/test'] },
    ...(existsSync(here('./apps/web/jest.config.mjs')) ? ['<rootDir>/apps/web/jest.config.mjs'] : []),
  ],
};
