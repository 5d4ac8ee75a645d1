import type { Actor, Role } from './roles.js';
import { roles } from './roles.js';

/** 'public': nobody needs to be signed in. Otherwise the roles that may call it; everyone else is refused. */
export type Opening = 'public' | readonly Role[];

const everyone = roles;
const caseworkers = ['counsellor', 'coordinator'] as const;
/** Those who keep the sheets of their organisation. */
export const keepers = ['structure_admin', 'coordinator', 'manager', 'operator_agent'] as const;
const importers = ['structure_admin', 'coordinator'] as const;

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
  dossier: caseworkers,
  timeline: caseworkers,
  createDossier: caseworkers,
  createAnonymousDossier: caseworkers,
  logInterview: caseworkers,
  saveInterviewDraft: caseworkers,
  discardInterviewDraft: caseworkers,
  staff: ['structure_admin'],
  invitePerson: ['structure_admin'],
  disablePerson: ['structure_admin'],
  enablePerson: ['structure_admin'],
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
} as const satisfies Record<string, Opening>;

export type Operation = keyof typeof operations;

export const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

/** May somebody under this role (or nobody: null) call this operation at all? */
export function isOpenTo(operation: Operation, role: Role | null): boolean {
  const opening: Opening = operations[operation];
  return opening === 'public' || (role !== null && opening.includes(role));
}

/** What a screen may offer to this actor. */
export const openOperations = (actor: Pick<Actor, 'role'>): Operation[] =>
  (Object.keys(operations) as Operation[]).filter((name) => isOpenTo(name, actor.role));
