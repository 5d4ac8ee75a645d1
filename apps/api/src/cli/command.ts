import { parseArgs } from 'node:util';
import { codeOf } from './impossible.js';

/** One thing that the command line does. */
export interface Command {
  readonly name: readonly string[];
  readonly usage: string;
  readonly summary: string;
  /** Answers the exit code of the process. */
  run(args: readonly string[]): Promise<number>;
}

/** What was typed cannot be understood: nothing was done. */
export class WrongUsage extends Error {
  constructor(message: string, readonly usage: string) {
    super(message);
  }
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Typed<Known extends Options> = { [Name in keyof Known]?: Known[Name]['type'] extends 'boolean' ? boolean : string };

/** The options of a command, or a French sentence about the one that is wrong. */
export const readOptions = <Known extends Options>(args: readonly string[], options: Known, usage: string): Typed<Known> =>
  readWords(args, options, [], usage).options;

/** The words that a command expects, by their French names, and its options. */
export function readWords<Known extends Options>(
  args: readonly string[], options: Known, expected: readonly string[], usage: string,
): { words: readonly string[]; options: Typed<Known> } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: expected.length > 0 });
    const missing = expected[positionals.length];
    if (missing) throw new WrongUsage(`${missing} manque.`, `Usage : ${usage}`);
    if (positionals.length > expected.length) throw new WrongUsage('Un mot est de trop.', `Usage : ${usage}`);
    return { words: positionals, options: values as Typed<Known> }; // Node says the same in its own words
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    throw new WrongUsage(sentence(error, Object.keys(options)), `Usage : ${usage}`);
  }
}

function sentence(error: unknown, known: readonly string[]): string {
  const code = codeOf(error);
  const named = /--[\w-]+/.exec(String(error))?.[0];
  const options = known.length > 0 ? ` Options possibles : ${known.map((name) => `--${name}`).join(', ')}.` : ' La commande n’en a aucune.';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `L’option ${named ?? 'donnée'} n’existe pas.${options}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `L’option ${named ?? 'donnée'} n’a pas la valeur qu’il faut.${options}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Un mot est de trop.${options}`;
  throw error;
}

/** A whole number within bounds, or a sentence that says so. */
export function readWhole(typed: string, option: string, [least, most]: readonly [number, number], usage: string): number {
  const value = Number(typed.replace(/[\s_.]/g, ''));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new WrongUsage(`--${option} attend un nombre entier entre ${frenchNumber(least)} et ${frenchNumber(most)}.`, `Usage : ${usage}`);
}

export const frenchNumber = (value: number): string => value.toLocaleString('fr-BE');

/** "1 dossier", "3 dossiers": French counts nought and one in the singular. */
export const howMany = (count: number, noun: string): string => `${frenchNumber(count)} ${noun}${Math.abs(count) < 2 ? '' : 's'}`;
