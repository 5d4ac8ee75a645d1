import { logFailure } from '../../apps/api/src/platform/log.js';
import { stopOnMistake } from '../../apps/api/src/platform/process.js';

/** Logs a failure each time it is spoken to, then answers. */
await stopOnMistake(async () => {
  process.on('message', (word) => {
    logFailure(new Error('nobody reads it'));
    setImmediate(() => process.send?.(word));
  });
  process.send?.('ready');
});
