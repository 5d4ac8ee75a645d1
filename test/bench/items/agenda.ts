import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

/** A page of one's own that asks for nothing: what waits, what is due, who comes. */
const ownPage = (code: string, what: string, document: string, variables: object): Item => ({
  code, what, document, limit: null, most: null,
  asks: async (owner, count) => cycled(await busiest(owner, 40), count).map(({ cookie }) => ({ cookie, variables, values: [] })),
});

/** What stands on the screen each morning. */
export const ownDay = ownPage('journée', 'ma journée : rendez-vous, relais qui bougent, ce qui est dû', 'MyDay', {});
export const ownWeek = ownPage('agenda', 'ma semaine : rendez-vous, tâches, absences', 'Agenda', { week: null });
