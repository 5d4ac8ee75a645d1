import 'reflect-metadata';
import { readConfig } from './platform/config.js';
import { HealthController } from './platform/health.js';
import { createApp } from './platform/http.js';
import { Leaving } from './platform/leaving.js';
import { serveUntilToldToStop, stopOnMistake } from './platform/process.js';
import { startTelemetry } from './telemetry/telemetry.js';

await stopOnMistake(async () => {
  const config = readConfig();
  const app = await createApp(config);
  const telemetry = await startTelemetry(config, 'boussole-api', () => app.get(HealthController).lights());
  telemetry?.attach(app.getHttpAdapter().getInstance());
  // Whoever knocks is let in or told to come back; she is not left standing outside until her patience ends.
  await app.listen({ port: config.port, host: config.host, backlog: 2_048 });
  serveUntilToldToStop({ port: config.port }, async () => {
    await app.get(Leaving).takeLeave();
    await app.close();
    await telemetry?.close();
  });
});
