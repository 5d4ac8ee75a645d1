import { runAmong } from '../dispatch.js';
import { auditNeutrality } from './audit-neutrality.js';
import { exportDecisions } from './export-decisions.js';
import { reportPeriod } from './report-period.js';

/** What measures neutrality: from files alone, without a database, or from the decisions of the product. */
export const run = (words: readonly string[]): Promise<number> => runAmong([auditNeutrality, exportDecisions, reportPeriod], words);
