import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';

/** What is written outside the database: ids, numbers and hashes, never a text of somebody's. */
export type OutsideEntry = Readonly<Record<string, string | number | null>>;

/** The files of the folder, each a line for each entry. */
export const outsideFiles = { anchors: 'ancres.ndjson', choices: 'eventails.ndjson', erasures: 'effacements.ndjson' } as const;

// A raw Ed25519 seed becomes a key behind these bytes (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs outside lines, drawn from the data key: nothing more to keep, and it is not in the database. */
export function outsideKey(dataKey: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', dataKey, '', 'boussole outside lines', 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

const textOf = (entry: OutsideEntry): string => JSON.stringify(entry);

export const signedLine = (entry: OutsideEntry, key: KeyObject): string =>
  `${JSON.stringify({ entry, signature: sign(null, Buffer.from(textOf(entry)), key).toString('base64url') })}\n`;

/** One line of a file that was kept elsewhere: its entry, or null when it is not one that we signed. */
export function readSignedLine(line: string, key: KeyObject): OutsideEntry | null {
  try {
    const { entry, signature } = JSON.parse(line) as { entry: OutsideEntry; signature: string }; // its signature says the rest
    const isOurs = verify(null, Buffer.from(textOf(entry)), createPublicKey(key), Buffer.from(signature, 'base64url'));
    return isOurs ? entry : null;
  } catch {
    return null;
  }
}

/** A line at a time: the file may be as long as it likes. */
export async function* readOutside(file: string, key: KeyObject): AsyncGenerator<{ number: number; entry: OutsideEntry | null }> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield { number, entry: readSignedLine(line, key) };
  }
}

/** Appends signed lines to the files of ANCHOR_DIR; without a folder it keeps nothing. */
@Injectable()
export class Outside {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Is there a folder to write to? */
  get isKept(): boolean {
    return this.config.anchorFolder !== null;
  }

  /** Returns once the lines are on the disk. */
  async append(file: keyof typeof outsideFiles, entries: readonly OutsideEntry[]): Promise<void> {
    const folder = this.config.anchorFolder;
    if (folder === null || entries.length === 0) return;
    const key = outsideKey(this.config.dataKey);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(path.join(folder, outsideFiles[file]), 'a', 0o600);
    try {
      await handle.appendFile(entries.map((entry) => signedLine(entry, key)).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
