import { setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/**
 * A process that was told to stop serves on for a moment, and says at its door that it is leaving: whoever shares requests out among several gives it
 * no more, and each connection ends with its next answer. Whoever closes at once breaks what is on its way on a connection that looked open.
 */
@Injectable()
export class Leaving {
  private hasBegun = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isLeaving(): boolean {
    return this.hasBegun;
  }

  /** Until nobody should come any more. */
  async takeLeave(): Promise<void> {
    this.hasBegun = true;
    await after(this.config.drainSeconds * 1_000);
  }
}
