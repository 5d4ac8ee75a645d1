import { fold } from '@boussole/domain/dossier/anonymous-code';
import type { Ask } from '../../platform/statement.js';
import { searchRegister } from '../register/search.queries.js';
import type { WishChoicesView, WishedOrganisationView } from './preference.graphql.js';

const mostOfEach = 8;
const mostRead = 60;
const shortest = 2;

/** Bodies whose name holds what was typed, and offers that answer it: what everybody may read of the register. */
export async function readWishChoices(ask: Ask, text: string, today: string): Promise<WishChoicesView> {
  const typed = fold(text).trim();
  if (typed.length < shortest) return { organisations: [], offers: [] };
  const organisations = await ask<WishedOrganisationView>(`
    select g.id, g.name, g.acronym from organisation g
    where g.merged_into_id is null and g.status = 'active'
      and (app.fold(g.name) like '%' || $1 || '%' or app.fold(g.acronym) like $1 || '%')
    order by app.fold(g.acronym) = $1 desc nulls last, app.fold(g.name) like $1 || '%' desc, g.name, g.id limit ${mostOfEach}`,
  [typed.replace(/[\\%_]/g, '\\$&')]);
  const { lines } = await searchRegister(ask, { search: { text, withStale: false }, first: mostRead, after: null, seed: null, today });
  // What is written like this comes before what merely has to do with it; among equals the draw decides.
  const isWritten = ({ title }: { title: string }): boolean => fold(title).includes(typed);
  const offers = [...lines.filter(isWritten), ...lines.filter((line) => !isWritten(line))].slice(0, mostOfEach);
  return { organisations, offers: offers.map(({ id, title, organisationName, communeName }) => ({ id, title, organisationName, communeName })) };
}
