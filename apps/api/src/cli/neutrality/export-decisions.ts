import { type Command, readOptions, WrongUsage } from '../command.js';
import { readPeriod } from './read-period.js';

const usage = 'npm run boussole -- neutralite exporter --du AAAA-MM-JJ --au AAAA-MM-JJ --vers dossier/';

/** Writes the decisions of a period to the files that the audit reads; the database is looked for only now. */
export const exportDecisions: Command = {
  name: ['neutralite', 'exporter'],
  usage,
  summary: 'Écrit les orientations d’une période de Boussole, sans nom, dans les fichiers que lit l’audit.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { du, au, vers } = readOptions(args, { du: text, au: text, vers: text }, usage);
    if (!vers) throw new WrongUsage('--vers manque : le dossier où écrire les trois fichiers.', `Usage : ${usage}`);
    const period = readPeriod(du, au, usage);
    const { exportPeriod } = await import('./product/export-period.js');
    return exportPeriod(period, vers);
  },
};
