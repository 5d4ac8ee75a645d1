import { Clock } from '../platform/clock.js';
import { readOwnerConfig } from '../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions, readWhole, WrongUsage } from './command.js';
import { addOfferBatch, addOfferPlaces, countOffers, mostOffers, mostRegisterSeed, prepareOffers } from './demo/many-offers.js';
import { asOwner, type Owner } from './owner.js';
import { refuseRealPeople, tune } from './load-many-dossiers.js';

const usage = 'npm run boussole -- demo cadastre --offres N [--graine 1]';
const lockKey = 728_120_556;
const batch = 10_000;
const clock = new Clock();

/** As many invented offers as a bench needs: made by PostgreSQL itself, the same for the same seed. */
export const loadManyOffers: Command = {
  name: ['demo', 'cadastre'],
  usage,
  summary: 'Complète le cadastre jusqu’à N offres inventées, avec leurs antennes et leurs sessions, les mêmes pour la même graine.',
  async run(args) {
    const typed = readOptions(args, { offres: { type: 'string' }, graine: { type: 'string' } }, usage);
    if (!typed.offres) throw new WrongUsage('--offres manque : combien en faut-il ?', `Usage : ${usage}`);
    const wanted = readWhole(typed.offres, 'offres', [1, mostOffers], usage);
    const seed = readWhole(typed.graine ?? '1', 'graine', [1, mostRegisterSeed], usage);
    await asOwner(readOwnerConfig().databaseUrl, (owner) => load(owner, seed, wanted));
    return 0;
  },
};

async function load(owner: Owner, seed: number, wanted: number): Promise<void> {
  await refuseRealPeople(owner);
  await owner.ask('select pg_advisory_lock($1)', [lockKey]);
  await tune(owner);
  await prepareOffers(owner);
  const there = await countOffers(owner, seed);
  if (there >= wanted) {
    console.log(`La graine ${seed} a déjà donné ${howMany(there, 'offre')} : rien à ajouter.`);
    return;
  }
  const since = clock.now().getTime();
  await owner.together(() => addOfferPlaces(owner, seed, wanted));
  for (let from = there + 1; from <= wanted; from += batch) {
    await addOfferBatch(owner, seed, from, Math.min(from + batch - 1, wanted));
  }
  await owner.ask('vacuum analyze organisation, branch, offer, offer_session, offer_index, delivery');
  const seconds = (clock.now().getTime() - since) / 1000;
  console.log(`Graine ${seed} : ${howMany(wanted - there, 'offre')} en ${frenchNumber(Math.round(seconds * 10) / 10)} s, index et statistiques compris.`);
}
