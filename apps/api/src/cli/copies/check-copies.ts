import { type Command, howMany, readWords } from '../command.js';
import { type CopyFolder, copiesIn, placeOf } from './folder.js';

const usage = 'npm run boussole -- sauvegardes verifier DOSSIER';

/** What is not as it was written: one flipped byte is enough; and what is missing between two pieces. */
export async function faultsOf(folder: CopyFolder, from: string | null = null): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, sha256 } of await folder.bases()) {
    if (from !== null && name !== from) continue;
    if (!await folder.isWhole(folder.archive(name), sha256)) faults.push(`la sauvegarde entière ${name} est abîmée`);
  }
  const segments = await folder.segments();
  for (const { name, sha256 } of segments) {
    if (!await folder.isWhole(folder.segment(name), sha256)) faults.push(`le morceau ${name} est abîmé`);
  }
  const kept = new Set(segments.map(({ name }) => `${name.slice(0, 8)} ${numberOf(name)}`));
  for (const { name, firstWal, lastWal } of await folder.bases()) {
    if (from !== null && name !== from) continue;
    for (let number = numberOf(firstWal); number <= numberOf(lastWal); number += 1n) {
      if (!kept.has(`${firstWal.slice(0, 8)} ${number}`)) faults.push(`il manque à la sauvegarde ${name} un morceau de ce qui s’est écrit pendant qu’on la prenait`);
    }
  }
  return faults;
}

/** Segments follow each other: 256 of them for each step of the middle number. */
const numberOf = (name: string): bigint => name.includes('history') ? -1n
  : BigInt(`0x${placeOf(name).slice(0, 8)}`) * 256n + BigInt(`0x${placeOf(name).slice(8)}`);

export const checkCopies: Command = {
  name: ['sauvegardes', 'verifier'],
  usage,
  summary: 'Relit toutes les sauvegardes d’un dossier et dit lesquelles ne sont plus ce qui a été écrit.',
  async run(args) {
    const { words: [root = ''] } = readWords(args, {}, ['DOSSIER'], usage);
    const folder = await copiesIn(root);
    const faults = await faultsOf(folder);
    for (const fault of faults) console.log(`✗ ${fault}`);
    const [bases, segments] = [await folder.bases(), await folder.segments()];
    console.log(`${howMany(bases.length, 'sauvegarde')} entière${bases.length < 2 ? '' : 's'}, ${segments.length} de changements : ${
      faults.length === 0 ? 'rien ne manque.' : `${howMany(faults.length, 'défaut')}.`}`);
    return faults.length === 0 ? 0 : 1;
  },
};
