import { type DossierFacts, mayOpen, reachOf } from '@boussole/domain/access/rules';
import { sections } from '@boussole/domain/access/sections';
import { mayAddDocument, mayFetchDocument, mayRemoveDocument, seesDocument } from '@boussole/domain/document/document-access';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks, permit } from '../../platform/locks.js';
import type { Secrets } from '../../platform/secrets.js';
import { type FactsJson, factsJson, readFacts } from '../dossier/dossier.queries.js';
import type { DocumentView, DossierDocumentsView } from './document.graphql.js';

/** Removed and refused papers keep their line; beyond so many, the oldest are not shown. */
const mostShown = 400;

/** A paper as PostgreSQL tells it: the names of a very personal one are still sealed. */
export interface DocumentJson extends Omit<DocumentView, 'title' | 'fileName' | 'addedAt' | 'removedAt' | 'viewerCan'> {
  title: string | null;
  fileName: string | null;
  sealedNames: string | null;
  authorMembershipId: string;
  addedAt: string;
  removedAt: string | null;
}

/** One row of document, under this name, as JSON. */
export const documentJson = (row: string) => `
  json_build_object('id', ${row}.id, 'title', ${row}.title, 'fileName', ${row}.file_name, 'sealedNames', encode(${row}.sealed_names, 'base64'),
    'kind', ${row}.kind, 'state', ${row}.state, 'format', ${row}.format, 'fault', ${row}.fault, 'isSpecial', ${row}.is_special,
    'forRepresentative', ${row}.for_representative, 'isScanned', ${row}.is_scanned, 'byteCount', ${row}.byte_count,
    'addedAt', ${row}.added_at, 'author', app.staff(${row}.author_membership_id), 'authorMembershipId', ${row}.author_membership_id,
    'removedAt', ${row}.removed_at, 'removedBy', app.staff(${row}.removed_by_membership_id), 'removalReason', ${row}.removal_reason)`;

/** The papers of the opened dossier that the reader may see, the latest first. */
export const documentsJson = (dossier: string) => `
  (select coalesce(json_agg(x.said), '[]') from (select ${documentJson('p')} as said from document p
    where p.dossier_id = ${dossier} order by p.added_at desc, p.id desc limit ${mostShown}) x)`;

/** Where the names of a paper are sealed: they open for no other one. */
export const namesPlace = (id: string): string => `document-names:${id}`;

/** The title and the name of a paper, unsealed where they were sealed. */
export function namesOf({ id, title, fileName, sealedNames }: Pick<DocumentJson, 'id' | 'title' | 'fileName' | 'sealedNames'>, secrets: Secrets) {
  if (sealedNames === null) return { title: title ?? '', fileName: fileName ?? '' };
  return JSON.parse(secrets.unseal(Buffer.from(sealedNames, 'base64'), namesPlace(id))) as { title: string; fileName: string }; // written by us
}

/** The page of a dossier's papers, in one statement. */
export async function readDossierDocuments(
  ask: Ask, viewer: Viewer, secrets: Secrets, id: string, hasScanner: boolean,
): Promise<DossierDocumentsView> {
  const [row] = await ask<{ facts: FactsJson; documents: DocumentJson[]; withheld: number }>(`
    select ${factsJson('d', '$2::uuid', '$3::uuid')} as facts, ${documentsJson('d.id')} as documents, app.withheld_documents() as withheld
    from dossier d join learner l on l.id = d.learner_id where d.id = $1`, [id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  const facts = readFacts(row.facts);
  permit(mayOpen(facts, viewer));
  const seen = locks.domain ? reachOf(facts, viewer)?.sections ?? [] : sections;
  return {
    id, withheld: row.withheld, isAnonymous: facts.isAnonymous, hasScanner,
    documents: row.documents.filter(({ isSpecial }) => seesDocument({ sections: seen }, isSpecial))
      .map((document) => showDocument(document, facts, viewer, secrets)),
    canAdd: mayAddDocument(facts, false, viewer).ok, canAddSpecial: mayAddDocument(facts, true, viewer).ok,
  };
}

/** A paper as its reader sees it. */
export function showDocument(document: DocumentJson, facts: DossierFacts, viewer: Viewer, secrets: Secrets): DocumentView {
  const { sealedNames: _, authorMembershipId, addedAt, removedAt, ...rest } = document;
  const asked = { ...rest, authorMembershipId };
  return {
    ...rest, ...namesOf(document, secrets), addedAt: new Date(addedAt), removedAt: removedAt === null ? null : new Date(removedAt),
    viewerCan: [
      ...(mayFetchDocument(facts, asked, viewer).ok ? ['fetch' as const] : []),
      ...(mayRemoveDocument(facts, asked, viewer).ok ? ['remove' as const] : []),
    ],
  };
}

export interface FoundDocument extends DocumentJson { readonly facts: DossierFacts }

/** One paper of the opened dossier, with what the rules ask; for another dossier's, or none, the answer is the same. */
export async function findDocument(ask: Ask, viewer: Viewer, dossierId: string, id: string, lock: '' | 'for update'): Promise<FoundDocument> {
  const [row] = await ask<{ facts: FactsJson; document: DocumentJson }>(`
    select ${factsJson('d', '$3::uuid', '$4::uuid')} as facts, ${documentJson('p')} as document
    from document p join dossier d on d.id = p.dossier_id join learner l on l.id = d.learner_id
    where p.dossier_id = $1 and p.id = $2 ${lock && `${lock} of p`}`, [dossierId, id, viewer.membershipId, viewer.branchId]);
  if (!row) throw new Refusal('record.not_found');
  return { ...row.document, facts: readFacts(row.facts) };
}
