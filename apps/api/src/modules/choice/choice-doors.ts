import { mayMove } from '@boussole/domain/access/rules';
import type { Database, Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { type FoundSet, ownFrozenSet } from './choice-set.queries.js';

/** Which set, and whose: a dossier's, or nobody's at the counter. */
export interface SetPlace { readonly setId: string; readonly dossierId?: string | null }

/** Goes on with a set that the viewer froze herself, in its dossier or at the counter. */
export function withOwnSet<T>(
  db: Database, viewer: Viewer, what: string, { setId, dossierId }: SetPlace, work: (tx: Transaction, set: FoundSet) => Promise<T>,
): Promise<T> {
  const inside = async (tx: Transaction): Promise<T> => {
    if (dossierId) await mayChoose(tx.ask, viewer, dossierId, '');
    return work(tx, await ownFrozenSet(tx.ask, viewer, setId, dossierId ?? null));
  };
  return dossierId ? db.writeIn(viewer, what, dossierId, inside) : db.write(viewer, what, setId, inside);
}

/** The dossier, where the viewer may choose in it. */
export async function mayChoose(ask: Ask, viewer: Viewer, dossierId: string, lock: '' | 'for update'): Promise<FoundDossier> {
  const dossier = await dossierFacts(ask, viewer, dossierId, lock);
  permit(mayMove(dossier, 'choose', viewer));
  return dossier;
}
