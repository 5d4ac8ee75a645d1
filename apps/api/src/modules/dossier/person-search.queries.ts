import { readPhone, readSearch, type SearchQuestion } from '@boussole/domain/dossier/search-text';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { DossierLineView } from './dossier.graphql.js';
import { lineColumns } from './dossier-list.queries.js';
import { FindReason, type SimilarDossiersInput, type SimilarDossierView } from './person-search.graphql.js';

const mostFound = 20;
const mostSimilar = 8;

type FoundRow = DossierLineView & { reasons: string[] };

// One call finds and weighs, one shows the identity lines; both state themselves whose branch it is.
const find = (ask: Ask, question: SearchQuestion, communeNis: string | null, most: number): Promise<FoundRow[]> => ask<FoundRow>(`
  with found as materialized (select * from app.find_dossiers($1, $2, $3, $4, $5, $6, $7) with ordinality)
  select ${lineColumns}, f.reasons from found f join app.identity_lines(array(select dossier_id from found)) x on x.id = f.dossier_id
  order by f.ordinality`,
[question.name, question.birthOn, question.code, question.email, question.phone, communeNis, most]);

/** People of the branch who look like what was typed: a name however spelt, a birth date, a way to reach her, a code, a reference. */
export async function searchPeople(ask: Ask, typed: string): Promise<DossierLineView[]> {
  if (typed.length > 200) throw new Refusal('text.too_long');
  const question = readSearch(typed);
  if (!question) throw new Refusal('search.too_short');
  return find(ask, question, null, mostFound);
}

/** Who may already have a dossier, of what is known about somebody new, and why each one is shown. Too little to tell: nobody. */
export async function similarPeople(ask: Ask, known: SimilarDossiersInput): Promise<SimilarDossierView[]> {
  const name = `${known.givenName} ${known.familyName}`.trim();
  const phone = known.phone ? readPhone(known.phone) : null;
  const question = { name: name.length >= 2 ? name : null, birthOn: known.birthOn ?? null, code: null,
    email: known.email?.trim().toLowerCase() || null, phone };
  if (!question.name && !question.email && !phone) return [];
  const found = await find(ask, question, known.communeNis ?? null, mostFound);
  return found.map(({ reasons, ...line }) => ({ line, reasons: reasons.filter(isReason) })).filter(({ reasons }) => tellsApart(reasons)).slice(0, mostSimilar);
}

const isReason = (reason: string): reason is FindReason => Object.hasOwn(FindReason, reason);

// Born the same day or living in the same place is nothing by itself.
const tellsApart = (reasons: readonly FindReason[]): boolean => reasons.some((reason) => !['birth', 'birth_swapped', 'commune'].includes(reason));
