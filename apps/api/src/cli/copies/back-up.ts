import { readOwnerConfig } from '../../platform/config.js';
import { type Command, howMany, readOptions, WrongUsage } from '../command.js';
import { CopyFolder } from './folder.js';
import { Server } from './server.js';
import { takeBase, takeChanges } from './take.js';

const usage = 'npm run boussole -- sauvegarder --dans DOSSIER [--entiere]';
const day = 86_400_000;
const wholeEvery = 7 * day;
const keptFor = 35 * day;

/** Asked every minute by whoever looks after the machine: what is lost at worst is that minute. */
export const backUp: Command = {
  name: ['sauvegarder'],
  usage,
  summary: 'Copie la base pendant qu’elle sert : entière une fois par semaine, ses changements à chaque appel ; garde trente-cinq jours.',
  async run(args) {
    const { dans, entiere: isWhole = false } = readOptions(args, { dans: { type: 'string' }, entiere: { type: 'boolean' } }, usage);
    if (!dans) throw new WrongUsage('--dans manque : le dossier des sauvegardes, hors de cette machine de préférence.', `Usage : ${usage}`);
    const folder = new CopyFolder(dans);
    await folder.prepare();
    const server = await Server.open(readOwnerConfig().databaseUrl);
    try {
      const { now, system } = await server.one<{ now: Date; system: string }>(
        'select clock_timestamp() as now, (select system_identifier::text from pg_control_system()) as system');
      const last = (await folder.bases()).at(-1);
      const isDue = !last || last.system !== system || now.getTime() - Date.parse(last.doneAt) > wholeEvery;
      if (isWhole || isDue || !await server.holdsWal()) {
        const base = await takeBase(server, folder);
        await folder.forget(new Date(now.getTime() - keptFor));
        console.log(`Sauvegarde entière ${base.name} : ${howMany(Math.ceil(base.bytes / 1e6), 'mégaoctet')}.`);
      } else {
        console.log(`Changements sauvegardés : ${howMany(await takeChanges(server, folder), 'morceau').replace('morceaus', 'morceaux')}.`);
      }
      return 0;
    } finally {
      await server.close();
    }
  },
};
