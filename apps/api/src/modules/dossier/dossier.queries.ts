import type { Ask } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';

interface DossierFactsRow { id: string; branchId: string; status: 'open' | 'closed' }

/** What a rule needs to know of a dossier, locked when it is about to change. */
export async function dossierFacts(ask: Ask, id: string, lock: '' | 'for update'): Promise<DossierFactsRow> {
  const [row] = await ask<DossierFactsRow>(
    `select id, branch_id as "branchId", status from dossier where id = $1 ${lock}`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}

/** Every commune a person may live in; public facts, the same for everyone. */
export const readCommunes = (ask: Ask) => ask<{ nis: string; name: string; postcodes: string[] }>(
  'select nis, name_fr as name, postcodes from commune order by name_fr');
