import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const SERVER_ONLY = ['@nestjs/*', 'typeorm', 'pg', 'bullmq', 'ioredis', 'nodemailer', 'fastify', '@fastify/*', '@apollo/*'];
const SCREEN_ONLY = ['react', 'react-dom', 'react-aria-components', '@tanstack/*', 'use-intl'];

/** Who may lean on whom between projects (house.md, "Which way imports go"). */
const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  depConstraints: [
    { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], bannedExternalImports: ['*'] },
    { sourceTag: 'type:util', onlyDependOnLibsWithTags: ['type:util'], bannedExternalImports: [...SERVER_ONLY, ...SCREEN_ONLY] },
    { sourceTag: 'type:migration', onlyDependOnLibsWithTags: ['type:migration'] },
    { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
    { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'], bannedExternalImports: SERVER_ONLY },
    { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'], bannedExternalImports: SCREEN_ONLY },
  ],
};

const NODE = ['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'globalThis', 'AbortSignal', 'AbortController', 'TextDecoder', 'TextEncoder'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const DATABASE_DOOR = 'Statements go through db.read or db.write (apps/api/src/platform/database.ts).';
const anyQuery = (receiver) => ({
  selector: `CallExpression[callee.property.name="query"][callee.object${receiver}]`,
  message: DATABASE_DOOR,
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/coverage/**', '**/node_modules/**', '.nx/**', '.data/**', 'test-results/**', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      'max-lines': ['error', { max: 250 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@nx/enforce-module-boundaries': ['error', boundaries],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'The domain is told the time.' },
        { object: 'Math', property: 'random', message: 'The domain is told its chance.' },
        { object: 'process', property: 'env', message: 'The domain knows no environment.' }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain is told the time.' }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [...SPECS, 'apps/api/src/platform/config.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only platform/config.ts reads the environment.' }],
    },
  },
  {
    files: ['apps/api/src/modules/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', anyQuery('.name=/^(dataSource|source|manager|runner|queryRunner)$/'), anyQuery('.property.name=/^(dataSource|source|manager|runner|queryRunner)$/')],
      'no-restricted-imports': ['error', { paths: [{ name: 'pg', message: DATABASE_DOOR }, { name: 'typeorm', importNames: ['DataSource', 'QueryRunner'], message: DATABASE_DOOR }] }],
    },
  },
  { files: SPECS, rules: { 'max-lines': ['error', { max: 500 }] } },
  {
    // The domain depends on nothing; its properties are stated with fast-check.
    files: ['libs/domain/src/**/*.spec.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: ['fast-check'] }] },
  },
  {
    // The walk of the house and the suites act through the API, but read whatever they check.
    files: ['test/**/*.ts', 'playwright.config.ts', '**/*.config.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
