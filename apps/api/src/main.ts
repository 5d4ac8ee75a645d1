import 'reflect-metadata';
import { readConfig } from './platform/config.js';
import { createApp } from './platform/http.js';
import { serveUntilToldToStop, stopOnMistake } from './platform/process.js';

await stopOnMistake(async () => {
  const config = readConfig();
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  serveUntilToldToStop({ port: config.port }, () => app.close());
});
