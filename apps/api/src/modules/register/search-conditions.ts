import { kmWithin } from '@boussole/domain/register/travel';
import { type LanguageLevel, languageLevels } from '@boussole/domain/register/vocabulary';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { RegisterSearchInput, TradeChoiceView } from './register-search.graphql.js';
import { understand } from './words.queries.js';

/** What is asked of a row of offer_index (alias i), with its parameters. */
export interface SearchConditions {
  readonly sql: string;
  readonly parameters: unknown[];
  /** What the words were understood as. */
  readonly trades: readonly TradeChoiceView[];
}

const usualMinutes = 60;
const mostMinutes = 600;

/** A search as conditions that indexes answer: every list is one of these values, the lists stand together. */
export async function conditionsOf(ask: Ask, search: RegisterSearchInput): Promise<SearchConditions> {
  const text = search.text?.trim() ? await understand(ask, search.text) : { words: [], trades: [] };
  const parameters: unknown[] = [];
  const given = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
  const oneOf = (tags: readonly string[]): string => `i.tags && ${given(tags, 'text[]')}`;
  const parts: string[] = [];
  // What costs least to look at stands first.
  if (search.age != null) {
    const age = given(search.age, 'int');
    parts.push(`coalesce(i.min_age, 0) <= ${age} and coalesce(i.max_age, 200) >= ${age}`);
  }
  if (search.near) parts.push(`(i.commune_nis = any(${given(await communesWithin(ask, search), 'text[]')}) or i.tags && '{mode:remote}')`);
  parts.push(...tagsOf(search).map(oneOf));
  if (text.words.length > 0) {
    const every = text.words.map(({ stems, trades }) =>
      `(i.stems && ${given(stems, 'text[]')}${trades.length > 0 ? ` or ${oneOf(trades.map(tradeTag))}` : ''})`).join(' and ');
    const named = text.words.length > 1 && text.trades.length > 0 ? ` or ${oneOf(text.trades.map(({ code }) => tradeTag(code)))}` : '';
    parts.push(`(${every}${named})`);
  }
  if (search.startsBefore) {
    parts.push(`(i.starts = '{}' or exists (select from unnest(i.starts) s where s >= app.today() and s < ${given(search.startsBefore, 'date')}))`);
  }
  return { sql: parts.join('\n and ') || 'true', parameters, trades: text.trades };
}

const tradeTag = (code: string): string => `trade:${code}`;

/** Whoever knows a language at one level also enters where less is asked. */
const levelsUpTo = (level: LanguageLevel | null | undefined): readonly LanguageLevel[] =>
  (level ? languageLevels.slice(0, languageLevels.indexOf(level) + 1) : []);

function tagsOf(search: RegisterSearchInput): string[][] {
  const list = (facet: string, values: readonly (string | number)[] | null | undefined): string[] =>
    (values ?? []).map((value) => `${facet}:${value}`);
  const one = (facet: string, value: string | null | undefined): string[] => (value ? [`${facet}:${value}`] : []);
  return [
    list('kind', search.kinds), list('field', search.fields), list('trade', search.trades), list('basin', search.basins),
    list('public', search.publics), one('diploma', search.diploma), list('asks', levelsUpTo(search.languageLevel)),
    list('language', search.languages), list('level', search.levels), list('mode', search.modes), list('time', search.times),
    list('path', search.paths), list('entry', search.entries), one('price', search.isFree ? 'free' : null),
    one('organisation', search.organisationId),
  ].filter((tags) => tags.length > 0);
}

/** The communes that one reaches; what is given at a distance is reached from everywhere. */
async function communesWithin(ask: Ask, { near, travel, minutes }: RegisterSearchInput): Promise<string[]> {
  if (minutes != null && (minutes < 1 || minutes > mostMinutes)) throw new Refusal('input.invalid', 'minutes');
  const communes = await ask<{ nis: string }>(`
    select c.nis from commune start join commune c
      on c.nis = start.nis or app.km(start.lat, start.lon, c.lat, c.lon) <= $2
    where start.nis = $1`, [near, kmWithin(minutes ?? usualMinutes, travel ?? 'car')]);
  if (communes.length === 0) throw new Refusal('commune.unknown');
  return communes.map(({ nis }) => nis);
}
