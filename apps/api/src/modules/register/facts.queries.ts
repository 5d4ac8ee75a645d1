import type { Ask } from '../../platform/statement.js';
import type { RegisterVocabularyView } from './facts.graphql.js';

/** The places, fields and kinds of body that a search chooses from, and how large the register is. */
export async function readVocabulary(ask: Ask): Promise<RegisterVocabularyView | undefined> {
  const [row] = await ask<RegisterVocabularyView>(`
    select
      (select json_agg(json_build_object('code', code, 'name', name, 'region', region) order by name) from basin) as basins,
      (select json_agg(json_build_object('nis', c.nis, 'name', c.name_fr, 'basin', c.basin, 'lat', c.lat, 'lon', c.lon,
        'population', c.population, 'postcodes', c.postcodes) order by c.name_fr) from commune c) as communes,
      (select json_agg(json_build_object('code', code, 'name', name) order by code) from trade_domain where parent is null) as fields,
      (select json_agg(json_build_object('code', code, 'name', name) order by name) from organisation_type) as "organisationTypes",
      (select count(*)::int from offer_index) as "offerCount",
      (select count(*)::int from organisation where status = 'active' and merged_into_id is null) as "organisationCount",
      (select count(*)::int from branch where status = 'active' and merged_into_id is null) as "branchCount"`);
  return row;
}
