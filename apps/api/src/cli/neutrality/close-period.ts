import { readPeriodCode } from '@boussole/domain/neutrality/reading/period-code';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { type Command, readOptions, WrongUsage } from '../command.js';
import { readPeriod } from './read-period.js';

const usage = [
  'npm run boussole -- neutralite arreter --trimestre 2026-T3 [--parametres neutrality-2]',
  'ou : neutralite arreter --du AAAA-MM-JJ --au AAAA-MM-JJ [--parametres neutrality-2]',
].join(', ');

/** Makes and keeps the audit of a period that is closed; the database is looked for only now. */
export const closing: Command = {
  name: ['neutralite', 'arreter'],
  usage,
  summary: 'Fait et garde l’audit d’une période close ; d’autres paramètres donnent un rapport de plus, à côté du premier.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { trimestre, du, au, parametres = null } = readOptions(args, { trimestre: text, du: text, au: text, parametres: text }, usage);
    if (trimestre !== undefined && (du ?? au) !== undefined) throw wrong('--trimestre ne se combine pas avec --du et --au.');
    const period = trimestre === undefined ? readPeriod(du, au, usage) : readQuarter(trimestre);
    const { tellClosing } = await import('./product/tell-closing.js');
    return tellClosing(period, parametres);
  },
};

function readQuarter(typed: string): Period {
  const read = readPeriodCode(typed);
  if (read?.kind !== 'quarter') throw wrong('--trimestre attend un trimestre, écrit 2026-T3.');
  return { from: read.from, until: read.until };
}

const wrong = (message: string): WrongUsage => new WrongUsage(message, `Usage : ${usage}`);
