import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Guard } from './actor.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';
import { HealthController } from './health.js';
import { Holders } from './holders.js';
import { Leaving } from './leaving.js';
import { PublicLimit } from './public-limit.js';
import { PublicReader } from './public-reader.js';
import { Secrets } from './secrets.js';
import { Sessions } from './sessions.js';

type Entities = NonNullable<ConstructorParameters<typeof DataSource>[0]['entities']>;

/** What every module stands on. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static with(config: Config, entities: Entities, name: 'api' | 'worker'): DynamicModule {
    const source = {
      provide: DataSource,
      useFactory: () => new DataSource({
        type: 'postgres', url: config.databaseUrl, entities, synchronize: false, poolSize: config.databasePool,
        applicationName: `boussole-${name}`,
        extra: { pipeline: true, connectionTimeoutMillis: 5000, query_timeout: 15_000, keepAlive: true },
        poolErrorHandler: () => undefined, // a connection lost while idle is replaced at the next use
      }).initialize(),
    };
    return {
      module: PlatformModule,
      providers: [{ provide: CONFIG, useValue: config }, source, Database, Clock, Secrets, Sessions, Holders, Leaving, PublicLimit, PublicReader,
        { provide: APP_GUARD, useClass: Guard }],
      controllers: name === 'api' ? [HealthController] : [],
      exports: [CONFIG, DataSource, Database, Clock, Secrets, Sessions, Holders, Leaving, PublicLimit, PublicReader],
    };
  }

  /** After every module that stands on it. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
