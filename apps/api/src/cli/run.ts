import { verifyAudit } from './audit/verify-audit.js';
import { type Command, WrongUsage } from './command.js';
import { createAdmin } from './create-admin.js';
import { exportRegister } from './export-register.js';
import { explain } from './impossible.js';
import { importRegister } from './import-register.js';
import { listDemoAccounts } from './list-demo-accounts.js';
import { loadDemoNetwork } from './load-demo-network.js';
import { loadManyDossiers } from './load-many-dossiers.js';
import { loadManyOffers } from './load-many-offers.js';
import { rehearseRetention } from './privacy/rehearse-retention.js';
import { replayErasures } from './privacy/replay-erasures.js';
import { verify } from './verify.js';

const commands: readonly Command[] = [loadDemoNetwork, listDemoAccounts, loadManyDossiers, loadManyOffers, importRegister, exportRegister, verify,
  verifyAudit, rehearseRetention, replayErasures, createAdmin];
const failureExit = 1;
const wrongUsageExit = 2;

const help = [
  'Usage : npm run boussole -- <commande> [options]',
  '',
  ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '  aide',
  '      Montre cette liste.',
].join('\n');

/** Does what was typed and answers the exit code; our own mistakes, and those of the configuration, are thrown. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    return await dispatch(words);
  } catch (error) {
    const sentence = error instanceof WrongUsage ? `${error.message}\n\n${error.usage}` : explain(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return error instanceof WrongUsage ? wrongUsageExit : failureExit;
  }
}

async function dispatch(words: readonly string[]): Promise<number> {
  if (words.length === 0 || ['aide', 'help', '--aide', '--help', '-h'].includes(words[0] ?? '')) {
    console.log(help);
    return 0;
  }
  const command = commands.find(({ name }) => name.every((word, place) => words[place] === word));
  if (!command) throw new WrongUsage(`La commande « ${words.join(' ')} » n’existe pas.`, help);
  return command.run(words.slice(command.name.length));
}
