import { existsSync, readdirSync, rmSync } from 'node:fs';
import { takeFolder } from '../lib/lock.mjs';
import { DATA, inData } from '../lib/places.mjs';
import { clearTheWay } from '../pg/cluster.mjs';
import { heldTrouble } from './house.mjs';

export async function reset() {
  if (!existsSync(DATA) || readdirSync(DATA).length === 0) {
    console.log('Rien à effacer : .data est vide.');
    return;
  }
  const { heldBy } = await takeFolder('npm run reset');
  if (heldBy) throw heldTrouble(heldBy);
  if (await clearTheWay(inData('pg'))) console.log('Un PostgreSQL oublié par un arrêt brutal tournait encore : il est arrêté.');
  console.log(`J'efface ${DATA} : la base locale, ses secrets, les journaux.`);
  rmSync(DATA, { recursive: true, force: true });
  console.log('Fait. « npm start » repart de zéro.');
}
