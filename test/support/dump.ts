import type pg from 'pg';

/** Every row of every table as text: what a thief of the database would read. */
export async function dumpOf(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ place: string }>(`
    select format('%I.%I', n.nspname, c.relname) as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by 1`);
  const texts: string[] = [];
  for (const { place } of rows) {
    const { rows: [all] } = await owner.query<{ text: string }>(`select coalesce(string_agg(t::text, E'\\n'), '') as text from ${place} t`);
    texts.push(`${place}\n${all?.text}`);
  }
  return texts.join('\n');
}

/** A print of what every table of the product holds, whatever the order of its rows. */
export async function contentsOf(owner: pg.Client): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`);
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: [all] } = await owner.query<{ print: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') as print from (
      select md5(t::text) as h from public.${name} t) x`);
    prints[name] = all?.print ?? '';
  }
  return prints;
}

/** How many rows every table of the product holds. */
export async function countsOf(owner: pg.Client): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string; rows: number }>(`
    select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from public.%I', c.relname), true, false, '')))[1]::text::int as rows
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  return Object.fromEntries(rows.map(({ name, rows: n }) => [name, n]));
}

/** The tables in which a text stands somewhere. */
export async function tablesHolding(owner: pg.Client, text: string): Promise<string[]> {
  const dump = await dumpOf(owner);
  return dump.split(/^(?=\w+\.\w+$)/m).filter((table) => table.includes(text)).map((table) => table.slice(0, table.indexOf('\n')));
}
