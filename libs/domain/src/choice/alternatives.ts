import type { OfferKind, Path } from '../register/vocabulary.js';
import type { Alternative, FrozenOffer, OutsideAlternative } from './snapshot.js';

/** An offer that answers the criteria, as the register tells it. */
export interface EligibleOffer extends FrozenOffer {
  readonly operator: string;
  readonly site: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly trades: readonly string[];
  readonly level: number | null;
  readonly path: Path | null;
  readonly minutes: number | null;
  readonly seats: number | null;
  readonly start: string | null;
}

/** What is looked for: which of an offer's trades names its option. */
export interface OptionOf { readonly trade: string | null; readonly field: string | null }

/** An option's code: kind, trade, level and path. What has no trade is told apart by its name. */
export function optionCode(offer: Pick<EligibleOffer, 'kind' | 'title' | 'trades' | 'level' | 'path'>, { trade, field }: OptionOf): string {
  const named = offer.trades.find((code) => code === trade)
    ?? [...offer.trades].sort().find((code) => field === null || code.startsWith(field)) ?? folded(offer.title);
  return [offer.kind, named, offer.level ?? '-', offer.path ?? '-'].join('/');
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** One alternative an (operator, option, site): splitting a course into sheets or sessions adds nothing. Numbered in an order that is nobody's. */
export function alternativesOf(offers: readonly EligibleOffer[], looked: OptionOf, own: ReadonlySet<string>): Alternative[] {
  const groups = new Map<string, EligibleOffer[]>();
  for (const offer of offers) {
    const key = [offer.operator, offer.site, optionCode(offer, looked)].join('|');
    groups.set(key, [...groups.get(key) ?? [], offer]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, twins], n) => alternativeOf(twins, n, looked, own));
}

function alternativeOf(twins: readonly EligibleOffer[], n: number, looked: OptionOf, own: ReadonlySet<string>): Alternative {
  const sheets = [...twins].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = sheets as [EligibleOffer]; // a group is never empty
  const starts = sheets.map(({ start }) => start);
  const seats = sheets.map((offer) => offer.seats);
  return {
    n, operator: first.operator, option: optionCode(first, looked), site: first.site, minutes: first.minutes,
    seats: seats.some((count) => count === null) ? null : seats.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    start: starts.some((day) => day === null) ? null : [...starts].sort()[0] ?? null,
    weight: 1, own: own.has(first.operator), path: first.kind === 'work_study' ? 'work_study' : first.path,
    offers: sheets.map(({ id, version, hash }) => ({ id, version, hash })),
  };
}

/** An offer that stands outside of a set, as it would have been frozen. One of another field is named by a trade of its own. */
export function outsideOf(offer: EligibleOffer, { trade, field }: OptionOf, own: ReadonlySet<string>): OutsideAlternative {
  const isOfField = offer.trades.some((code) => code === trade || (field !== null && code.startsWith(field)));
  const { n: _, ...outside } = alternativeOf([offer], 0, isOfField ? { trade, field } : { trade: null, field: null }, own);
  return outside;
}

/** The alternative of a set that an offer is one more sheet of: the same option of the same operator at the same site. */
export const twinOf = (alternatives: readonly Alternative[], { operator, option, site }: OutsideAlternative): Alternative | null =>
  alternatives.find((one) => one.operator === operator && one.option === option && one.site === site) ?? null;
