const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', development: true } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

// What ships as ES modules only and must become CommonJS here.
const modules = 'd3-[a-z-]+|internmap|delaunator|robust-predicates|use-intl|icu-minify|intl-messageformat|@formatjs|@schummar|@tanstack|lucide-react|isbot';

/** @type {import('jest').Config} */
export default {
  displayName: 'web',
  testEnvironment: '<rootDir>/test/jsdom-env.mjs',
  testEnvironmentOptions: {
    url: 'https://boussole.test/',
    customExportConditions: ['@boussole/source', 'browser'],
  },
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.{ts,tsx}'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`],
  moduleNameMapper: {
    // The libraries of the workspace import each other by their compiled names.
    '^(\\.{1,2}/.+)\\.js$': '$1',
    '\\.css$': 'identity-obj-proxy',
  },
  clearMocks: true,
  restoreMocks: true,
  // Two busy cores may be slow; no test asserts a time.
  testTimeout: 60_000,
};
