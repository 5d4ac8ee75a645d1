import { auditOperations, isOfReferent } from './audit-operations.js';
import { exportOperations } from './export-operations.js';
import { figureOperations } from './figure-operations.js';
import { followingOperations } from './following-operations.js';
import { qualityOperations } from './quality-operations.js';
import type { Actor, Role } from './roles.js';
import { roles } from './roles.js';

/**
 * Who holds a key and no account: the person at her own page, or who represents her; whoever received a handoff by a mailed link, and the
 * person by hers.
 */
export const holderKinds = ['learner', 'representative', 'receiver', 'approver'] as const;
export type HolderKind = (typeof holderKinds)[number];

/**
 * 'public': nobody needs to be signed in. A kind of holder: at one's own page alone, closed to everybody who works. Otherwise the
 * roles that may call it; everyone else is refused.
 */
export type Opening = 'public' | HolderKind | readonly Role[];

const everyone = roles;
const caseworkers = ['counsellor', 'coordinator'] as const;
/** Those who keep the sheets of their organisation. */
export const keepers = ['structure_admin', 'coordinator', 'manager', 'operator_agent'] as const;
const importers = ['structure_admin', 'coordinator'] as const;
/** Those who may have a dossier shared with them, or follow it. */
const followers = ['counsellor', 'coordinator', 'operator_agent'] as const;
/** Those who judge what was opened as an exception; the officer opens no dossier. */
const glassJudges = ['coordinator', 'auditor'] as const;

/**
 * Every operation of the product and who may call it. The server refuses what is not written here,
 * the screens show what it opens, the tests walk it.
 */
