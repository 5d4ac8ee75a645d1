// npm run walk: everything that must stay closed, and how much was tried; a table, and JSON in .data/walk.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/trouble.mjs').then(({ runMain }) => import('./walk/main.mjs').then(({ main }) => runMain(main)));
