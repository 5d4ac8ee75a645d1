import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { codeOf, Impossible } from '../impossible.js';

/** A whole copy: of when, from which change on it must be replayed. */
export interface Base {
  readonly name: string; readonly startedAt: string; readonly doneAt: string; readonly firstWal: string; readonly lastWal: string;
  readonly system: string; readonly major: number; readonly bytes: number; readonly sha256: string;
}

/** A piece of the changes since: sixteen megabytes of PostgreSQL's own journal. */
export interface Segment { readonly name: string; readonly until: string; readonly bytes: number; readonly sha256: string }

const walList = 'changements.ndjson';

/** A folder of copies: `bases/*.tar.gz` with a sheet each, `changements/*.gz`, and the list of these. */
export class CopyFolder {
  constructor(readonly root: string) {}

  private at(...names: readonly string[]): string {
    return path.join(this.root, ...names);
  }

  archive(base: string): string {
    return this.at('bases', `${base}.tar.gz`);
  }

  segment(name: string): string {
    return this.at('changements', `${name}.gz`);
  }

  async prepare(): Promise<void> {
    for (const name of ['bases', 'changements']) await mkdir(this.at(name), { recursive: true, mode: 0o700 });
  }

  /** The whole copies, the oldest first. */
  async bases(): Promise<Base[]> {
    const sheets = (await readdir(this.at('bases')).catch(absent)).filter((name) => name.endsWith('.json')).sort();
    return Promise.all(sheets.map(async (name) => JSON.parse(await readFile(this.at('bases', name), 'utf8')) as Base)); // keepBase wrote it
  }

  async segments(): Promise<Segment[]> {
    const lines = (await readFile(this.at(walList), 'utf8').catch((error: unknown) => { absent(error); return ''; })).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Segment); // keepSegment wrote it
  }

  /** Writes a file whole, or not at all, and says what stands in it. */
  async write(target: string, content: AsyncIterable<Buffer>): Promise<{ bytes: number; sha256: string }> {
    const draft = `${target}.part`;
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({ transform(chunk: Buffer, _, next) { hash.update(chunk); bytes += chunk.length; next(null, chunk); } });
    await pipeline(Readable.from(content), createGzip({ level: 1 }), measure, createWriteStream(draft, { mode: 0o600 }));
    await onDisk(draft);
    await rename(draft, target);
    await onDisk(path.dirname(target));
    return { bytes, sha256: hash.digest('hex') };
  }

  /** The sheet is what makes a base of an archive: it comes last. */
  async keepBase(base: Base): Promise<void> {
    const target = this.at('bases', `${base.name}.json`);
    await appendFile(`${target}.part`, `${JSON.stringify(base)}\n`, { mode: 0o600, flush: true, flag: 'w' });
    await rename(`${target}.part`, target);
    await onDisk(path.dirname(target));
  }

  async keepSegment(segment: Segment): Promise<void> {
    await appendFile(this.at(walList), `${JSON.stringify(segment)}\n`, { mode: 0o600, flush: true });
  }

  /** Is this file the one that was written? */
  async isWhole(file: string, sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(file), hash);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
    return hash.digest('hex') === sha256;
  }

  /** Forgets the bases that are too old, but the last one, and the changes that no base needs any more. */
  async forget(before: Date): Promise<void> {
    const bases = await this.bases();
    for (const old of bases.slice(0, -1).filter(({ doneAt }) => new Date(doneAt) < before)) {
      await rm(this.at('bases', `${old.name}.json`));
      await rm(this.archive(old.name), { force: true });
    }
    const [first] = await this.bases();
    for (const name of await readdir(this.at('changements'))) {
      // The first eight letters number the line of time, which a restoration changes.
      if (first && name.endsWith('.gz') && placeOf(name) < placeOf(first.firstWal)) await rm(this.at('changements', name));
    }
    const kept = new Set((await readdir(this.at('changements'))).map((name) => name.replace(/\.gz$/, '')));
    const lines = (await this.segments()).filter(({ name }) => kept.has(name));
    await appendFile(this.at(`${walList}.part`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600, flush: true, flag: 'w' });
    await rename(this.at(`${walList}.part`), this.at(walList));
  }
}

/** Where a segment stands, whatever its line of time; a history of lines stands after everything. */
export const placeOf = (name: string): string => name.includes('history') ? 'Z' : name.slice(8, 24);

/** What was never made is empty; anything else is a failure. */
function absent(error: unknown): string[] {
  if (codeOf(error) !== 'ENOENT') throw error;
  return [];
}

async function onDisk(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The folder of copies that was named, or a sentence. */
export async function copiesIn(root: string): Promise<CopyFolder> {
  const folder = new CopyFolder(path.resolve(root));
  if ((await folder.bases()).length === 0) throw new Impossible(`Il n’y a aucune sauvegarde entière dans ${folder.root}.`);
  return folder;
}
