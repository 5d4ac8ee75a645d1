// npm run reset: forgets the local database and secrets, so that the next `npm start` begins afresh.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/trouble.mjs').then(({ runMain }) => import('./start/reset.mjs').then(({ reset }) => runMain(reset)));
