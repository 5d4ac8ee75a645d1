// npm test: all that proves Boussole, in order. `npm test -- unit` runs one step; --verbose shows what each one prints.
import { requireNode } from './lib/node-version.mjs';

requireNode();
import('./lib/trouble.mjs').then(({ runMain }) => import('./test/main.mjs').then(({ main }) => runMain(main)));
