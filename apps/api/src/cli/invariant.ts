/** Something that always holds: a sentence, and the rows for which it does not. */
export interface Invariant {
  readonly says: string;
  /** One column, id: what breaks the rule. */
  readonly sql: string;
}
