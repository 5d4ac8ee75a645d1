import { type Command, readOptions, WrongUsage } from '../command.js';

const usage = 'npm run boussole -- neutralite publier --annee 2025';

/** Makes the public report of a year; the database is looked for only now. */
export const publishing: Command = {
  name: ['neutralite', 'publier'],
  usage,
  summary: 'Publie le rapport public d’une année close, tout de suite ; ce qui est publié n’est jamais remplacé.',
  async run(args) {
    const { annee = '' } = readOptions(args, { annee: { type: 'string' } }, usage);
    if (!/^\d{4}$/.test(annee)) throw new WrongUsage('--annee attend une année, écrite 2025.', `Usage : ${usage}`);
    const { publishAtOnce } = await import('./product/publish.js');
    return publishAtOnce(Number(annee));
  },
};