export const operations = {
  session: 'public',
  signIn: 'public',
  signOut: 'public',
  requestPasswordLink: 'public',
  choosePassword: 'public',
  switchHat: everyone,
  mySessions: everyone,
  endSession: everyone,
  chooseLocale: everyone,
  communes: everyone,
  localMails: everyone,
  myDay: caseworkers,
  dossiers: caseworkers,
  searchDossiers: caseworkers,
  similarDossiers: caseworkers,
  dossierMerges: caseworkers,
  mergeCandidate: caseworkers,
  mergedInto: caseworkers,
  proposeMerge: caseworkers,
  decideMerge: caseworkers,
  refuseMerge: caseworkers,
  undoDossierMerge: caseworkers,
  dossier: followers,
  story: followers,
  createDossier: caseworkers,
  createAnonymousDossier: caseworkers,
  logInterview: caseworkers,
  saveInterviewDraft: caseworkers,
  dossierDocuments: followers,
  documentLink: followers,
  removeDocument: followers,
  discardInterviewDraft: caseworkers,
  dossierSituation: followers,
  dossierHistory: followers,
  saveIdentity: caseworkers,
  saveSituation: followers,
  saveSpecial: followers,
  saveGoal: followers,
  saveNeed: followers,
  saveFormDraft: followers,
  discardFormDraft: followers,
  dossierSharing: followers,
  giveGrant: caseworkers,
  revokeGrant: caseworkers,
  renounceGrant: followers,
  decideGrantRequest: caseworkers,
  giveShareCode: caseworkers,
  endShareCode: caseworkers,
  shareBranches: caseworkers,
  shares: followers,
  presentShareCode: followers,
  askForGrant: followers,
  closedDossier: caseworkers,
  dossierTeam: followers,
  receiveWalkIn: caseworkers,
  askToFollow: caseworkers,
  answerFollowRequest: caseworkers,
  handOver: caseworkers,
  handOverAll: ['coordinator'],
  assignCaseworker: caseworkers,
  endAssignment: caseworkers,
  planAppointment: caseworkers,
  moveAppointment: caseworkers,
  cancelAppointment: caseworkers,
  teamAbsences: caseworkers,
  recordAbsence: caseworkers,
  endAbsence: caseworkers,
  breakGlass: caseworkers,
  agreeBreakGlass: caseworkers,
  breakGlassReviews: glassJudges,
  reviewBreakGlass: glassJudges,
  needPreference: caseworkers,
  preferenceCodeUsed: caseworkers,
  givePreferenceCode: caseworkers,
  recordPreference: caseworkers,
  preferenceDoor: 'public',
  wishChoices: 'public',
  sayPreference: 'public',
  ownPreferences: 'learner',
  sayOwnPreference: 'learner',
  myInterests: caseworkers,
  declareInterests: caseworkers,
  choiceSheet: caseworkers,
  printSheet: caseworkers,
  sendSheet: caseworkers,
  sheetByLink: 'public',
  choiceStart: caseworkers,
  freezeChoice: caseworkers,
  choiceSet: caseworkers,
  filterChoice: caseworkers,
  noteChoice: caseworkers,
  mentionOffer: caseworkers,
  retainOffers: caseworkers,
  justifyReferral: caseworkers,
  staff: ['structure_admin'],
  invitePerson: ['structure_admin'],
  disablePerson: ['structure_admin'],
  enablePerson: ['structure_admin'],
  enterNotebook: 'public',
  leaveNotebook: 'public',
  notebookDoor: 'public',
  notebook: 'learner',
  notebookLog: 'learner',
  claimNotebook: 'learner',
  askRight: 'learner',
  withdrawGrant: 'learner',
  answerShareRequest: 'learner',
  representedNotebook: 'representative',
  dossierDoor: caseworkers,
  giveCode: caseworkers,
  claimDossier: caseworkers,
  recordRight: caseworkers,
  addRepresentative: caseworkers,
  renewRepresentativeCode: caseworkers,
  endRepresentative: caseworkers,
  closeDossier: caseworkers,
  reopenDossier: caseworkers,
  rightRequests: ['auditor'],
  decideRight: ['auditor'],
  auditCases: ['auditor'],
  auditLog: ['auditor'],
  openAuditCase: ['auditor'],
  ownActs: everyone,
  register: 'public',
  registerOffer: 'public',
  registerOrganisation: 'public',
  registerTrades: 'public',
  registerVocabulary: 'public',
  registerCoverage: 'public',
  proposeCorrection: 'public',
  corrections: everyone,
  answerCorrection: keepers,
  keptSheets: keepers,
  saveOffer: keepers,
  saveBranch: keepers,
  saveOrganisation: keepers,
  confirmSheet: keepers,
  duplicates: keepers,
  mergeDuplicates: keepers,
  keepApart: keepers,
  undoMerge: keepers,
  imports: importers,
  importRun: importers,
  importRows: importers,
  startImport: importers,
  addImportPart: importers,
  mapImport: importers,
  repairImportRow: importers,
  applyImport: importers,
  abandonImport: importers,
  dossierReferrals: followers,
  referral: caseworkers,
  escalations: ['coordinator'],
  chooseOwnLocale: 'learner',
  chooseLinkedLocale: 'approver',
  ownReferrals: 'learner',
  linkedPacket: 'approver',
  preparePacket: caseworkers,
  approvePacketHere: caseworkers,
  sendReferral: caseworkers,
  moveReferral: caseworkers,
  askCancel: caseworkers,
  reRoute: caseworkers,
  resendLink: caseworkers,
  revokeLink: caseworkers,
  refreshLink: 'public',
  inbox: followers,
  inboxNews: followers,
  handoff: followers,
  sayInHandoff: followers,
  markHandoffRead: followers,
  answerSession: followers,
  handoffDoor: 'public',
  linkedHandoff: 'receiver',
  sayInLinkedHandoff: 'receiver',
  markLinkedRead: 'receiver',
  sayInReferral: caseworkers,
  markReferralRead: caseworkers,
  moveHandoff: followers,
  proposeDates: followers,
  moveLinkedHandoff: 'receiver',
  proposeLinkedDates: 'receiver',
  approveOwnPacket: 'learner',
  withdrawOwnReferral: 'learner',
  moveOwnReferral: 'learner',
  answerOwnOutcome: 'learner',
  approveLinkedPacket: 'approver',
  withdrawLinkedReferral: 'approver',
  moveLinkedReferral: 'approver',
  answerLinkedOutcome: 'approver',
  ...auditOperations, ...followingOperations, ...figureOperations, ...qualityOperations,
  ...exportOperations,
} as const satisfies Record<string, Opening>;

export type Operation = keyof typeof operations;

export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

/** May somebody under this role (or nobody: null) call this operation at all? */
export function isOpenTo(operation: Operation, role: Role | null): boolean {
  const opening: Opening = operations[operation];
  if (typeof opening === 'string') return opening === 'public';
  return role !== null && opening.includes(role);
}

/** The kind of holder that alone may call this operation; null: it is no holder's. */
export function holderOf(operation: Operation): HolderKind | null {
  const opening: Opening = operations[operation];
  return holderKinds.find((kind) => kind === opening) ?? null;
}

/** What a screen may offer to this actor. */
export const openOperations = ({ role }: Pick<Actor, 'role'>, { isReferent }: { readonly isReferent: boolean }): Operation[] =>
  (Object.keys(operations) as Operation[]).filter((name) => isOpenTo(name, role) && (isReferent || !isOfReferent(name)));
