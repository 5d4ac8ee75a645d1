import type { ClientBase } from 'pg';

const names = new Map<string, string>();

/** A statement of every day: each connection plans it once and keeps the plan. For those whose plan does not hang on their values. */
export function planned(sql: string): string {
  if (!names.has(sql)) names.set(sql, `s${names.size}`);
  return sql;
}

/** One statement shaped for its caller. */
export type Ask = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Asks on one connection. */
export const asking = (client: ClientBase): Ask => async (sql, parameters = []) =>
  (await client.query({ name: names.get(sql), text: sql, values: [...parameters] })).rows;
