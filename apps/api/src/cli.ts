import 'reflect-metadata';
import { run } from './cli/run.js';
import { stopOnMistake } from './platform/process.js';

await stopOnMistake(async () => {
  process.exitCode = await run(process.argv.slice(2));
});
