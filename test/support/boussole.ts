import { jest } from '@jest/globals';
import { run } from '../../apps/api/src/cli/run.js';
import type { TestDatabase } from '../db/test-database.js';
import { testEnvironment } from './house.js';

export interface Ran { readonly code: number; readonly out: string; readonly err: string }

/** A command as typed after `npm run boussole --`, in this process, under the tests' settings. */
export async function boussole(database: TestDatabase, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const before = { ...process.env };
  const [out, err]: [string[], string[]] = [[], []];
  const logged = jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const wrong = jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)));
  Object.assign(process.env, testEnvironment, { DATABASE_URL: database.ownerUrl, NODE_ENV: 'test' }, env);
  try {
    return { code: await run(words), out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    logged.mockRestore();
    wrong.mockRestore();
  }
}
