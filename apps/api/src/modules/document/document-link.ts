import { leavingName, mediaTypes } from '@boussole/domain/document/document';
import { mayFetchDocument } from '@boussole/domain/document/document-access';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import { readContent } from './content.queries.js';
import type { DocumentLinkView } from './document.graphql.js';
import { findDocument, namesOf } from './document.queries.js';

const livesFor = 5 * 60_000;

/** A paper that leaves: what it is called, what it is, and its bytes. */
export interface LeavingDocument { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** Short links to papers: of one session, for five minutes; whoever follows one is asked again whether she may. */
@Injectable()
export class DocumentLink {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  /** Tells nothing of the paper: what is read, and journalled, is the paper itself. */
  async make(viewer: Viewer, dossierId: string, documentId: string): Promise<DocumentLinkView> {
    await this.db.reread(viewer, dossierId, async (ask) => {
      const { facts, ...document } = await findDocument(ask, viewer, dossierId, documentId, '');
      permit(mayFetchDocument(facts, document, viewer));
    });
    const until = this.clock.now().getTime() + livesFor;
    const proof = this.secrets.proofOf(viewer.sessionId, thingOf(dossierId, documentId), until);
    return { href: `/fichiers/${dossierId}/${documentId}/${until}/${proof}`, expiresAt: new Date(until) };
  }

  /** A link of another session, too old, changed, or to what may no longer be read: nothing is there. */
  async follow(viewer: Viewer, { dossierId, documentId, until, proof }: FollowedLink): Promise<LeavingDocument> {
    const isMeant = this.secrets.isProof(proof, viewer.sessionId, thingOf(dossierId, documentId), until);
    if (!isMeant || until < this.clock.now().getTime()) throw new Refusal('record.not_found');
    return this.db.consult(viewer, 'document.fetched', dossierId, async (ask) => {
      const { facts, ...document } = await findDocument(ask, viewer, dossierId, documentId, '');
      permit(mayFetchDocument(facts, document, viewer));
      if (document.state !== 'ready' || document.format === null) throw new Refusal('record.not_found');
      const bytes = await readContent(ask, this.secrets, documentId, 'ready', document.byteCount);
      return { name: leavingName(namesOf(document, this.secrets).fileName, document.format), type: mediaTypes[document.format], bytes };
    });
  }
}

export interface FollowedLink { readonly dossierId: string; readonly documentId: string; readonly until: number; readonly proof: string }

const thingOf = (dossierId: string, documentId: string): string => `document:${dossierId}:${documentId}`;
