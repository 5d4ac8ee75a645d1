import { brusselsDay } from '@boussole/domain/calendar-date';
import { mayEdit, nextReview } from '@boussole/domain/register/keeping';
import type { SheetKind } from '@boussole/domain/register/vocabulary';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';

/** A sheet that its keeper holds: nobody else changes it before she has done. */
export interface HeldSheet {
  readonly id: string;
  readonly kind: SheetKind;
  readonly keeperId: string;
  readonly organisationId: string;
  readonly mergedIntoId: string | null;
  readonly version: number;
  /** Its columns, under the names that they have in the product. */
  readonly values: Readonly<Record<string, unknown>>;
}

const bodyOf: Readonly<Record<SheetKind, string>> = { organisation: 'id', branch: 'organisation_id', offer: 'organisation_id' };
const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const propertyOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Values under the names of their columns: sent to PostgreSQL as one piece. */
export const columnsOf = (content: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).map(([property, value]) => [columnOf(property), value]));

/** Takes hold of a sheet for whoever keeps it, as long as nobody changed it since she read it. */
export async function holdSheet(tx: Transaction, viewer: Viewer, kind: SheetKind, id: string, version: number | null): Promise<HeldSheet> {
  const [row] = await tx.ask<Omit<HeldSheet, 'values' | 'kind'> & { row: Record<string, unknown> }>(`
    select s.id, coalesce(s.keeper_id, s.${bodyOf[kind]}) as "keeperId", s.${bodyOf[kind]} as "organisationId",
      s.merged_into_id as "mergedIntoId", s.version, to_jsonb(s) as row
    from ${kind} s where s.id = $1 for update`, [id]);
  if (!row) throw new Refusal('record.not_found');
  permit(mayEdit(row, viewer));
  if (row.mergedIntoId !== null) throw new Refusal('sheet.merged');
  if (version !== null && row.version !== version) throw new Refusal('sheet.changed_elsewhere');
  const { row: columns, ...sheet } = row;
  return { ...sheet, kind, values: Object.fromEntries(Object.entries(columns).map(([name, value]) => [propertyOf(name), value])) };
}

/**
 * Writes a sheet and says that it was verified today. What a hand changed on a sheet that came from a source is
 * remembered, so that the next import leaves it as it is.
 */
export async function writeSheet(
  tx: Transaction, viewer: Viewer, { kind, id }: HeldSheet, content: object, now: Date, alsoChanged: readonly string[] = [],
): Promise<number> {
  const today = brusselsDay(now);
  const columns = columnsOf(content);
  const names = Object.keys(columns);
  const values = names.map((name) => `${name} = given.${name},`).join(' ');
  const [saved] = await tx.ask<{ version: number }>(`
    update ${kind} s set ${values} verified_on = $3, review_on = $4, updated_at = $5, version = s.version + 1,
      verified_by = (select given_name || ' ' || family_name from person where id = $6),
      hand_fields = case when exists (select from sheet_origin where sheet_id = s.id)
        then array(select distinct name from unnest(s.hand_fields || $7::text[]
          || array(select key from jsonb_each($2) where value is distinct from to_jsonb(s)->key)) name order by name)
        else s.hand_fields end
    from jsonb_populate_record(null::${kind}, $2) given where s.id = $1 returning s.version`,
  [id, JSON.stringify(columns), today, nextReview(today), now, viewer.personId, alsoChanged]);
  if (!saved) throw new Refusal('record.not_found');
  return saved.version;
}
