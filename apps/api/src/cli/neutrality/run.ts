import { runAmong } from '../dispatch.js';
import { auditNeutrality } from './audit-neutrality.js';

/** The commands that work on files alone, without a database. */
export const run = (words: readonly string[]): Promise<number> => runAmong([auditNeutrality], words);
