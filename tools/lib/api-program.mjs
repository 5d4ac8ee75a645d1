// How one runs a program of apps/api from its TypeScript source, and what each is told by its environment.
import { pathToFileURL } from 'node:url';
import { inRoot } from './places.mjs';
import { output } from './run.mjs';
import { Trouble } from './trouble.mjs';

export const sourceArgs = (entry, ...args) => [
  '--conditions=@boussole/source', '--enable-source-maps',
  '--import', pathToFileURL(inRoot('tools', 'swc-register.mjs')).href,
  inRoot('apps', 'api', 'src', `${entry}.ts`), ...args,
];

/** The same server and database, entered as one of the two lesser accounts. */
export function urlFor(ownerUrl, user, password) {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.href;
}

export const ownerEnvironment = (ownerUrl, secrets) => ({
  ...process.env,
  DATABASE_URL: ownerUrl,
  APP_PASSWORD: secrets.appPassword,
  WORKER_PASSWORD: secrets.workerPassword,
  DATA_KEY: process.env.DATA_KEY ?? secrets.dataKey,
  SESSION_SECRET: process.env.SESSION_SECRET ?? secrets.sessionSecret,
});

/** One command of the API's command line, as the owner of the database. */
export async function asOwner(ownerUrl, secrets, entry, ...args) {
  const { code, stdout, stderr } = await output(process.execPath, sourceArgs(entry, ...args), { env: ownerEnvironment(ownerUrl, secrets) });
  if (code === 0) return stdout;
  throw new Trouble(`« ${[entry, ...args].join(' ')} » a échoué.`, { details: (stderr || stdout).split('\n').slice(-25).join('\n') });
}

export const migrate = (ownerUrl, secrets) => asOwner(ownerUrl, secrets, 'migrate');

/** The demo network, then a year of its decisions with their audits. */
export async function loadDemo(ownerUrl, secrets) {
  for (const part of ['reseau', 'neutralite', 'passe']) await asOwner(ownerUrl, secrets, 'cli', 'demo', part);
}

export async function demoAccounts(ownerUrl, secrets) {
  const lines = await asOwner(ownerUrl, secrets, 'cli', 'demo', 'comptes');
  return lines.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}
