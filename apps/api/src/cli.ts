import 'reflect-metadata';
import pg from 'pg';
import { type Command, WrongUsage } from './cli/command.js';
import { createAdmin } from './cli/create-admin.js';
import { explain, Impossible } from './cli/impossible.js';
import { listDemoAccounts } from './cli/list-demo-accounts.js';
import { loadDemoNetwork } from './cli/load-demo-network.js';
import { loadManyDossiers } from './cli/load-many-dossiers.js';
import { verify } from './cli/verify.js';
import { stopOnMistake } from './platform/process.js';

const commands: readonly Command[] = [loadDemoNetwork, listDemoAccounts, loadManyDossiers, verify, createAdmin];
const wrongUsageExit = 2;

const help = [
  'Usage : npm run boussole -- <commande> [options]',
  '',
  ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '  aide',
  '      Montre cette liste.',
].join('\n');

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length === 0 || ['aide', 'help', '--aide', '--help', '-h'].includes(words[0] ?? '')) {
    console.log(help);
    return;
  }
  const command = commands.find(({ name }) => name.every((word, place) => words[place] === word));
  if (!command) throw new WrongUsage(`La commande « ${words.join(' ')} » n’existe pas.`, help);
  process.exitCode = await command.run(words.slice(command.name.length));
}

function tell(error: unknown): void {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n\n${error.usage}`);
    process.exitCode = wrongUsageExit;
  } else if (error instanceof Impossible || error instanceof pg.DatabaseError || isUnreachable(error)) {
    console.error(explain(error));
    process.exitCode = 1;
  } else {
    throw error;
  }
}

const isUnreachable = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN'].includes(String(error.code));

await stopOnMistake(() => main().catch(tell));
