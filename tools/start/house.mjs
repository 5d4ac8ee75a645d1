// What `npm start` looks after, and in which order it is all put away.
import { takeFolder } from '../lib/lock.mjs';
import { prepareDataFolder } from '../lib/places.mjs';
import { commandOf, identify, isAlive, parentOf } from '../lib/processes.mjs';
import { stopRuns, watchRuns } from '../lib/run.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { startWatchdog } from '../pg/watchdog.mjs';

/** npm forwards the Ctrl-C that the terminal has already given us: two at once are one. */
const SAME_KEYSTROKE = 1_000;

/** Takes the folder for `what`; nothing else looks after it until `close`. */
export async function openHouse(what) {
  prepareDataFolder();
  const { taken: lock, heldBy } = await takeFolder(what);
  if (heldBy) throw heldTrouble(heldBy);
  const house = { lock, watchdog: startWatchdog(), services: [], postgres: null, closing: false };
  house.asked = new Promise((stop, fail) => Object.assign(house, { stop, fail }));
  house.asked.catch(() => {});
  watchRuns((pids) => lookAfter(house, pids));
  return house;
}

export const heldTrouble = ({ pid, what, address }) =>
  new Trouble(`Boussole tourne déjà dans ce dossier : « ${what} », processus ${pid}${address ? `, ${address}` : ''}. Arrêtez-le d'abord (Ctrl-C dans son terminal, ou « kill ${pid} »).`);

/** Whatever kills us, the watchdog and the next start know what we had started. */
export function lookAfter(house, runs = []) {
  house.runs = runs;
  const services = [...runs.map(identify), ...house.services.map((service) => service.identity())].filter(Boolean);
  house.watchdog.watch({ services });
  house.lock.note({ services });
}

export function obeySignals(house) {
  let first = 0;
  const onSignal = () => {
    if (!first) {
      first = Date.now();
      console.log("\nArrêt en cours… (Ctrl-C encore une fois pour forcer)");
      return house.stop(0);
    }
    if (Date.now() - first > SAME_KEYSTROKE) force(house);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
}

function force(house) {
  stopRuns();
  for (const service of house.services) service.kill();
  house.postgres?.kill();
  house.lock.release();
  process.exit(130);
}

/** `npm start` killed for good leaves us without our starter: nobody could stop us with Ctrl-C any more. */
export function stopWithNpm(house) {
  const npm = npmAbove();
  if (!npm) return;
  setInterval(() => isAlive(npm) || house.stop(0), 1_000).unref();
}

function npmAbove() {
  if (process.env.npm_lifecycle_event !== 'start') return null;
  const above = [process.ppid, parentOf(process.ppid)].find((pid) => pid > 1 && /\bnpm\b/.test(commandOf(pid)));
  return above ? identify(above) : null;
}

/** Services first, so that what they are doing still finds its database. */
export async function closeHouse(house, raising) {
  house.closing = true;
  stopRuns();
  const stopped = Promise.all(house.services.map((service) => service.stop()));
  await raising.catch(() => {});
  await stopped;
  await house.postgres?.stop();
  await house.watchdog.dismiss();
  house.lock.release();
}

