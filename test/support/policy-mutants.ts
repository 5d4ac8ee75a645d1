import type pg from 'pg';

/** A policy made a little weaker, or taken away. */
export interface Mutant {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
}

interface PolicyRow { table: string; name: string; reads: string | null; checks: string | null }

/** Every way of weakening each policy by one step: dropped, opened wide, or without one of its conditions. */
export async function mutantsOf(owner: pg.Client): Promise<Mutant[]> {
  const { rows } = await owner.query<PolicyRow>(`
    select polrelid::regclass::text as table, polname as name, pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as checks
    from pg_policy where not polroles && array['boussole_owner'::regrole::oid] order by 1, 2`);
  return rows.flatMap(({ table, name, reads, checks }) => [
    { table, name: `${table}.${name} dropped`, sql: `drop policy ${name} on ${table}` },
    ...weaker(reads).map(({ how, expression }) => ({ table, name: `${table}.${name} using ${how}`, sql: `alter policy ${name} on ${table} using (${expression})` })),
    ...weaker(checks).map(({ how, expression }) => ({ table, name: `${table}.${name} check ${how}`, sql: `alter policy ${name} on ${table} with check (${expression})` })),
  ]);
}

function weaker(expression: string | null): { how: string; expression: string }[] {
  if (expression === null) return [];
  const wide = [{ how: 'true', expression: 'true' }];
  for (const word of ['AND', 'OR']) {
    const parts = split(expression, word);
    if (parts.length < 2) continue;
    return [...wide, ...parts.map((part, place) => ({
      how: `without ${part.replace(/\s+/g, ' ')}`, expression: parts.filter((_, other) => other !== place).join(` ${word} `) }))];
  }
  return wide;
}

/** The conditions that one word joins at the outermost level of "((a) AND (b))". */
export function split(expression: string, word: string): string[] {
  const inside = expression.replace(/^\(([\s\S]*)\)$/, '$1');
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let place = 0; place < inside.length; place += 1) {
    depth += inside[place] === '(' ? 1 : inside[place] === ')' ? -1 : 0;
    if (depth === 0 && inside.startsWith(` ${word} `, place)) {
      parts.push(inside.slice(start, place));
      start = place + word.length + 2;
    }
  }
  return [...parts, inside.slice(start)].map((part) => part.trim());
}
