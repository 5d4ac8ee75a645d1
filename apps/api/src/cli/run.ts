import { verifyAudit } from './audit/verify-audit.js';
import type { Command } from './command.js';
import { backUp } from './copies/back-up.js';
import { checkCopies } from './copies/check-copies.js';
import { openGate } from './copies/open-gate.js';
import { restore } from './copies/restore.js';
import { createAdmin } from './create-admin.js';
import { runAmong } from './dispatch.js';
import { exportRegister } from './export-register.js';
import { rebuildAllFigures } from './figures/rebuild-figures.js';
import { importRegister } from './import-register.js';
import { listDemoAccounts } from './list-demo-accounts.js';
import { loadDemoDecisions } from './load-demo-decisions.js';
import { loadDemoPast } from './load-demo-past.js';
import { loadDemoNetwork } from './load-demo-network.js';
import { loadManyDossiers } from './load-many-dossiers.js';
import { loadManyOffers } from './load-many-offers.js';
import { neutralityCommands } from './neutrality/run.js';
import { rehearseRetention } from './privacy/rehearse-retention.js';
import { replayErasures } from './privacy/replay-erasures.js';
import { readNotices } from './read-notices.js';
import { verify } from './verify.js';

const commands: readonly Command[] = [loadDemoNetwork, loadDemoDecisions, loadDemoPast, listDemoAccounts, loadManyDossiers, loadManyOffers, importRegister, exportRegister, verify,
  rebuildAllFigures, verifyAudit, rehearseRetention, replayErasures, readNotices, createAdmin, backUp, checkCopies, restore, openGate, ...neutralityCommands];

/** Does what was typed on the database, and answers the exit code. */
export const run = (words: readonly string[]): Promise<number> => runAmong(commands, words);
