import type { AuditReader } from '@boussole/domain/access/audit-rules';
import type { Ask } from '../../platform/statement.js';

/** With what the network entrusted whoever acts. */
export async function mandatesOf(ask: Ask): Promise<Omit<AuditReader, 'actor'>> {
  const [row] = await ask<{ basins: string[]; isReferent: boolean }>('select app.audit_basins() as basins, app.is_referent() as "isReferent"');
  return { basins: row?.basins ?? [], isReferent: row?.isReferent ?? false };
}
