import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { DraftFields, type DraftContent } from './writing';

const SaveDraftDocument = graphql(
  `
    mutation SaveInterviewDraft($input: SaveInterviewDraftInput!) {
      saveInterviewDraft(input: $input) { ...DraftFields }
    }
  `,
  [DraftFields],
);

const DiscardDraftDocument = graphql(`
  mutation DiscardInterviewDraft($dossierId: Uuid!) {
    discardInterviewDraft(dossierId: $dossierId)
  }
`);

const DraftElsewhereDocument = graphql(
  `
    query DraftElsewhere($id: Uuid!) {
      dossier(id: $id) {
        id
        draft { ...DraftFields }
      }
    }
  `,
  [DraftFields],
);

const LogInterviewDocument = graphql(`
  mutation LogInterview($input: LogInterviewInput!) {
    logInterview(input: $input) { id }
  }
`);

type LogInput = VariablesOf<typeof LogInterviewDocument>['input'];

// A browser lets requests of at most 64 kB outlive their page, in bytes.
const mostThatOutlives = 15_000;

/** Outlives the page that sends it, when its size allows. */
export function saveDraft(dossierId: string, version: number, content: DraftContent) {
  const keepalive = content.summary.length + content.privateNote.length < mostThatOutlives;
  return request(SaveDraftDocument, { input: { dossierId, version, ...content } }, { keepalive }).then(
    (data) => data.saveInterviewDraft,
  );
}

export const discardDraft = (dossierId: string) =>
  request(DiscardDraftDocument, { dossierId }).then((data) => data.discardInterviewDraft);

export const draftElsewhere = (id: string) =>
  request(DraftElsewhereDocument, { id }).then((data) => data.dossier.draft);

export const logInterview = (input: LogInput) =>
  request(LogInterviewDocument, { input }).then((data) => data.logInterview.id);
