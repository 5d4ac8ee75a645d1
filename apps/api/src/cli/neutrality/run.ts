import type { Command } from '../command.js';
import { runAmong } from '../dispatch.js';
import { auditNeutrality } from './audit-neutrality.js';
import { auditNight } from './audit-night.js';
import { closing } from './close-period.js';
import { exportDecisions } from './export-decisions.js';
import { mandating } from './mandate.js';
import { bringing } from './bringing.js';
import { publishing } from './publishing.js';
import { reportPeriod } from './report-period.js';

/** What measures neutrality: from files alone, without a database, or from the decisions of the product. */
export const neutralityCommands: readonly Command[] = [
  auditNeutrality, exportDecisions, reportPeriod, closing, publishing, bringing, mandating, auditNight,
];

export const run = (words: readonly string[]): Promise<number> => runAmong(neutralityCommands, words);
