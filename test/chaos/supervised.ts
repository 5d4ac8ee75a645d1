import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../support/program.js';

const startedAgainAfter = 200;

/** A program as its supervisor runs it: what ends, by itself or killed, is started again, and counted. */
export class Supervised {
  /** How often it ended although nobody had killed it. */
  endedByItself = 0;
  private readonly words: string[] = [];
  private isOver = false;
  private isKilled = false;
  private program: Program;

  private constructor(private readonly start: () => Program) {
    this.program = start();
  }

  static async open(start: () => Program): Promise<Supervised> {
    const opened = new Supervised(start);
    await opened.program.ready();
    void opened.keep();
    return opened;
  }

  /** All that its lives so far have printed. */
  get said(): string {
    return [...this.words, this.program.said].join('\n');
  }

  signal(signal: NodeJS.Signals): void {
    this.program.signal(signal);
  }

  async kill(): Promise<void> {
    this.isKilled = true;
    await this.program.kill('SIGKILL');
  }

  /** For good. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.program.kill('SIGTERM');
  }

  private async keep(): Promise<void> {
    for (;;) {
      await this.program.ended;
      this.words.push(this.program.said);
      if (this.isOver) return;
      if (!this.isKilled) this.endedByItself += 1;
      this.isKilled = false;
      await pause(startedAgainAfter);
      if (this.isOver) return;
      this.program = this.start();
    }
  }
}
