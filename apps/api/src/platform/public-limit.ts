import { Injectable } from '@nestjs/common';
import { Refusal } from './errors.js';
import { Secrets } from './secrets.js';

/** What a reader without an account is counted for; each is counted apart. */
export type PublicRead = 'search' | 'sheet' | 'export' | 'suggest' | 'coverage' | 'feed';

/** So many at once, and so many a minute after that: generous, because a whole school stands behind one address. */
const allowances: Readonly<Record<PublicRead, { readonly atOnce: number; readonly perMinute: number }>> = {
  search: { atOnce: 60, perMinute: 120 },
  sheet: { atOnce: 120, perMinute: 240 },
  suggest: { atOnce: 120, perMinute: 300 },
  coverage: { atOnce: 20, perMinute: 30 },
  export: { atOnce: 6, perMinute: 6 },
  // An office behind one address, each calendar a few times an hour.
  feed: { atOnce: 60, perMinute: 60 },
};

const rememberedAtMost = 20_000;

interface Bucket { tokens: number; at: number }

/**
 * Keeps a reader without an account from taking the whole register's time. Counted in memory only, by a keyed hash of
 * the address: nothing is stored, nobody can be followed.
 */
@Injectable()
export class PublicLimit {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly secrets: Secrets) {}

  /** Lets one more reading pass, or refuses it. Whoever is signed in is known and is not counted: do not ask for her. */
  allow(request: { readonly ip: string }, what: PublicRead): void {
    const { atOnce, perMinute } = allowances[what];
    const subject = this.secrets.subjectOf(what, networkOf(request.ip));
    const now = performance.now();
    const before = this.buckets.get(subject);
    const tokens = before ? Math.min(atOnce, before.tokens + (now - before.at) / 60_000 * perMinute) : atOnce;
    if (tokens < 1) throw new Refusal('request.too_many');
    this.buckets.delete(subject);
    if (this.buckets.size >= rememberedAtMost) this.forgetOldest();
    this.buckets.set(subject, { tokens: tokens - 1, at: now });
  }

  // A map remembers in which order its keys came: the first was heard of longest ago.
  private forgetOldest(): void {
    for (const subject of [...this.buckets.keys()].slice(0, rememberedAtMost / 2)) this.buckets.delete(subject);
  }
}

/** One line has a whole /64 of IPv6: its addresses are counted as one. */
export const networkOf = (address: string): string =>
  (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);
