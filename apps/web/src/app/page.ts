import { lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../lib/sentence-files';
import { bring } from '../lib/sentences';

/** A page's code and the areas of its sentences travel side by side: neither waits for the other, nothing is drawn before both. */
export const page = <Name extends string, Code extends Record<Name, () => React.ReactNode>>(
  areas: readonly Area[],
  load: () => Promise<Code>,
  name: Name,
) => lazyRouteComponent(() => Promise.all([load(), bring(areas)]).then(([code]) => code), name);
