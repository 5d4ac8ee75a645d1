// npm run boussole -- <commande>: the command line of Boussole, on the database of this folder or on DATABASE_URL.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/trouble.mjs').then(({ runMain }) => import('./start/command.mjs').then(({ command }) => runMain(command)));
