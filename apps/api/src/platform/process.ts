import { BadConfiguration, badConfigurationExit } from './config.js';

/**
 * Runs a process's main; a mistake of configuration is told in full, once, and restarting will not help. A log that cannot be written, because its disk
 * is full or nobody reads it any more, stops nobody: what is lost is the line.
 */
export async function stopOnMistake(main: () => Promise<void>): Promise<void> {
  for (const log of [process.stdout, process.stderr]) log.on('error', () => undefined);
  try {
    await main();
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    console.error(error.message);
    process.exitCode = badConfigurationExit;
  }
}

/** Tells the supervisor that this process serves, and ends when the supervisor does. */
export function serveUntilToldToStop(ready: object, close: () => Promise<void>): void {
  let isClosing = false;
  const stop = async () => {
    if (isClosing) return;
    isClosing = true;
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.send?.({ ready: true, ...ready });
}
