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
  await app.listen(config.port, config.host);
  serveUntilToldToStop({ port: config.port }, async () => {
    await app.get(Leaving).takeLeave();
    await app.close();
    await telemetry?.close();
  });
});
