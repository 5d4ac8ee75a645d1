import { call, post, type Sent } from './caller.js';
import { type Ask, type Item, sentOf } from './item.js';
import { counting } from './processor.js';
import { difference } from './same.js';
import { limitName, productName } from './sides.js';
import type { Site } from './site.js';

/** What one side took: milliseconds of the clock for each request, seconds of processor for a thousand. */
export interface Figures {
  readonly median: number; readonly p99: number; readonly perThousand: number; readonly process: number; readonly database: number;
}
export interface Measured { readonly code: string; readonly what: string; readonly calls: number; readonly product: Figures; readonly limit: Figures | null;
  readonly most: number | null;
  /** Of each round, the product's processor against the limit's. */
  readonly ratios: readonly number[]; readonly ratio: number | null }

/** How many rounds of how many requests, and how many are sent first that count for nothing. */
export interface Effort { readonly rounds: number; readonly each: number; readonly warm: number }

interface Side { readonly name: string; readonly pid: number; readonly send: (one: Ask) => Sent; readonly url: string; readonly taken: number[];
  process: number; database: number; last: number }

const at = (taken: readonly number[], share: number): number => [...taken].sort((a, b) => a - b)[Math.floor(taken.length * share)] ?? Number.NaN;

function sidesOf(site: Site, item: Item): Side[] {
  const product: Side = { name: productName, pid: site.api.pid, url: site.graphql, send: (one) => sentOf(item.document, one), taken: [], process: 0,
    database: 0, last: 0 };
  if (item.limit === null) return [product];
  return [product, { name: limitName, pid: site.limit.pid, url: `${site.limitUrl}/${item.code}`, taken: [], process: 0, database: 0, last: 0,
    send: ({ values }) => ({ headers: {}, body: JSON.stringify(values) }) }];
}

/** Rounds in turn; whoever goes first finds the caches of the other one's. What is read must be the same on both sides, row for row. */
export async function measure(site: Site, item: Item, { rounds, each, warm }: Effort): Promise<Measured> {
  const sides = sidesOf(site, item);
  // What reads is asked again on the other side; what writes can be done once.
  const shares = item.leaves ? sides.length : 1;
  const asks = await item.asks(site.owner, shares * (rounds * each + 2 * warm), site.product);
  let from = 0;
  const some = (count: number): Ask[] => asks.slice(from, from += count);
  const forBoth = (count: number): ((side: Side) => Ask[]) => {
    if (item.leaves) return () => some(count);
    const shared = some(count);
    return () => shared;
  };
  if (item.limit !== null) await (item.leaves ? compareLeft(site, item, item.leaves, sides, some(warm), some(warm)) : compare(site, item, asks.slice(0, 200)));
  const warmth = forBoth(warm);
  for (const side of sides) await round(site, side, warmth(side), false);
  const ratios: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const given = forBoth(each);
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) side.last = await round(site, side, given(side), true);
    const [product, limit] = sides;
    if (product && limit) ratios.push(product.last / limit.last);
  }
  const [product, limit] = sides.map((side) => figuresOf(side));
  if (!product) throw new Error('nothing was measured');
  return { code: item.code, what: item.what, calls: rounds * each, product, limit: limit ?? null, most: item.most, ratios,
    ratio: limit ? product.perThousand / limit.perThousand : null };
}

/** Seconds of processor that one round took. */
async function round(site: Site, side: Side, asks: readonly Ask[], isCounted: boolean): Promise<number> {
  const used = await counting(site.owner, side.pid, side.name);
  const { taken, refused } = await call(side.url, asks.map((one) => side.send(one)));
  if (refused) throw new Error(`${side.url}: ${refused}`);
  const spent = await used();
  if (isCounted) {
    side.taken.push(...taken);
    side.process += spent.process;
    side.database += spent.database;
  }
  return spent.process + spent.database;
}

async function compare(site: Site, item: Item, asks: readonly Ask[]): Promise<void> {
  for (const one of asks) {
    const [product, limit] = [await site.product(item.document, one),
      await post(`${site.limitUrl}/${item.code}`, { headers: {}, body: JSON.stringify(one.values) })];
    const parted = difference(product, limit);
    if (parted) throw new Error(`${item.code} does not answer the same: ${parted}`);
  }
}

// As many rows in each table: the promise of the product needs no more than what its limit writes, and the limit no less.
async function compareLeft(site: Site, item: Item, tables: readonly string[], sides: readonly Side[], ...shares: readonly Ask[][]): Promise<void> {
  const counted = async (): Promise<number[]> => {
    const each = tables.map((table) => `(select count(*) from ${table})`).join(', ');
    const { rows: [row] } = await site.owner.query<{ counts: number[] }>(`select array[${each}]::int[] as counts`);
    return row?.counts ?? [];
  };
  const left: string[] = [];
  for (const [place, side] of sides.entries()) {
    const before = await counted();
    for (const one of shares[place] ?? []) await post(side.url, side.send(one));
    const after = await counted();
    left.push(tables.map((table, at) => `${table} ${(after[at] ?? 0) - (before[at] ?? 0)}`).join(', '));
  }
  if (left[0] !== left[1]) throw new Error(`${item.code} does not leave the same: ${left.join(' ≠ ')}`);
}

function figuresOf({ taken, process, database }: Side): Figures {
  const perThousand = 1000 / taken.length;
  return { median: at(taken, 0.5), p99: at(taken, 0.99), perThousand: (process + database) * perThousand, process: process * perThousand,
    database: database * perThousand };
}
