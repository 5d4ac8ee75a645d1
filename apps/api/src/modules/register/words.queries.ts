import type { Ask } from '../../platform/statement.js';
import type { TradeChoiceView } from './register-search.graphql.js';

/** What one word of a search is looked for by: what it has in common with its like, and the trades that it names. */
interface UnderstoodWord { stems: string[]; trades: string[] }

export interface UnderstoodText {
  readonly words: readonly UnderstoodWord[];
  /** The trades that all the words together name. */
  readonly trades: readonly TradeChoiceView[];
}

// A word that opens more trades than this names none of them ("agent", "chef").
const mostTrades = 40;

/**
 * Understands words: each by its stem; a word that is unknown by what begins like it, or else by what is spelt most like
 * it. A trade that a word opens ("Soudeur…") comes before those that only mention it. Costs the same whatever is offered.
 */
const understanding = `
  with asked as (
    select place, word, app.stem(word) as stem
    from unnest(app.words_of(left($1, 200))) with ordinality x(word, place) where place <= 8),
  known as (
    select place, word, coalesce(
      (select array_agg(distinct w.stem) from (
        select stem from register_word where stem = asked.stem or $2::boolean and word like asked.word || '%' limit 200) w),
      (select array_agg(distinct w.stem) from (
        select stem from register_word where word like asked.word || '%' limit 60) w),
      (select array_agg(distinct w.stem) from (
        select stem, similarity(word, asked.word) as closeness, max(similarity(word, asked.word)) over () as best
        from register_word where word % asked.word) w where closeness >= 0.35 and closeness >= best * 0.9),
      '{}') as stems
    from asked),
  name as (
    select k.place, n.code, n.trade, n.stems[1] = any(k.stems) as leads from known k join trade_name n on n.stems && k.stems
    union all
    select k.place, t.code, t.code, t.stems[1] = any(k.stems) from known k join trade t on t.stems && k.stems or t.code = upper(k.word)),
  piece as (
    select place, trade, bool_or(leads) as leads, bool_or(bool_or(leads)) over (partition by place) as some_lead
    from name group by place, trade),
  word as (
    select k.place, k.stems, case when count(p.trade) <= ${mostTrades} then coalesce(array_agg(p.trade) filter (where p.trade is not null), '{}')
      else '{}' end as trades
    from known k left join piece p on p.place = k.place and (p.leads or not p.some_lead)
    group by k.place, k.stems),
  whole as (
    select trade, bool_or(leads) as leads, bool_or(bool_or(leads)) over () as some_lead, max(names) as names from (
      select trade, bool_or(leads) as leads, 1 as names from name group by trade, code
      having count(distinct place) = (select count(*) from asked)) x
    group by trade),
  best as (
    select t.code, t.name, w.leads, exists (select from shortage_trade s where s.trade = t.code) as "isShortage"
    from whole w join trade t on t.code = w.trade where w.leads or not w.some_lead
    order by t.name limit ${mostTrades})
  select
    (select coalesce(json_agg(json_build_object('stems', stems, 'trades', trades) order by place), '[]') from word) as words,
    (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'isShortage', "isShortage") order by name, code), '[]')
      from best) as trades`;

/** While somebody is typing, a word may go on. */
export async function understand(ask: Ask, text: string, isTyping = false): Promise<UnderstoodText> {
  const [row] = await ask<UnderstoodText>(understanding, [text, isTyping]);
  return row ?? { words: [], trades: [] };
}

const mostSuggested = 12;

/** Trades to choose from while typing. */
export async function suggestTrades(ask: Ask, text: string): Promise<readonly TradeChoiceView[]> {
  return (await understand(ask, text, true)).trades.slice(0, mostSuggested);
}
