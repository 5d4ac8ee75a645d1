import type { AuditReader } from '@boussole/domain/access/audit-rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';

/** Whoever acts, with what the network entrusted her with. */
export async function readReader(ask: Ask, viewer: Viewer): Promise<AuditReader> {
  const [row] = await ask<Pick<AuditReader, 'basins' | 'isReferent'>>(
    'select app.audit_basins() as basins, app.is_referent() as "isReferent"');
  return { actor: viewer, basins: row?.basins ?? [], isReferent: row?.isReferent ?? false };
}
