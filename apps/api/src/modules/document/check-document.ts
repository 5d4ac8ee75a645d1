import type { DocumentFault } from '@boussole/domain/document/document';
import { faulty, type Inspection } from '@boussole/domain/document/inspection';
import { inspect } from '@boussole/domain/document/recognise';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { logFailure } from '../../platform/log.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import { readContent, writeContent } from './content.queries.js';
import { inspectArchive } from './inspect-archive.js';
import { scan } from './virus-scanner.js';

/** Looks at a paper that waits: what it is, what it hides, what it must not carry; then lets it out, or destroys it. */
@Injectable()
export class CheckDocument implements WorkJob {
  readonly job = 'check-document';

  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async work({ documentId }: Readonly<Record<string, string>>): Promise<'done'> {
    const bytes = documentId ? await this.waiting(documentId) : null;
    if (!documentId || !bytes) return 'done';
    const inspection = inspectSafely(bytes);
    if (!inspection.ok) return this.refuse(documentId, inspection.fault);
    // The scanner is given what came, not what is left of it: it knows more of what came.
    const { scannerUrl } = this.config;
    if (scannerUrl && !(await scan(scannerUrl, bytes)).isClean) return this.refuse(documentId, 'malware');
    return this.letOut(documentId, inspection, scannerUrl !== null);
  }

  private waiting(id: string): Promise<Buffer | null> {
    return this.db.job(async ({ ask }) => {
      const [row] = await ask<{ byte_count: number }>(`select byte_count from document where id = $1 and state = 'quarantine'`, [id]);
      return row ? readContent(ask, this.secrets, id, 'quarantine', row.byte_count) : null;
    });
  }

  private async refuse(id: string, fault: DocumentFault): Promise<'done'> {
    await this.db.job(async (tx) => {
      const refused = await tx.ask(`update document set state = 'refused', fault = $2, checked_at = $3
        where id = $1 and state = 'quarantine' returning id`, [id, fault, this.clock.now()]);
      if (refused.length > 0) await tx.record('document.refused', id);
    });
    return 'done';
  }

  // Removed meanwhile, it is not found in quarantine any more, and nothing is written.
  private async letOut(id: string, { format, bytes }: Extract<Inspection, { ok: true }>, isScanned: boolean): Promise<'done'> {
    await this.db.job(async (tx) => {
      const [found] = await tx.ask<{ branch_id: string }>(`select branch_id from document where id = $1 and state = 'quarantine' for update`, [id]);
      if (!found) return;
      await tx.ask('delete from document_part where document_id = $1', [id]);
      await writeContent(tx.ask, this.secrets, { id, branchId: found.branch_id }, 'ready', bytes);
      await tx.ask(`update document set state = 'ready', format = $2, byte_count = $3, is_scanned = $4, checked_at = $5 where id = $1`,
        [id, format, bytes.length, isScanned, this.clock.now()]);
      await tx.record('document.checked', id);
    });
    return 'done';
  }
}

function inspectSafely(bytes: Buffer): Inspection {
  try {
    return inspect(bytes, { decode: decodeUtf8, inspectArchive });
  } catch (error) {
    // A place that a broken file points at and that is not there; anything else is a mistake of ours, and is told.
    if (!(error instanceof RangeError)) logFailure(error);
    return faulty('broken');
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
