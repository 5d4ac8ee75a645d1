import type { Body } from './body.js';
import { publicBodies } from './bodies-public.js';
import { schoolBodies } from './bodies-schools.js';
import { socialBodies } from './bodies-social.js';

/** Everybody in the register of the demonstration. */
export const bodies: readonly Body[] = [...publicBodies, ...schoolBodies, ...socialBodies];
