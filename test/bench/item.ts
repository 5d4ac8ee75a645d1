import type pg from 'pg';
import { webDocuments } from '../support/web-documents.js';
import type { Sent } from './caller.js';

/** The same request for both sides: what a screen sends, and what the one statement at the limit is given. */
export interface Ask {
  readonly cookie: string; readonly variables: object; readonly values: readonly unknown[];
  /** Who is looked for, by a search. */
  readonly wanted?: string;
}

/** Asks the product as a screen does; for what a request must be told before it can be made. */
export type Product = (document: string, one: Pick<Ask, 'cookie' | 'variables'>) => Promise<string>;

/** One thing that is done all day, through the product and at the limit. */
export interface Item {
  readonly code: string;
  readonly what: string;
  /** The operation of the web's that does it. */
  readonly document: string;
  /** The one statement that answers the same; none: nothing so simple does this work. */
  readonly limit: string | null;
  /** Most that the product may take of the limit's processor. */
  readonly most: number | null;
  readonly asks: (owner: pg.Client, count: number, product: Product) => Promise<Ask[]>;
  /** What writes: the tables to which both sides must add as many rows. Each request can be sent once, to one side. */
  readonly leaves?: readonly string[];
}

const documents = new Map(webDocuments().map(({ name, text }) => [name, text.replaceAll(' @_unmask', '')])); // a word of gql.tada's, which is not sent

/** What the web sends for an operation. */
export function bodyOf(name: string, variables: object): string {
  const query = documents.get(name);
  if (query === undefined) throw new Error(`the web sends no ${name}`);
  return JSON.stringify({ operationName: name, query, variables });
}

export const sentOf = (document: string, { cookie, variables }: Pick<Ask, 'cookie' | 'variables'>): Sent => ({
  headers: { 'x-csrf': '1', cookie }, body: bodyOf(document, variables),
});
