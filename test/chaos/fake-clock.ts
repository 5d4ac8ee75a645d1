import { existsSync, mkdtempSync, chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].map((folder) => path.join(folder, 'faketime/libfaketimeMT.so.1'));

/** One clock for PostgreSQL and every process, set by a file that they all read (libfaketime): its hands move, and jump when told to. */
export class FakeClock {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'boussole-clock-'));
  private readonly file = path.join(this.folder, 'clock');
  private ahead = 0;

  constructor(start: Date) {
    chmodSync(this.folder, 0o755); // PostgreSQL reads it under an account of its own
    this.set(start);
  }

  /** What a process needs to read this clock. Its timers keep real time: only dates are false. */
  get environment(): Record<string, string> {
    const library = libraries.find(existsSync);
    if (!library) throw new Error('libfaketime is missing: apt-get install libfaketime');
    return { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: this.file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  set(instant: Date): void {
    this.ahead = instant.getTime() - Date.now();
    const next = `${this.file}.next`;
    writeFileSync(next, `${this.ahead < 0 ? '' : '+'}${(this.ahead / 1000).toFixed(3)}\n`, { mode: 0o644 });
    renameSync(next, this.file); // nobody reads half a clock
  }

  advance(milliseconds: number): void {
    this.set(new Date(this.now().getTime() + milliseconds));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
