import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

const piece = Buffer.alloc(1024 * 1024);

function run(program: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} : ${stderr}`);
}

/** A disk of so many megabytes, in memory, that can be filled to its last byte and emptied again. Only root may mount one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  static mount(folder: string, megabytes: number): SmallDisk {
    mkdirSync(folder, { recursive: true });
    const { uid, gid } = statSync(path.dirname(folder));
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
    chownSync(folder, uid, gid);
    return new SmallDisk(folder);
  }

  /** Nobody can write another byte. */
  fill(): void {
    const file = openSync(this.ballast, 'w');
    try {
      for (let size = piece.length; size >= 1;) {
        try {
          writeSync(file, piece, 0, size);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.ballast, { force: true });
  }

  /** Gone with what is on it, as soon as nobody holds it open. */
  unmount(): void {
    run('umount', '--lazy', this.folder);
  }

  private get ballast(): string {
    return path.join(this.folder, 'ballast');
  }
}
