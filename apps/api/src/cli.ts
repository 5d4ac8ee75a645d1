import 'reflect-metadata';
import { stopOnMistake } from './platform/process.js';

await stopOnMistake(async () => {
  const words = process.argv.slice(2);
  // The audit of files needs no database, and leaves the memory to the files: what serves the others is not even loaded.
  const { run } = words[0] === 'neutralite' ? await import('./cli/neutrality/run.js') : await import('./cli/run.js');
  process.exitCode = await run(words);
});
