import { isCalendarDate } from '@boussole/domain/calendar-date';
import { type Command, readOptions, WrongUsage } from '../command.js';

const usage = 'npm run boussole -- neutralite nuit [--depuis AAAA-MM-JJ]';

/** Takes the decisions of the days before today that no night has taken yet; the database is looked for only now. */
export const auditNight: Command = {
  name: ['neutralite', 'nuit'],
  usage,
  summary: 'Prend maintenant les orientations que la nuit aurait prises ; --depuis en cherche aussi d’anciennes, ajoutées après coup.',
  async run(args) {
    const { depuis = null } = readOptions(args, { depuis: { type: 'string' } }, usage);
    if (depuis !== null && !isCalendarDate(depuis)) throw new WrongUsage('--depuis attend un jour, écrit AAAA-MM-JJ.', `Usage : ${usage}`);
    const { takeNight } = await import('./night/take-night.js');
    return takeNight(depuis);
  },
};
