import { aDocument } from '../factories/document-traces.js';
import { secrets } from '../factories/world.js';
import { type Asking, each, type Entry, type Value } from './asking.js';

/** Her own dossier's, whoever asks; of another world, its dossier; for the neighbour, this branch's. */
const dossier = each((world) => world.dossierId, ({ alpha, isSibling }) => (isSibling ? alpha.siblingDossierId : alpha.dossierId));

// A paper of one's own is new each time: what was taken away is not there to be taken away again.
const aPaper: Value = ({ owner, who, alpha, isSibling }: Asking) => aDocument(owner, secrets, alpha.mark, isSibling
  ? { branchId: alpha.siblingBranch.id, dossierId: alpha.siblingDossierId, author: who.membershipId }
  : { branchId: alpha.branch.id, dossierId: alpha.dossierId, author: alpha.people.counsellor.membershipId });
const paper = each((world) => world.documentId, aPaper);

/** What the arguments about papers, and about what came of an interview, are given. */
export const documentValues: Readonly<Record<string, Entry>> = {
  'dossierDocuments.id': dossier,
  'documentLink.dossierId': dossier,
  'documentLink.documentId': paper,
  'RemoveDocumentInput.dossierId': dossier,
  'RemoveDocumentInput.documentId': paper,
  'RemoveDocumentInput.reason': () => 'Ajouté par erreur',
  'LogInterviewInput.results': () => ['goal_clarified'],
  'LogInterviewInput.isSpecial': () => false,
  'LogInterviewInput.forRepresentative': () => true,
  'LogInterviewInput.keepsContacts': () => false,
  'SaveInterviewDraftInput.results': () => ['nothing_yet'],
  'SaveInterviewDraftInput.isSpecial': () => false,
  'SaveInterviewDraftInput.forRepresentative': () => false,
  'SaveInterviewDraftInput.keepsContacts': () => false,
};
