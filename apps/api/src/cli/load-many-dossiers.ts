import { Passwords } from '../modules/account/password.js';
import { Clock } from '../platform/clock.js';
import { readOwnerConfig } from '../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions, readWhole, WrongUsage } from './command.js';
import { addBatch, interviewsEach, lookLoaded, mostDossiers, mostSeed, prepareBatches } from './demo/many-dossiers.js';
import { maySilence, withHands } from './demo/many-hands.js';
import { addPlaces, branchesFor, counsellorsFor, prepareTools } from './demo/many-places.js';
import { addCourses, filledByReferrals, toldByReferrals } from './demo/many-referrals.js';
import { handsHere, rebuildAndTell } from './figures/rebuild-figures.js';
import { demoPassword } from './demo/people.js';
import { Impossible } from './impossible.js';
import { asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- demo charger --dossiers N [--graine 1] [--sans-chiffres]';
const lockKey = 728_120_554;
const batch = 20_000;
const filled = `organisation, branch, person, credential, membership, employment, learner, dossier, interview, caseload, ${filledByReferrals}`;
const { referralsEach, alternativesEach, followUpsEach } = toldByReferrals;
// In life each person is findable at once, at her own cost; a load feeds the index in large helpings.
const feedAtOnce = 'alter index learner_found_by set (fastupdate = off)';
const clock = new Clock();

/** As many invented dossiers as a bench needs: made by PostgreSQL itself, the same for the same seed. */
export const loadManyDossiers: Command = {
  name: ['demo', 'charger'],
  usage,
  summary: `Complète la base jusqu’à N dossiers inventés (chacun ${interviewsEach} entretiens, ${referralsEach} orientations figées parmi ${alternativesEach} offres, ${followUpsEach} suivis), les mêmes pour la même graine.`,
  async run(args) {
    const typed = readOptions(args, { dossiers: { type: 'string' }, graine: { type: 'string' }, 'sans-chiffres': { type: 'boolean' } }, usage);
    if (!typed.dossiers) throw new WrongUsage('--dossiers manque : combien en faut-il ?', `Usage : ${usage}`);
    const wanted = readWhole(typed.dossiers, 'dossiers', [1, mostDossiers], usage);
    const seed = readWhole(typed.graine ?? '1', 'graine', [1, mostSeed], usage);
    const { databaseUrl } = readOwnerConfig();
    const added = await asOwner(databaseUrl, (owner) => load(owner, databaseUrl, seed, wanted));
    // Otherwise the worker would count them one after the other; `chiffres reconstruire` does it later as well.
    if (added > 0 && !typed['sans-chiffres']) await rebuildAndTell(databaseUrl, handsHere());
    console.log(`Un compte parmi d’autres : c1.g${seed}@charge.boussole.example, « ${demoPassword} ».`);
    return 0;
  },
};

async function load(owner: Owner, databaseUrl: string, seed: number, wanted: number): Promise<number> {
  await refuseRealPeople(owner);
  await owner.ask('select pg_advisory_lock($1)', [lockKey]);
  await tune(owner);
  await prepareTools(owner);
  await prepareBatches(owner);
  const { there, next } = await lookLoaded(owner, seed, batch);
  if (there >= wanted) {
    await owner.ask(feedAtOnce); // a load that was killed may have left it otherwise
    console.log(`La graine ${seed} a déjà donné ${howMany(there, 'dossier')} : rien à ajouter.`);
    return 0;
  }
  const since = clock.now().getTime();
  const passwordHash = await new Passwords().hashSecret(demoPassword);
  await addGround(owner, seed, wanted, passwordHash);
  const already = there > 0 ? `${howMany(there, 'dossier')} déjà là, ` : '';
  console.log(`Graine ${seed} : ${already}${howMany(wanted - there, 'dossier')} à ajouter pour ${howMany(counsellorsFor(wanted), 'référent')}.`);
  const [day] = await owner.ask<{ midnight: Date }>(`select date_trunc('day', now(), 'UTC') as midnight`);
  await owner.ask('alter index learner_found_by set (fastupdate = on)');
  const may = await maySilence(owner.ask);
  await withHands(databaseUrl, may ? handsHere() - 1 : 0, async (others) => {
    for (const hand of others) {
      await tune(hand);
      await prepareTools(hand);
      await prepareBatches(hand);
      await addGround(hand, seed, wanted, passwordHash);
    }
    for (let from = next; from <= wanted; from += batch) {
      const to = Math.min(from + batch - 1, wanted);
      await addBatch([owner, ...others], may, seed, day?.midnight ?? clock.now(), from, to);
      tellProgress(to, wanted, (to - next + 1) / (clock.now().getTime() - since));
    }
  }).finally(() => owner.ask(feedAtOnce).catch(() => undefined)); // the connection may be what broke; the next load sets it again
  await owner.ask(`vacuum analyze ${filled}`);
  tellEnd(wanted - there, (clock.now().getTime() - since) / 1000);
  return wanted - there;
}

/** Where the dossiers are opened and what they are sent to: added once, then only read by this connection. */
const addGround = (owner: Owner, seed: number, wanted: number, passwordHash: string): Promise<void> => owner.together(async () => {
  await addPlaces(owner, seed, wanted, passwordHash);
  await addCourses(owner, seed, branchesFor(counsellorsFor(wanted)));
});

/** Invented people do not go among real ones; nobody real has an address in .example. */
export async function refuseRealPeople(owner: Owner): Promise<void> {
  const real = await owner.ask(`select from person p join credential c on c.person_id = p.id where p.email not like '%.example' limit 1`);
  if (real.length > 0) throw new Impossible('Cette base a des comptes véritables (hors de .example) : rien d’inventé ne s’y charge.');
}

// What is lost in a crash is loaded again; the search's index is fed in large helpings.
export async function tune(owner: Owner): Promise<void> {
  await owner.ask(`set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB';
    set gin_pending_list_limit = '256MB'; set jit = off; set client_min_messages = error`);
}

function tellEnd(added: number, seconds: number): void {
  console.log(`Chargé en ${frenchNumber(Math.round(seconds * 10) / 10)} s, index et statistiques compris : ${howMany(added, 'dossier')}, `
    + `${howMany(added * interviewsEach, 'entretien')}, ${howMany(added * referralsEach, 'orientation')}, ${frenchNumber(Math.round(added / seconds))} dossiers par seconde.`);
}

function tellProgress(done: number, wanted: number, aMillisecond: number): void {
  if (done === wanted) return;
  const minutes = (wanted - done) / aMillisecond / 60_000;
  const left = minutes < 1 ? `${Math.ceil(minutes * 60)} s` : `${Math.ceil(minutes)} min`;
  console.log(`  ${frenchNumber(done)} / ${frenchNumber(wanted)} (${Math.floor((100 * done) / wanted)} %), encore ${left}`);
}
