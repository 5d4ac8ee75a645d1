// npm start: everything a fresh clone needs, on one address. See tools/start/main.mjs.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/trouble.mjs').then(({ runMain }) => import('./start/main.mjs').then(({ main }) => runMain(main)));
