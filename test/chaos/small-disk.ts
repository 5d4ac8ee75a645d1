import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const piece = Buffer.alloc(1024 * 1024);

function run(program: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} : ${stderr}`);
}

/** Whether a disk may be mounted here: only root may, and not in every container. */
export function mayMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'boussole-disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

/** A disk of so many megabytes, in memory, that can be filled to its last byte and emptied again. */
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
