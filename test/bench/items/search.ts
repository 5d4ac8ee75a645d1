import { drawing, misspelt } from '../../support/many-people.js';
import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

interface Named { readonly id: string; readonly given: string; readonly family: string }

/** Among all the people of the largest branch; a letter is wrong in each of the two names. */
export const findPerson: Item = {
  code: 'W3', what: 'trouver quelqu’un dont les deux noms sont mal écrits, parmi toute l’antenne', document: 'SearchDossiers', limit: null, most: null,
  async asks(owner, count) {
    const [who] = await busiest(owner, 1);
    if (!who) throw new Error('nothing was loaded');
    const { rows } = await owner.query<Named>(`select d.id, l.given_name as given, l.family_name as family from dossier d join learner l on l.id = d.learner_id
      where d.branch_id = $1 and not l.is_anonymous and d.restricted_at is null order by md5(d.id::text) limit $2`, [who.branchId, count]);
    const draw = drawing(7);
    return cycled(rows, count).map(({ given, family }) => ({ cookie: who.cookie, values: [], variables: { text: `${misspelt(given, draw)} ${misspelt(family,
      draw)}` }, wanted: `${given} ${family}` }));
  },
};
