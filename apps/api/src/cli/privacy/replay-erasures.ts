import { readConfig } from '../../platform/config.js';
import { outsideKey, readOutside } from '../../platform/outside.js';
import { type Command, howMany, readWords } from '../command.js';
import { codeOf, Impossible } from '../impossible.js';
import { asOwner } from '../owner.js';

const usage = 'npm run boussole -- effacements rejouer FICHIER';

/** After a restore: what had been erased since the backup is erased again, from the lines kept outside the database. */
export const replayErasures: Command = {
  name: ['effacements', 'rejouer'],
  usage,
  summary: 'Après une restauration, efface à nouveau ce que le registre tenu hors de la base dit effacé ; le refaire ne change rien.',
  async run(args) {
    const { words: [file = ''] } = readWords(args, {}, ['FICHIER'], usage);
    const key = outsideKey(readConfig().dataKey);
    const wrong: number[] = [];
    let read = 0;
    let erased = 0;
    try {
      await asOwner(readConfig().databaseUrl, async (owner) => {
        for await (const { number, entry } of readOutside(file, key)) {
          read += 1;
          const { dossierId, at } = entry ?? {};
          if (typeof dossierId !== 'string' || typeof at !== 'string') {
            wrong.push(number);
            continue;
          }
          erased += await owner.together(async () => {
            await owner.ask('select app.begin_job()');
            return (await owner.ask(`select from app.erase_dossier($1, 'replayed', $2, null)`, [dossierId, at])).length;
          });
        }
      });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new Impossible(`Le fichier ${file} n’existe pas.`);
      throw error;
    }
    for (const number of wrong) console.log(`✗ la ligne ${number} n’est pas signée par cette installation : elle n’a rien effacé`);
    console.log(`${howMany(read, 'ligne')} lue${read < 2 ? '' : 's'}, ${howMany(erased, 'dossier')} effacé${erased < 2 ? '' : 's'} à nouveau.`);
    return wrong.length === 0 ? 0 : 1;
  },
};
