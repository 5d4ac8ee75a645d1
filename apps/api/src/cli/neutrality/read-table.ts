import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Encoding, EncodingDetector } from '@boussole/domain/register/import/encoding';
import type { TableName } from '@boussole/domain/neutrality/import/columns';
import type { FileRole } from '@boussole/domain/neutrality/import/issues';
import { TableReader, type TableRow, type TableTrouble } from '@boussole/domain/neutrality/import/table';
import { FileTextDecoder } from '../../modules/register-import/text-decoder.js';
import { codeOf } from '../impossible.js';
import type { Progress } from './progress.js';

/** A file that cannot be read at all; the sentence says why. */
export class UnreadableFile extends Error {}

/** What a file was, as the report names it. */
export interface FileFacts<Name extends TableName = FileRole> {
  readonly role: Name;
  readonly nom: string;
  readonly sha256: string;
  readonly encodage: Encoding;
  readonly separateur: string;
  readonly lignes: number;
}

const chunk = 1 << 16;

/** Reads a table from its beginning to its end, each line as it comes; the file is read once before, for its encoding and its print. */
export async function readTable<Name extends TableName>(file: string, role: Name, take: (row: TableRow) => void, progress: Progress): Promise<FileFacts<Name>> {
  const name = path.basename(file);
  try {
    const size = await sizeOf(file);
    progress.begin(`${name} : lecture`, 2 * size);
    const { sha256, encoding } = await inspect(file, progress);
    const reader = new TableReader(role, take);
    const decoder = new FileTextDecoder(encoding);
    for await (const piece of pieces(file, progress)) reader.push(decoder.push(piece));
    reader.push(decoder.end());
    reader.end();
    if (reader.trouble) throw new UnreadableFile(sentence(name, reader.trouble));
    const separator = reader.separator === '\t' ? 'tabulation' : reader.separator ?? '';
    return { role, nom: name, sha256, encodage: encoding, separateur: separator, lignes: reader.rows };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(reasons[codeOf(error) ?? '']?.(file) ?? rethrow(error));
  }
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `Le fichier « ${file} » n’existe pas.`,
  EACCES: (file) => `Le fichier « ${file} » ne peut pas être ouvert : ce compte n’en a pas le droit.`,
  EISDIR: (file) => `« ${file} » est un dossier, pas un fichier.`,
};

const rethrow = (error: unknown): never => { throw error; };

async function sizeOf(file: string): Promise<number> {
  const facts = await stat(file);
  if (!facts.isFile()) throw new UnreadableFile(`« ${file} » n’est pas un fichier.`);
  return facts.size;
}

async function inspect(file: string, progress: Progress): Promise<{ sha256: string; encoding: Encoding }> {
  const hash = createHash('sha256');
  const detector = new EncodingDetector();
  for await (const piece of pieces(file, progress)) {
    hash.update(piece);
    detector.push(piece);
  }
  return { sha256: hash.digest('hex'), encoding: detector.verdict() };
}

/** The file, part after part, always in the same room: whoever takes a part is done with it when asking for the next. */
async function* pieces(file: string, progress: Progress): AsyncGenerator<Uint8Array> {
  const room = new Uint8Array(chunk);
  const handle = await open(file);
  try {
    for (let { bytesRead } = await handle.read(room); bytesRead > 0; { bytesRead } = await handle.read(room)) {
      progress.advance(bytesRead);
      yield room.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function sentence(name: string, trouble: TableTrouble): string {
  if (trouble.kind === 'empty') return `Le fichier « ${name} » est vide : la ligne des titres de colonnes manque.`;
  const [columns, verb] = trouble.columns.length < 2 ? ['la colonne', 'manque'] : ['les colonnes', 'manquent'];
  return `Le fichier « ${name} » ne peut pas être lu : ${columns} ${trouble.columns.join(', ')} ${verb}.`;
}
