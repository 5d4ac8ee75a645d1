import { Injectable } from '@nestjs/common';

/** The only place that knows the time; tests move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
