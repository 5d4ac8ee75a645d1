import { existsSync } from 'node:fs';
import { urlFor } from '../lib/api-program.mjs';
import { inRoot } from '../lib/places.mjs';
import { portTrouble } from '../lib/ports.mjs';
import { Trouble } from '../lib/trouble.mjs';

export function readEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

export const isProduction = () => process.env.NODE_ENV === 'production';

export function listening() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT doit être un nombre entre 1 et 65535 ; « ${process.env.PORT} » n'en est pas un.`);
  }
  const host = process.env.HOST || '127.0.0.1';
  return { port, host, address: process.env.PUBLIC_URL || `http://localhost:${port}` };
}

export async function requireFreePort({ port, host }) {
  const trouble = await portTrouble(port, host);
  if (!trouble) return;
  if (trouble === 'EADDRINUSE') throw new Trouble(`Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou choisissez un autre port par « PORT=${port + 1} npm start ».`);
  if (trouble === 'EACCES') throw new Trouble(`Ce compte n'a pas le droit d'écouter sur le port ${port} : choisissez-en un plus grand que 1023, par exemple « PORT=3000 npm start ».`);
  throw new Trouble(`Impossible d'écouter sur ${host}:${port} (${trouble}).`);
}

/**
 * What the API (`app`) or the worker is told. Our own secrets stand in for missing ones on a desk only: in production
 * the API lists what is missing and refuses to start.
 */
export function serviceEnvironment({ account, ownerUrl, secrets, port, host, address }) {
  const password = account === 'app' ? secrets.appPassword : secrets.workerPassword;
  const onDesk = { NODE_ENV: 'development', DEMO: '1', SESSION_SECRET: secrets.sessionSecret, DATA_KEY: secrets.dataKey, PUBLIC_URL: address };
  return {
    ...(isProduction() ? {} : onDesk),
    ...process.env,
    PORT: String(port),
    WEB_FOLDER: inRoot('apps', 'web', 'dist'),
    HOST: host,
    DATABASE_URL: urlFor(ownerUrl, `boussole_${account}`, password),
  };
}
