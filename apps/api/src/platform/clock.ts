import { Injectable } from '@nestjs/common';

/** The only place that knows the time; tests move it. */
@Injectable()
export class Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** From here on it shows what the database's clock shows: what is due is due by that one, whatever this machine's says. */
  setBy(database: Date): void {
    this.ahead = database.getTime() - Date.now();
  }
}
