// See watchdog.mjs. Reads its duties, one JSON line each, the last one counts; acts when the pipe closes.
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { end, waitForEnd } from '../lib/processes.mjs';
import { stopPostmaster } from './cluster.mjs';

let duties = { services: [], postmaster: null, erase: [] };
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => (duties = JSON.parse(line)));
lines.on('close', () => act().finally(() => process.exit(0)));

async function act() {
  await Promise.all(duties.services.map(drain));
  if (duties.postmaster) await stopPostmaster(duties.postmaster);
  for (const path of duties.erase) rmSync(path, { recursive: true, force: true });
}

/** The services see by themselves that their supervisor is gone; this is for those that hang. */
async function drain(service) {
  if (await waitForEnd(service, 3_000)) return;
  await end(service, { patience: 7_000 });
}
