import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../../apps/api/src/platform/config.js';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { createApp } from '../../apps/api/src/platform/http.js';
import { createTestDatabase, type TestDatabase } from '../db/test-database.js';
import { Visitor } from './visitor.js';

/** The product running on a database of its own, reached only over HTTP. */
export interface House {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly address: string;
  visitor(): Visitor;
  close(): Promise<void>;
}

export const testEnvironment = {
  SESSION_SECRET: 'a secret for tests that is long enough',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  DEMO: '1',
};

export async function openHouse(more: Record<string, string> = {}): Promise<House> {
  const database = await createTestDatabase();
  const config = readConfig({ ...testEnvironment, DATABASE_URL: database.appUrl, PORT: '0', ...more });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  return {
    app, config, database, address,
    visitor: () => new Visitor(address),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
