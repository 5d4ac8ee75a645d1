import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));

/** One of the product's programs as a process of its own, so that it can be killed. */
export class Program {
  readonly ended: Promise<number | NodeJS.Signals>;
  private words = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (piece: Buffer) => { this.words += piece.toString(); });
    child.stderr?.on('data', (piece: Buffer) => { this.words += piece.toString(); });
    this.ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  }

  /** From its source, under an environment that holds nothing but what is given. */
  static run(entry: 'main' | 'worker' | 'cli', environment: Record<string, string>, ...words: readonly string[]): Program {
    return Program.runFile(path(`apps/api/src/${entry}.ts`), environment, ...words);
  }

  /** As it is deployed: built before, by whoever runs it. */
  static runBuilt(entry: 'main' | 'worker', environment: Record<string, string>): Program {
    return Program.start([path(`apps/api/dist/packed/${entry}.js`)], environment);
  }

  /** Built but not packed: each library in its own files, so that a profile can name it. Leaves its profile in that folder when it ends. */
  static runProfiled(entry: 'main' | 'worker', environment: Record<string, string>, folder: string): Program {
    return Program.start(['--cpu-prof', '--cpu-prof-interval=500', `--cpu-prof-dir=${folder}`, path(`apps/api/dist/${entry}.js`)], environment);
  }

  /** A program of a test's own. */
  static runFile(file: string, environment: Record<string, string>, ...words: readonly string[]): Program {
    return Program.start(['--conditions=@boussole/source', '--import', new URL('tools/swc-register.mjs', root).href, file, ...words], environment);
  }

  private static start(words: readonly string[], environment: Record<string, string>): Program {
    return new Program(spawn(process.execPath, words, { env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));
  }

  /** Everything it printed so far. */
  get said(): string {
    return this.words;
  }

  /** By which the system knows it. */
  get pid(): number {
    if (this.child.pid === undefined) throw new Error('it did not start');
    return this.child.pid;
  }

  /** Until it says that it serves. */
  async ready(): Promise<this> {
    const told = once(this.child, 'message').then(() => null);
    const end = await Promise.race([told, this.ended]);
    if (end !== null) throw new Error(`ended with ${end} before it was ready: ${this.words}`);
    return this;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | NodeJS.Signals> {
    this.child.kill(signal);
    return this.ended;
  }
}
