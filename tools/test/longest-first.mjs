/** The few suites that take minutes begin first, so that neither of the two workers ends alone; the others follow, the larger file first. */
import { statSync } from 'node:fs';

const longest = ['walk/walk', 'fuzz', 'policies', 'cli', 'deliveries-kill', 'register-import-kill', 'audit', 'queue-redis', 'health']
  .map((name) => `/test/${name}.spec.ts`);

const place = (path) => {
  const at = longest.findIndex((end) => path.endsWith(end));
  return at === -1 ? longest.length : at;
};

export default class LongestFirst {
  sort(tests) {
    return tests
      .map((test) => ({ test, place: place(test.path), size: statSync(test.path).size }))
      .sort((a, b) => a.place - b.place || b.size - a.size)
      .map(({ test }) => test);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
