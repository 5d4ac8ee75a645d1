import { outsideFiles, type OutsideFile } from '@boussole/domain/neutrality/import/columns';
import { type Command, readOptions, WrongUsage } from '../command.js';
import { Progress } from './progress.js';
import { UnreadableFile } from './read-table.js';

const usage = 'npm run boussole -- neutralite importer --papier orientations.csv | --entrees entrees.csv | --cadastre offres.csv';
const unreadableExit = 2;

/** Brings in what the product does not hold; the database is looked for only now. */
export const bringing: Command = {
  name: ['neutralite', 'importer'],
  usage,
  summary: 'Fait entrer dans l’audit ce que l’outil ne tient pas : orientations sur papier, entrées comptées par les opérateurs, offres connues ailleurs.',
  async run(args) {
    const text = { type: 'string' } as const;
    const given = readOptions(args, { papier: text, entrees: text, cadastre: text }, usage);
    const named = outsideFiles.flatMap((file): [OutsideFile, string][] => (given[file] === undefined ? [] : [[file, given[file]]]));
    const [one] = named;
    if (!one || named.length > 1) throw new WrongUsage('Il faut un fichier, et un seul.', `Usage : ${usage}`);
    const progress = new Progress();
    try {
      const { bringIn } = await import('./product/bring-in.js');
      return await bringIn(...one, progress);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      progress.end();
      console.error(error.message);
      return unreadableExit;
    }
  },
};
