import { setTimeout as after } from 'node:timers/promises';

/**
 * Many go through together, or one alone: what has failed before is carried out with nobody beside it, so that its death is nobody else's.
 * Whoever waits to be alone does not wait for ever: behind a long work she goes in all the same.
 */
export class Gate {
  private inside = 0;
  private alone: Promise<unknown> = Promise.resolve();
  private onEmpty: (() => void) | null = null;

  constructor(private readonly patience: number) {}

  async together<T>(work: () => Promise<T>): Promise<T> {
    // Another may have asked to be alone while this one waited.
    for (let last: Promise<unknown> | null = null; last !== this.alone;) await (last = this.alone);
    this.inside += 1;
    try {
      return await work();
    } finally {
      this.inside -= 1;
      if (this.inside === 0) this.onEmpty?.();
    }
  }

  byItself<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.alone.then(() => this.emptied()).then(work);
    this.alone = mine.catch(() => undefined);
    return mine;
  }

  private async emptied(): Promise<void> {
    if (this.inside === 0) return;
    const waiting = new AbortController();
    const empty = new Promise<void>((isEmpty) => { this.onEmpty = isEmpty; });
    await Promise.race([empty, after(this.patience, undefined, { signal: waiting.signal }).catch(() => undefined)]);
    waiting.abort();
    this.onEmpty = null;
  }
}
