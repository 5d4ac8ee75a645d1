import { type Command, readOptions } from './command.js';

const usage = 'npm run boussole -- demo neutralite';

/** A year of decisions at the counters of the demo network, and what the audit makes of them: added once, taken up again where it stopped. */
export const loadDemoDecisions: Command = {
  name: ['demo', 'neutralite'],
  usage,
  summary: 'Ajoute au réseau de démonstration une année de décisions, et ses audits ; une seconde fois, ne change rien. Refusé en production.',
  async run(args) {
    readOptions(args, {}, usage);
    const { tellYear } = await import('./demo/decisions/tell-year.js');
    return tellYear();
  },
};
