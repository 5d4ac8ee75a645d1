import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Worker, World } from '../factories/world.js';

/** Whose things an operation is asked about. */
export type Target = 'own' | 'beta' | 'missing' | 'neighbour';

/** Who asks, and from which world. */
export interface Asking {
  readonly owner: pg.Client;
  readonly who: Worker;
  readonly isSibling: boolean;
  /** What is asked. */
  readonly operation?: string;
  readonly alpha: World;
  readonly beta: World;
}

/** What an argument is given. */
export type Value = (asking: Asking) => unknown;
/** The same, for each target where that makes a difference. */
export type Entry = Value | Readonly<Record<Target, Value>>;

/** The same thing of each world: one's own, the other organisation's, nobody's, the neighbouring branch's. */
export const each = (of: (world: World, asking: Asking) => unknown, own: Value, missing: Value = () => randomUUID()): Entry => ({
  own, missing, beta: (asking) => of(asking.beta, asking), neighbour: (asking) => of(asking.alpha, asking),
});

/** A command's key, new each time. */
export const key = () => randomUUID();
/** A day that has not come. */
export const soon = '2030-01-01';
/** The last id of all. */
export const last = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
/** Where a page ended, as it is sent back. */
export const cursor = (text: string) => Buffer.from(text).toString('base64url');
