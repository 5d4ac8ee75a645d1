import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { inData, readJson, writeWhole } from './places.mjs';
import { Trouble } from './trouble.mjs';

const FILE = inData('secrets.json');
const word = () => randomBytes(24).toString('base64url');

const fresh = () => ({
  ownerPassword: word(),
  appPassword: word(),
  workerPassword: word(),
  sessionSecret: randomBytes(48).toString('base64url'),
  dataKey: randomBytes(32).toString('base64'),
});

/** Drawn once for this folder; without them the database that they open and the notes that they seal are lost. */
export function localSecrets() {
  const known = readJson(FILE);
  if (known && Object.keys(fresh()).every((name) => typeof known[name] === 'string')) return withChosen(known);
  if (existsSync(inData('pg', 'PG_VERSION'))) {
    throw new Trouble('Le fichier .data/secrets.json manque ou est abîmé, et la base de .data/pg ne s’ouvre pas sans lui : remettez-le en place, ou repartez de zéro par « npm run reset ».');
  }
  const secrets = fresh();
  writeWhole(FILE, JSON.stringify(secrets, null, 2), 0o600);
  return withChosen(secrets);
}

/** A shared server keeps the passwords its administrator chose for the two lesser accounts. */
const withChosen = (secrets) => ({
  ...secrets,
  appPassword: process.env.APP_PASSWORD ?? secrets.appPassword,
  workerPassword: process.env.WORKER_PASSWORD ?? secrets.workerPassword,
});
