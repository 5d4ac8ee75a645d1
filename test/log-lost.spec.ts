import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const file = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
let talker: ChildProcess | undefined;

afterEach(() => { talker?.kill('SIGKILL'); });

test('a log that nobody can write any more stops nobody', async () => {
  talker = spawn(process.execPath, ['--conditions=@boussole/source', '--import', file('tools/swc-register.mjs'), file('test/support/talker.ts')],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const child = talker;
  const ended = once(child, 'exit').then(() => ['ended']);
  const heard = (): Promise<unknown[]> => Promise.race([once(child, 'message'), ended]);
  expect(await heard()).toEqual(['ready', undefined]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  for (const word of ['first', 'second', 'third']) {
    child.send(word);
    expect(await heard()).toEqual([word, undefined]);
  }
});
