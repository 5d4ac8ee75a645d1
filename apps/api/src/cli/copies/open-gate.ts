import { readOwnerConfig } from '../../platform/config.js';
import { type Command, howMany, readOptions } from '../command.js';
import { asOwner } from '../owner.js';

const usage = 'npm run boussole -- envois ouvrir';

/** A human has looked: messages may leave from this database. */
export const openGate: Command = {
  name: ['envois', 'ouvrir'],
  usage,
  summary: 'Après une restauration ou une bascule, laisse à nouveau partir courriels et SMS ; dit d’abord combien attendent.',
  async run(args) {
    readOptions(args, {}, usage);
    await asOwner(readOwnerConfig().databaseUrl, (owner) => owner.together(async () => {
      const [waiting] = await owner.ask<{ count: number; since: string | null }>(`select count(*)::int as count,
        to_char(min(created_at) at time zone 'Europe/Brussels', 'DD/MM/YYYY à HH24:MI') as since from delivery where state = 'pending' and due_at < now() + interval '2 minutes'`);
      const opened = await owner.change('insert into outgoing default values on conflict do nothing');
      console.log(opened === 0 ? 'Les envois étaient déjà ouverts.'
        : `Les envois sont ouverts : ${howMany(waiting?.count ?? 0, 'envoi')} ${(waiting?.count ?? 0) < 2 ? 'attend' : 'attendent'}${
          waiting?.since ? `, le plus ancien promis le ${waiting.since}` : ''}.`);
    }));
    return 0;
  },
};
