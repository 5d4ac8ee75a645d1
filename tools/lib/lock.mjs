// One program at a time looks after .data: `npm start`, or a command that starts the database for itself.
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { end, identify, isAlive, waitForEnd } from './processes.mjs';
import { inData, readJson, writeWhole } from './places.mjs';

const FILE = inData('running.json');

/** Who holds the folder now: { pid, what, address?, services: [identity] }; null when nobody alive does. */
export function holder() {
  const found = readJson(FILE);
  return found && isAlive(found) ? found : null;
}

/** Takes the folder: { taken } or { heldBy }. What a killed holder left running is ended on the way. */
export async function takeFolder(what) {
  for (;;) {
    const heldBy = holder();
    if (heldBy) return { heldBy };
    const left = setStaleAside();
    if (left) await endLeftovers(left);
    if (create({ ...identify(process.pid), what, services: [] })) return { taken: theFolder() };
  }
}

function theFolder() {
  const mine = readJson(FILE);
  return {
    note(change) {
      Object.assign(mine, change);
      writeWhole(FILE, JSON.stringify(mine));
    },
    release: () => rmSync(FILE, { force: true }),
  };
}

/** Linked into place with its content: nobody ever reads half a lock. */
function create(content) {
  const draft = `${FILE}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content));
  try {
    linkSync(draft, FILE);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Renames rather than deletes: of two who see the same stale lock, the slower may meet the quicker one's new lock. */
function setStaleAside() {
  const aside = `${FILE}.${process.pid}`;
  try {
    renameSync(FILE, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  const moved = readJson(aside);
  const alive = isAlive(moved);
  if (alive) linkBack(aside);
  rmSync(aside);
  return alive ? null : moved;
}

function linkBack(aside) {
  try {
    linkSync(aside, FILE);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Services stop by themselves when their supervisor is gone; those that hang would keep the port. */
async function endLeftovers({ services = [] }) {
  await Promise.all(services.map(async (service) => (await waitForEnd(service, 5_000)) || end(service, { patience: 3_000 })));
}
