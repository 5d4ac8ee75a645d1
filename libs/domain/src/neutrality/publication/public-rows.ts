import { leastPersons } from '../../figures/least-persons.js';
import type { Parameters } from '../parameters.js';

/** A decision with a real choice, as far as it may ever be published: counts, and who stands behind them. */
export interface CountedDecision {
  readonly structure: string;
  readonly counsellor: string;
  /** Empty: nobody knows; she counts once for each decision. */
  readonly learner: string;
  readonly total: number;
  readonly own: number;
  readonly retained: number;
  readonly retainedOwn: number;
}

/** A line of the public file: it names no body, no person and no day. */
export interface PublicRow extends Pick<CountedDecision, 'total' | 'own' | 'retained' | 'retainedOwn'> {
  readonly structure: string;
}

export interface PublicRows {
  /** Units that stand alone, and the one that gathers the others, if it may be shown. */
  readonly rows: readonly PublicRow[];
  readonly unpublished: number;
}

type Limits = Parameters['publication'];

export const gathered = 'autres';
const leastGathered = 2;

interface Body { readonly name: string; readonly kept: readonly CountedDecision[]; readonly rare: readonly CountedDecision[] }

/**
 * What may be read by everybody. A body stands alone where enough people decided and were advised, and enough chose either way; sets of a
 * size that few met, and bodies that are too small, are gathered, never with one body alone to be found by taking the rest away. What is
 * said of the whole is said of these rows: there is no other total to subtract from. `drawOf` draws the order in which bodies are numbered.
 */
export function publicRows(decisions: readonly CountedDecision[], limits: Limits, drawOf: (structure: string) => string): PublicRows {
  const bodies = bodiesOf(decisions);
  const alone = bodies.filter(({ kept }) => isEnough(kept, limits)).sort((a, b) => a.kept.length - b.kept.length || (drawOf(a.name) < drawOf(b.name) ? -1 : 1));
  const hidden = bodies.filter((body) => !alone.includes(body));
  while (alone.length > 0 && !isSafe(hidden, poolOf(alone, hidden), limits)) hidden.push(...alone.splice(0, 1));
  const pool = poolOf(alone, hidden);
  const isPoolShown = isSafe(hidden, pool, limits) && isEnough(pool, limits);
  const named = [...alone].sort((a, b) => (drawOf(a.name) < drawOf(b.name) ? -1 : 1))
    .flatMap(({ kept }, place) => kept.map((decision) => rowOf(`S${String(place + 1).padStart(2, '0')}`, decision)));
  const rows = [...named, ...(isPoolShown ? pool.map((decision) => rowOf(gathered, decision)) : [])].sort(inOrder);
  return { rows, unpublished: decisions.length - rows.length };
}

function bodiesOf(decisions: readonly CountedDecision[]): Body[] {
  return [...groupedBy(decisions, ({ structure }) => structure)].map(([name, list]) => {
    const common = commonOf(list);
    return { name, kept: common, rare: list.filter((decision) => !common.includes(decision)) };
  });
}

/** Decisions out of sets of a size that enough others of the list met too: looked at before anything that was chosen. */
function commonOf(list: readonly CountedDecision[]): CountedDecision[] {
  return [...groupedBy(list, sizeOf).values()].filter((alike) => personsOf(alike) >= leastPersons.public).flat();
}

const sizeOf = ({ total, own, retained }: CountedDecision): string => [total, own, retained].join('/');

const poolOf = (alone: readonly Body[], hidden: readonly Body[]): CountedDecision[] =>
  commonOf([...hidden.flatMap(({ kept, rare }) => [...kept, ...rare]), ...alone.flatMap(({ rare }) => rare)]);

/** No body is hidden, or enough of them are together. */
function isSafe(hidden: readonly Body[], pool: readonly CountedDecision[], limits: Limits): boolean {
  if (hidden.length === 0) return true;
  const ofHidden = hidden.flatMap(({ kept, rare }) => [...kept, ...rare]);
  return hidden.length >= leastGathered && counsellorsOf(ofHidden) >= limits.leastCounsellors && isEnough(pool, limits);
}

function isEnough(list: readonly CountedDecision[], { leastDecisions, leastCounsellors, leastCell }: Limits): boolean {
  const own = list.filter(({ retainedOwn }) => retainedOwn > 0).length;
  return list.length >= leastDecisions && counsellorsOf(list) >= leastCounsellors && personsOf(list) >= leastPersons.public
    && own >= leastCell && list.length - own >= leastCell;
}

const counsellorsOf = (list: readonly CountedDecision[]): number => new Set(list.map(({ counsellor }) => counsellor)).size;

const personsOf = (list: readonly CountedDecision[]): number =>
  new Set(list.map(({ learner }) => learner).filter((learner) => learner !== '')).size + list.filter(({ learner }) => learner === '').length;

const rowOf = (structure: string, { total, own, retained, retainedOwn }: CountedDecision): PublicRow => ({ structure, total, own, retained, retainedOwn });

/** An order that tells nothing of when, or of whom. */
const inOrder = (a: PublicRow, b: PublicRow): number =>
  (a.structure === b.structure ? 0 : a.structure < b.structure ? -1 : 1) || a.total - b.total || a.own - b.own || a.retained - b.retained || a.retainedOwn - b.retainedOwn;

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...groups.get(keyOf(one)) ?? [], one]);
  return groups;
}
