import { aPersonLedBy, aRepresentative, ownSecret } from '../factories/notebook-traces.js';
import { type Asking, each, type Entry, key } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const ownDossier = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, ownDossier);

/** Somebody without a name whom the asker follows, new each time: she gives her name once. */
const nameless = each((world) => world.anonymousDossierId, async (asking) => (await aPersonLedBy(asking.owner, branchOf(asking), asking.who.membershipId)).dossierId);
const minor = each((world) => world.dossierId, async (asking) => (await aPersonLedBy(asking.owner, branchOf(asking), asking.who.membershipId, '2020-01-01')).dossierId);
const representative = each((world) => world.representativeId, (asking) => aRepresentative(asking.owner, ownDossier(asking), asking.who.membershipId));

export const notebookValues: Readonly<Record<string, Entry>> = {
  // What cannot be a key is not looked at: nobody's tries are used up here.
  'EnterNotebookInput.code': each((world) => `${world.mark} code`,
    async (asking) => (await aPersonLedBy(asking.owner, asking.alpha.branch, asking.alpha.people.counsellor.membershipId)).code, () => 'mot mot mot mot'),
  'EnterNotebookInput.secret': () => ownSecret,
  'notebookLog.after': () => null,
  'ClaimNotebookInput.commandKey': key,
  'ClaimNotebookInput.givenName': () => 'Samir',
  'ClaimNotebookInput.familyName': () => 'Benali',
  'ClaimNotebookInput.birthOn': () => '1998-05-17',
  'ClaimNotebookInput.commune': () => 'Liège',
  'ClaimNotebookInput.email': () => null,
  'ClaimNotebookInput.phone': () => null,
  'AskRightInput.commandKey': key,
  'AskRightInput.kind': () => 'access',
  'AskRightInput.text': () => 'Je voudrais tout voir.',
  'withdrawGrant.id': each((world) => world.grantId, ({ alpha }) => alpha.grantId),
  'AnswerShareRequestInput.requestId': each((world) => world.requestId, ({ alpha }) => alpha.requestId),
  'AnswerShareRequestInput.isAccepted': () => false,
  'AnswerShareRequestInput.withSpecial': () => false,

  'dossierDoor.id': dossier,
  'giveCode.dossierId': dossier,
  'giveCode.commandKey': key,
  'ClaimDossierInput.commandKey': key,
  'ClaimDossierInput.dossierId': nameless,
  'ClaimDossierInput.secret': () => ownSecret,
  'ClaimDossierInput.givenName': () => 'Inès',
  'ClaimDossierInput.familyName': () => 'Martens',
  'ClaimDossierInput.birthOn': () => null,
  'ClaimDossierInput.communeNis': () => '62063',
  'ClaimDossierInput.email': () => null,
  'ClaimDossierInput.phone': () => null,
  'RecordRightInput.commandKey': key,
  'RecordRightInput.dossierId': dossier,
  'RecordRightInput.kind': () => 'access',
  'RecordRightInput.text': () => 'Elle voudrait tout voir.',
  'AddRepresentativeInput.commandKey': key,
  'AddRepresentativeInput.dossierId': minor,
  'AddRepresentativeInput.name': () => 'Fatima El Amrani',
  'AddRepresentativeInput.relation': () => 'mother',
  'AddRepresentativeInput.proof': () => 'Composition de ménage',
  'AddRepresentativeInput.from': () => '2026-01-01',
  'AddRepresentativeInput.until': () => null,
  'renewRepresentativeCode.dossierId': dossier,
  'renewRepresentativeCode.id': representative,
  'renewRepresentativeCode.commandKey': key,
  'endRepresentative.dossierId': dossier,
  'endRepresentative.id': representative,
};
