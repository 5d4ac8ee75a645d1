import { availableParallelism } from 'node:os';
import { Clock } from '../../platform/clock.js';
import { readOwnerConfig } from '../../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions, readWhole } from '../command.js';
import { rebuildFigures } from './rebuild.js';

const usage = 'npm run boussole -- chiffres reconstruire [--connexions N]';
const mostHands = 16;
const clock = new Clock();

/** Counts all of the figures again from the rows, while everybody works. */
export const rebuildAllFigures: Command = {
  name: ['chiffres', 'reconstruire'],
  usage,
  summary: 'Recompte tous les chiffres d’après les dossiers, pendant que chacun travaille : les pages montrent les anciens jusqu’à la fin. '
    + 'Interrompue, la commande ne change rien. Ce que des dossiers effacés avaient ajouté reste compté ; ce qui a été publié ne change jamais.',
  async run(args) {
    const { connexions } = readOptions(args, { connexions: { type: 'string' } }, usage);
    await rebuildAndTell(readOwnerConfig().databaseUrl, connexions ? readWhole(connexions, 'connexions', [1, mostHands], usage) : handsHere());
    return 0;
  },
};

/** As many as there are cores for whoever asks and for PostgreSQL. */
export const handsHere = (): number => Math.min(4, availableParallelism());

export async function rebuildAndTell(databaseUrl: string, hands: number): Promise<void> {
  const since = clock.now().getTime();
  let toldTenths = 0;
  const { dossiers, lines } = await rebuildFigures(databaseUrl, hands, (done, of) => {
    const tenths = Math.floor((10 * done) / of);
    if (tenths === toldTenths || done === of) return;
    toldTenths = tenths;
    const minutes = ((of - done) / done) * (clock.now().getTime() - since) / 60_000;
    console.log(`  ${howMany(done, 'dossier')} sur ${frenchNumber(of)} (${tenths * 10} %), encore ${minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${Math.ceil(minutes)} min`}`);
  });
  const seconds = (clock.now().getTime() - since) / 1000;
  console.log(`Chiffres recomptés en ${frenchNumber(Math.round(seconds * 10) / 10)} s : ${howMany(dossiers, 'dossier')}, ${howMany(lines, 'ligne')}.`);
}
