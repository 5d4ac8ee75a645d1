import { type Command, readOptions } from '../command.js';
import { readPeriod } from './read-period.js';

const usage = [
  'npm run boussole -- neutralite rapport --du AAAA-MM-JJ --au AAAA-MM-JJ [--large]', '[--sortie rapport.json] [--html rapport.html]',
].join(' ');

/** Audits the decisions of a period straight from the database; it is looked for only now. */
export const reportPeriod: Command = {
  name: ['neutralite', 'rapport'],
  usage,
  summary: 'Le même audit, droit de la base, des orientations d’une période ; mêmes nombres que par « neutralite exporter ».',
  async run(args) {
    const text = { type: 'string' } as const;
    const options = { du: text, au: text, large: { type: 'boolean' }, sortie: text, html: text } as const;
    const { du, au, large: isLarge = false, sortie, html } = readOptions(args, options, usage);
    const period = readPeriod(du, au, usage);
    const { auditPeriod } = await import('./product/audit-period.js');
    return auditPeriod(period, { isLarge, json: sortie ?? null, html: html ?? null });
  },
};
