import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExportFormat, exportFormats, writeExport } from '../modules/register-exchange/export-formats.js';
import type { Door } from '../modules/register-exchange/sheets.queries.js';
import { matchingOffers } from '../modules/register/matching-offers.queries.js';
import { readOwnerConfig } from '../platform/config.js';
import { type Command, howMany, readOptions, WrongUsage } from './command.js';
import { codeOf, Impossible } from './impossible.js';
import { asOwner, type Owner } from './owner.js';

const formats = Object.keys(exportFormats).join('|');
const usage = `npm run boussole -- cadastre exporter --format ${formats} --sortie FICHIER`;

/** Writes the register to a file: every offer that is open or full, those to be reviewed as well. */
export const exportRegister: Command = {
  name: ['cadastre', 'exporter'],
  usage,
  summary: 'Écrit les offres ouvertes du cadastre, avec leurs antennes et leurs organismes, dans un fichier.',
  async run(args) {
    const { format, sortie: file } = readOptions(args, { format: { type: 'string' }, sortie: { type: 'string' } }, usage);
    if (!isFormat(format)) throw new WrongUsage(`--format attend l’un de ces mots : ${formats.replaceAll('|', ', ')}.`, `Usage : ${usage}`);
    if (!file) throw new WrongUsage('--sortie manque.', `Usage : ${usage}`);
    const count = await asOwner(readOwnerConfig().databaseUrl, (owner) => write(owner, format, file));
    console.log(`${howMany(count, 'offre')} dans ${file}.`);
    return 0;
  },
};

const isFormat = (typed: string | undefined): typed is ExportFormat => typed !== undefined && Object.hasOwn(exportFormats, typed);

// Under another name until it is whole: a file that was interrupted is not taken for the register.
async function write(owner: Owner, format: ExportFormat, file: string): Promise<number> {
  const door: Door = (work) => owner.together(async () => {
    await owner.ask('select app.begin_job()');
    return work(async <Row>(sql: string, given?: readonly unknown[]) => (await owner.ask(sql, given)) as Row[]); // each statement types its rows
  });
  const matching = await door((ask) => matchingOffers(ask, { withStale: true }));
  const unfinished = `${file}.partiel`;
  try {
    await pipeline(Readable.from(writeExport(format, door, matching)), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (fileMistakes.has(codeOf(error) ?? '')) throw new Impossible(`Le fichier « ${file} » ne peut pas être écrit.`);
    throw error;
  }
  return matching.offers.length;
}

const fileMistakes = new Set(['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EROFS', 'ENOTDIR', 'EPERM']);
