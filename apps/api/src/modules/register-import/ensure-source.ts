import type { Ask } from '../../platform/statement.js';

/** The source of this name: one that an organisation has used is the same source, however it is typed; none without a letter. */
export async function ensureSource(ask: Ask, organisationId: string, name: string): Promise<string | null> {
  const [source] = await ask<{ id: string }>(`
    with named as (select $2::text as name, replace(left(app.fold($2), 120), ' ', '-') as code),
    added as (
      insert into register_source (organisation_id, code, name) select $1, trim(code, '-'), name from named where trim(code, '-') <> ''
      on conflict (organisation_id, code) do nothing returning id)
    select id from added
    union all
    select s.id from register_source s join named on s.code = trim(named.code, '-') where s.organisation_id = $1
    limit 1`, [organisationId, name]);
  return source?.id ?? null;
}
