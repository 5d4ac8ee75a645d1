import { randomUUID } from 'node:crypto';
import { mayAddDocument } from '@boussole/domain/document/document-access';
import { checkDescription, checkSize, type DocumentDescription, mostDocuments } from '@boussole/domain/document/document';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { writeContent } from './content.queries.js';
import { namesPlace } from './document.queries.js';

export interface AddDocumentInput extends DocumentDescription {
  readonly commandKey: string;
}

/** Puts a paper in quarantine: nobody may fetch it before it was checked. */
@Injectable()
export class AddDocument {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  /** Asked before a byte is received, so that nobody sends ten megabytes for nothing. */
  async mayReceive(viewer: Viewer, dossierId: string, isSpecial: boolean): Promise<void> {
    await this.db.reread(viewer, dossierId, async (ask) => {
      const dossier = await dossierFacts(ask, viewer, dossierId, '');
      permit(mayAddDocument(dossier, isSpecial, viewer));
      if (dossier.isAnonymous) throw new Refusal('document.anonymous');
    });
  }

  /** All of it was received: the line, the content and the promise of a check exist together or not at all. */
  async execute(viewer: Viewer, dossierId: string, { commandKey, ...said }: AddDocumentInput, bytes: Buffer): Promise<{ id: string }> {
    const description = orRefuse(checkDescription(said));
    orRefuse(checkSize(bytes.length));
    const request = { dossierId, ...description, content: this.secrets.fingerprint(bytes.toString('base64')).toString('base64') };
    const command = { what: 'document.added', about: dossierId, key: commandKey, request, dossierId };
    return this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayAddDocument(dossier, description.isSpecial, viewer));
      if (dossier.isAnonymous) throw new Refusal('document.anonymous');
      const id = randomUUID();
      await this.add(tx, { id, dossierId, branchId: dossier.branchId, author: viewer.membershipId }, description, bytes);
      await tx.enqueue(`check-document:${id}`, 'check-document', { documentId: id });
      return { id };
    });
  }

  private async add(
    tx: Transaction, { id, dossierId, branchId, author }: { id: string; dossierId: string; branchId: string; author: string },
    { title, fileName, kind, isSpecial, forRepresentative }: DocumentDescription, bytes: Buffer,
  ): Promise<void> {
    const [held] = await tx.ask<{ count: number }>(
      `select count(*)::int as count from document where dossier_id = $1 and state in ('quarantine', 'ready')`, [dossierId]);
    if ((held?.count ?? 0) >= mostDocuments) throw new Refusal('document.too_many');
    const names = isSpecial ? [null, null, this.secrets.seal(JSON.stringify({ title, fileName }), namesPlace(id))] : [title, fileName, null];
    await tx.ask(`insert into document (id, dossier_id, branch_id, author_membership_id, kind, title, file_name, sealed_names, is_special,
      for_representative, byte_count) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, dossierId, branchId, author, kind, ...names, isSpecial, forRepresentative, bytes.length]);
    await writeContent(tx.ask, this.secrets, { id, branchId }, 'quarantine', bytes);
  }
}
