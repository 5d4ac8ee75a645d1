import { type Command, WrongUsage } from './command.js';
import { explain } from './impossible.js';

const failureExit = 1;
const wrongUsageExit = 2;

/** Does what was typed and answers the exit code; our own mistakes, and those of the configuration, are thrown. */
export async function runAmong(commands: readonly Command[], words: readonly string[]): Promise<number> {
  try {
    return await dispatch(commands, words);
  } catch (error) {
    const sentence = error instanceof WrongUsage ? `${error.message}\n\n${error.usage}` : explain(error);
    if (sentence === null) throw error;
    console.error(sentence);
    return error instanceof WrongUsage ? wrongUsageExit : failureExit;
  }
}

async function dispatch(commands: readonly Command[], words: readonly string[]): Promise<number> {
  const help = helpOf(commands);
  if (words.length === 0 || ['aide', 'help', '--aide', '--help', '-h'].includes(words[0] ?? '')) {
    console.log(help);
    return 0;
  }
  const command = commands.find(({ name }) => name.every((word, place) => words[place] === word));
  if (!command) throw new WrongUsage(`La commande « ${words.join(' ')} » n’existe pas.`, help);
  return command.run(words.slice(command.name.length));
}

const helpOf = (commands: readonly Command[]): string => [
  'Usage : npm run boussole -- <commande> [options]',
  '',
  ...commands.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
  '  aide',
  '      Montre cette liste.',
].join('\n');
