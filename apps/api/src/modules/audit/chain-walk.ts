import { createHash } from 'node:crypto';

/** A link of a chain with the line it stands for: text is what the line says today, null when the line is gone. */
export interface Link {
  readonly chain: string;
  readonly seq: number;
  readonly hash: Buffer;
  readonly journalId: string;
  readonly text: string | null;
}

export interface ChainHead { readonly chain: string; readonly seq: number; readonly hash: Buffer }

export type Fault = 'deleted' | 'edited' | 'missing' | 'cut' | 'beyond' | 'rewritten' | 'unlinked';

/** The first line of a chain that is not as it was written. */
export interface Finding { readonly chain: string; readonly fault: Fault; readonly seq: number; readonly journalId: string | null; readonly since: number }

/** What was written down elsewhere of one chain: the hash it had at each of these places. */
export type Anchors = ReadonlyMap<number, string>;

/** Follows one chain, a link at a time; remembers nothing but the last one. */
export class ChainWalk {
  private last: Buffer = Buffer.alloc(0);
  private seq = 0;
  private lastAnchor = 0;
  found: Finding | null = null;

  constructor(private readonly chain: string, private readonly anchors: Anchors) {}

  take({ seq, hash, journalId, text }: Link): void {
    if (this.found) return;
    const expected = this.seq + 1;
    if (seq !== expected) return this.find('missing', expected, null);
    if (text === null) return this.find('deleted', seq, journalId);
    if (!createHash('sha256').update(this.last).update(text).digest().equals(hash)) return this.find('edited', seq, journalId);
    const anchored = this.anchors.get(seq);
    if (anchored !== undefined && anchored !== hash.toString('hex')) return this.find('rewritten', seq, journalId);
    if (anchored !== undefined) this.lastAnchor = seq;
    this.last = hash;
    this.seq = seq;
  }

  /** Nothing more comes: does the chain end where its head, and what was anchored, say that it ends? */
  end(head: ChainHead | undefined): Finding | null {
    if (this.found) return this.found;
    const anchored = Math.max(0, ...this.anchors.keys());
    if (this.seq < Math.max(anchored, head?.seq ?? 0)) this.find('cut', this.seq + 1, null);
    else if (!head || head.seq < this.seq || !head.hash.equals(this.last)) this.find('beyond', (head?.seq ?? 0) + 1, null);
    return this.found;
  }

  private find(fault: Fault, seq: number, journalId: string | null): void {
    this.found = { chain: this.chain, fault, seq, journalId, since: this.lastAnchor };
  }
}
