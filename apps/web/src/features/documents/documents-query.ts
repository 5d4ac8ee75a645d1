import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const DossierDocumentsDocument = graphql(`
  query DossierDocuments($id: Uuid!) {
    dossierDocuments(id: $id) {
      id
      withheld
      isAnonymous
      canAdd
      canAddSpecial
      hasScanner
      documents {
        id
        title
        fileName
        kind
        state
        format
        fault
        isSpecial
        forRepresentative
        isScanned
        byteCount
        addedAt
        author { id name }
        removedAt
        removedBy { id name }
        removalReason
        viewerCan
      }
    }
  }
`);

const DocumentLinkDocument = graphql(`
  query DocumentLink($dossierId: Uuid!, $documentId: Uuid!) {
    documentLink(dossierId: $dossierId, documentId: $documentId) { href }
  }
`);

export const RemoveDocumentDocument = graphql(`
  mutation RemoveDocument($input: RemoveDocumentInput!) {
    removeDocument(input: $input)
  }
`);

export type DossierDocuments = ResultOf<typeof DossierDocumentsDocument>['dossierDocuments'];
export type Paper = DossierDocuments['documents'][number];
export type PaperKind = Paper['kind'];

export const documentsQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'documents', id],
    queryFn: ({ signal }) => request(DossierDocumentsDocument, { id }, { signal }).then((data) => data.dossierDocuments),
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });

/** A link of five minutes, asked for when it is pressed and followed at once. */
export const linkTo = (dossierId: string, documentId: string) =>
  request(DocumentLinkDocument, { dossierId, documentId }).then((data) => data.documentLink.href);
