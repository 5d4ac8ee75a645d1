import { indexReference, type ImportReference, type ReferenceFacts } from '@boussole/domain/register/import/reference';
import type { Ask } from '../../platform/statement.js';

/** The facts of the register that the rows of a file are read with. */
export async function readReference(ask: Ask): Promise<ImportReference> {
  const [facts] = await ask<ReferenceFacts>(`select
    (select coalesce(jsonb_agg(jsonb_build_object('nis', c.nis, 'names', array[c.name_fr, c.name_nl, c.name_de], 'postcodes', c.postcodes,
      'localities', (select coalesce(jsonb_agg(jsonb_build_object('name', l, 'postcode', p.postcode)), '[]')
        from postcode p, unnest(p.localities) l where p.nis = c.nis))), '[]') from commune c) as communes,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'acronym', acronym, 'name', name, 'aliases', aliases) order by code), '[]')
      from organisation_type) as types,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name)), '[]') from trade) as trades,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'trade', trade)), '[]') from trade_name) as "tradeNames",
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name)), '[]') from basin) as basins`);
  if (!facts) throw new RangeError('the register has no reference');
  return indexReference(facts);
}
