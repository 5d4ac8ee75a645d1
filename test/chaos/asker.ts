import { setTimeout as pause } from 'node:timers/promises';
import { Visitor } from '../support/visitor.js';

const every = 200;
const impatientAfter = 30_000;

/** One question as its asker saw it; no status: nobody answered. */
export interface Asked {
  readonly at: number; readonly ms: number; readonly status: number | null; readonly codes: readonly string[]; readonly retryAfter: string | null;
}

const page = '{ session { person { id } } myDay { due { count } } }';

/** Somebody who asks for her page five times a second, whatever became of the time before, and remembers what she was told. */
export class Asker {
  readonly asked: Asked[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private isOver = false;
  private readonly asking: Promise<void>;

  constructor(private readonly address: string, private readonly cookie: string) {
    this.asking = this.go();
  }

  /** What was asked from one moment to another. */
  between(from: number, until = Infinity): Asked[] {
    return this.asked.filter(({ at }) => at >= from && at < until);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.asking;
    await Promise.all(this.underWay);
  }

  private async go(): Promise<void> {
    while (!this.isOver) {
      const asking = this.ask().finally(() => this.underWay.delete(asking));
      this.underWay.add(asking);
      await pause(every);
    }
  }

  private async ask(): Promise<void> {
    const visitor = new Visitor(this.address);
    visitor.cookie = this.cookie;
    const at = Date.now();
    const answer = await Promise.race([visitor.ask(page).catch(() => null), pause(impatientAfter, null, { ref: false })]);
    this.asked.push({ at, ms: Date.now() - at, status: answer?.status ?? null, codes: answer?.codes ?? ['no answer'],
      retryAfter: answer?.headers.get('retry-after') ?? null });
  }
}
