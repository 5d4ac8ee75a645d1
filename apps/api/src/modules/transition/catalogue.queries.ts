import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { type Ask, planned } from '../../platform/statement.js';
import type { CatalogueVersionView, TransitionCatalogueView } from './catalogue.graphql.js';

type Version = Omit<CatalogueVersionView, 'publishedAt'> & { publishedAt: string };

interface Row extends Omit<TransitionCatalogueView, 'canPublish' | 'versions'> { versions: Version[] }

const columns = (row: string): string => `${row}.id, ${row}.version, ${row}.published_at as "publishedAt", ${row}.note,
  app.staff(${row}.by_membership_id) ->> 'name' as "publishedByName",
  (select o.name from organisation o where o.id = ${row}.organisation_id) as "organisationName"`;

const pageSql = planned(`
  select ${columns('c')}, c.points, (
    select json_agg(x) from (select ${columns('k')} from transition_catalogue k
      where k.organisation_id is not distinct from c.organisation_id or k.organisation_id is null
      order by k.organisation_id is null, k.version desc limit 100) x) as versions
  from transition_catalogue c where c.id = app.catalogue_for($1)`);

/** The catalogue that counts in the viewer's branch, and the versions before it: one statement. */
export async function readCatalogue(ask: Ask, viewer: Viewer): Promise<TransitionCatalogueView> {
  const [row] = await ask<Row>(pageSql, [viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  return {
    ...row, canPublish: viewer.role === 'structure_admin',
    versions: row.versions.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) })),
  };
}
