import { aGrant, aGrantRequest, aShareCode } from '../factories/sharing-traces.js';
import { secrets } from '../factories/world.js';
import { type Asking, cursor, each, type Entry, key, last, type Value } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
/** A dossier of the other branch of one's own organisation: shared with one's own, for what only a recipient does. */
const theirs = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.dossierId : alpha.siblingDossierId);
const dossier = each((world) => world.dossierId, own);
const day: Value = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const none: Value = () => null;

/** A code that another branch's person carries: new each time, because it serves once. */
const code: Value = (asking) => aShareCode(asking.owner, secrets, theirs(asking));

/** What the arguments of sharing are given. */
export const sharingValues: Readonly<Record<string, Entry>> = {
  'dossierSharing.id': dossier,
  'shares.after': () => cursor(`2199-01-01 00:00:00+00_${last}`),
  'shareBranches.text': () => 'Antenne',
  'GiveGrantInput.commandKey': key,
  'GiveGrantInput.dossierId': dossier,
  'GiveGrantInput.toBranchId': ({ alpha }) => alpha.elsewhere.branch.id,
  'GiveGrantInput.toEmail': none,
  'GrantTermsInput.purpose': () => 'training_entry',
  'GrantTermsInput.sections': () => ['identity', 'path'],
  'GrantTermsInput.withSpecial': () => false,
  'GrantTermsInput.mayWrite': () => false,
  'GrantTermsInput.basis': () => 'consent',
  'GrantTermsInput.evidence': () => 'oral_witness',
  'GrantTermsInput.evidenceText': () => 'Karim Haddad',
  'GrantTermsInput.evidenceHash': none,
  'GrantTermsInput.textVersion': () => 'partage-2026-11',
  'GrantTermsInput.untilOn': day,
  'revokeGrant.dossierId': dossier,
  'revokeGrant.grantId': each((world) => world.grantId, (asking) => aGrant(asking.owner, own(asking), { branchId: asking.alpha.elsewhere.branch.id })),
  'renounceGrant.dossierId': each((world) => world.dossierId, theirs),
  'renounceGrant.grantId': each((world) => world.grantId, (asking) => aGrant(asking.owner, theirs(asking),
    { branchId: asking.isSibling ? asking.alpha.siblingBranch.id : asking.alpha.branch.id })),
  'DecideGrantRequestInput.dossierId': dossier,
  'DecideGrantRequestInput.requestId': each((world) => world.requestId, (asking) => aGrantRequest(asking.owner, own(asking),
    { membershipId: asking.alpha.elsewhere.membershipId, branchId: asking.alpha.elsewhere.branch.id })),
  'DecideGrantRequestInput.isPersonal': () => true,
  'giveShareCode.dossierId': dossier,
  'giveShareCode.commandKey': key,
  'endShareCode.dossierId': dossier,
  'presentShareCode.code': code,
  'AskForGrantInput.commandKey': key,
  'AskForGrantInput.code': code,
  'AskForGrantInput.purpose': () => 'training_entry',
  'AskForGrantInput.sections': () => ['identity', 'path'],
  'AskForGrantInput.withSpecial': () => false,
  'AskForGrantInput.mayWrite': () => false,
  'AskForGrantInput.isPersonal': () => true,
  'AskForGrantInput.untilOn': day,
  'AskForGrantInput.message': () => 'Inscription',
};
