import { randomUUID } from 'node:crypto';
import { anImport } from '../factories/imports.js';
import { password } from '../factories/network.js';
import { aSession, anInvited, secrets } from '../factories/world.js';
import { sharingValues } from './sharing-values.js';
import { type Asking, cursor, each, type Entry, key, last, soon, type Target } from './asking.js';
import { auditOrderValues } from './audit-order-values.js';
import { choiceValues } from './choice-values.js';
import { documentValues } from './document-values.js';
import { findingValues } from './finding-values.js';
import { handoffValues } from './handoff-values.js';
import { keepingValues } from './keeping-values.js';
import { neutralityValues } from './neutrality-values.js';
import { preferenceValues } from './preference-values.js';
import { privacyValues } from './privacy-values.js';
import { notebookValues } from './notebook-values.js';
import { checkInValues } from './check-in-values.js';
import { figureValues } from './figure-values.js';
import { exportValues } from './export-values.js';
import { gatheringValues } from './gathering-values.js';
import { referralPagesValues } from './referral-pages-values.js';
import { qualityValues } from './quality-values.js';
import { reportValues } from './report-values.js';
import { reviewValues } from './review-values.js';
import { situationValues } from './situation-values.js';
import { referralValues } from './referral-values.js';
import { ledgerValues } from './ledger-values.js';
import { agendaValues } from './agenda-values.js';
import { teamValues } from './team-values.js';
import { transitionValues } from './transition-values.js';

const dossier = each((world) => world.dossierId, ({ alpha, isSibling }) => (isSibling ? alpha.siblingDossierId : alpha.dossierId));
const person = each((world) => world.people.manager.id, async ({ owner, alpha }) => (await anInvited(owner, alpha.mark, alpha.branch)).id);
const email = each((world) => world.people.manager.email, ({ who }) => who.email, () => `${randomUUID()}@test.invalid`);

/** An import of each world; one's own is new each time, as far as the operation needs it to be. */
const anImportThatIs = (state: string) => each(
  async ({ branch }, { owner }) => (await owner.query('select id from import_run where organisation_id = $1 limit 1', [branch.organisationId])).rows[0]?.id,
  ({ owner, alpha }) => anImport(owner, alpha.branch, alpha.people.structure_admin.membershipId, state));

async function draftVersion({ owner, who, alpha, isSibling }: Asking): Promise<number> {
  const { rows } = await owner.query('select version from interview_draft where author_membership_id = $1 and dossier_id = $2',
    [who.membershipId, isSibling ? alpha.siblingDossierId : alpha.dossierId]);
  return rows[0]?.version ?? 0;
}

/**
 * What every argument of every operation is given. An argument that is missing here fails the walk: whoever adds an
 * operation says here whose things it may be asked about.
 */
export const values: Readonly<Record<string, Entry>> = {
  'SignInInput.email': email,
  'SignInInput.password': { own: () => password, beta: () => 'pas le bon mot de passe', missing: () => 'pas le bon mot de passe', neighbour: () => 'pas le bon mot de passe' },
  'ChoosePasswordInput.token': each((world) => `${world.invited.linkId}.${'x'.repeat(43)}`,
    async ({ owner, alpha }) => secrets.linkToken((await anInvited(owner, alpha.mark, alpha.branch)).linkId), () => `${randomUUID()}.${'x'.repeat(43)}`),
  'ChoosePasswordInput.password': () => `une phrase ${randomUUID()}`,
  'requestPasswordLink.email': email,
  'switchHat.membershipId': each((world) => world.people.manager.membershipId, ({ who }) => who.membershipId),
  'endSession.id': each((world) => world.people.manager.sessionId,
    async ({ owner, who, alpha }) => (await aSession(owner, alpha.mark, who.id, who.membershipId)).sessionId),
  'chooseLocale.locale': () => 'nl',
  'chooseOwnLocale.locale': () => 'nl',
  'chooseLinkedLocale.locale': () => 'nl',

  'dossiers.scope': () => 'branch',
  'dossiers.first': () => 100,
  'dossiers.after': () => cursor(`2199-01-01 00:00:00+00_${last}`),
  'searchDossiers.text': each((world) => world.birthOn, ({ alpha, isSibling }) => (isSibling ? `${alpha.mark} voisine` : alpha.birthOn), () => '1901-01-02'),
  'dossier.id': dossier,
  'story.dossierId': dossier,
  'story.groups': () => ['interviews', 'path', 'documents', 'sharing', 'team', 'file'],
  'story.after': () => cursor(`2199-01-01T00:00:00+00:00_${last}`),

  'CreateDossierInput.commandKey': key,
  'CreateDossierInput.givenName': () => 'Élodie',
  'CreateDossierInput.familyName': () => 'Van den Broeck',
  'CreateDossierInput.birthOn': () => '1990-04-03',
  'CreateDossierInput.communeNis': () => '62063',
  'CreateDossierInput.email': () => 'elodie@test.example',
  'CreateDossierInput.phone': () => '0470 12 34 56',
  'SafeContactInput.byMail': () => true,
  'SafeContactInput.bySms': () => false,
  'SafeContactInput.byPhone': () => true,
  'SafeContactInput.hideService': () => true,
  'SafeContactInput.notBeforeHour': () => 9,
  'SafeContactInput.notAfterHour': () => 18,
  'SafeContactInput.note': () => 'Pas le mercredi',
  'createAnonymousDossier.commandKey': key,

  'LogInterviewInput.commandKey': key,
  'LogInterviewInput.dossierId': dossier,
  'LogInterviewInput.heldAt': () => new Date().toISOString(),
  'LogInterviewInput.channel': () => 'phone',
  'LogInterviewInput.minutes': () => 30,
  'LogInterviewInput.topics': () => ['project'],
  'LogInterviewInput.summary': () => 'Cherche une formation.',
  'LogInterviewInput.privateNote': () => 'Fatiguée.',
  'SaveInterviewDraftInput.dossierId': dossier,
  'SaveInterviewDraftInput.version': { own: draftVersion, beta: () => 0, missing: () => 0, neighbour: () => 0 },
  'SaveInterviewDraftInput.heldAt': () => null,
  'SaveInterviewDraftInput.channel': () => null,
  'SaveInterviewDraftInput.minutes': () => null,
  'SaveInterviewDraftInput.topics': () => [],
  'SaveInterviewDraftInput.summary': () => 'Cherche',
  'SaveInterviewDraftInput.privateNote': () => '',
  'discardInterviewDraft.dossierId': dossier,

  'InvitePersonInput.commandKey': key,
  // A new address each time: an address of another organisation is one account, and inviting it gives that person a hat here.
  'InvitePersonInput.email': () => `${randomUUID()}@test.invalid`,
  'InvitePersonInput.givenName': () => 'Léa',
  'InvitePersonInput.familyName': () => 'Dubois',
  'InvitePersonInput.locale': () => 'fr',
  'InvitePersonInput.branchId': each((world) => world.branch.id, ({ alpha }) => alpha.branch.id),
  'InvitePersonInput.role': () => 'counsellor',
  'InvitePersonInput.employerId': ({ alpha }) => alpha.branch.organisationId,
  'InvitePersonInput.from': () => soon,
  'InvitePersonInput.until': () => null,
  'CoverageInput.rows': () => 'field',
  'CoverageInput.columns': () => 'basin',
  'CoverageInput.basins': () => ['LG'],
  'CoverageInput.fields': () => null,
  'CoverageInput.kinds': () => ['training'],
  'CoverageInput.levels': () => null,
  'CoverageInput.publics': () => null,
  'CoverageInput.year': () => 2030,
  'CoverageInput.onlyPriority': () => false,

  'register.first': () => 50,
  'register.after': () => null,
  'register.seed': () => 7,
  'RegisterSearchInput.text': () => 'électricien',
  'RegisterSearchInput.kinds': () => ['training'],
  'RegisterSearchInput.fields': () => null,
  'RegisterSearchInput.trades': () => null,
  'RegisterSearchInput.basins': () => null,
  'RegisterSearchInput.publics': () => null,
  'RegisterSearchInput.diploma': () => null,
  'RegisterSearchInput.languageLevel': () => null,
  'RegisterSearchInput.languages': () => null,
  'RegisterSearchInput.levels': () => null,
  'RegisterSearchInput.modes': () => null,
  'RegisterSearchInput.times': () => null,
  'RegisterSearchInput.paths': () => null,
  'RegisterSearchInput.entries': () => null,
  'RegisterSearchInput.isFree': () => null,
  'RegisterSearchInput.age': () => null,
  'RegisterSearchInput.startsBefore': () => null,
  'RegisterSearchInput.organisationId': () => null,
  'RegisterSearchInput.near': () => '62063',
  'RegisterSearchInput.travel': () => 'bus',
  'RegisterSearchInput.minutes': () => 45,
  'RegisterSearchInput.withStale': () => true,
  // Sheets are public: another organisation's is nobody's secret.
  'registerOffer.id': ({ alpha }) => alpha.offerId,
  'registerOrganisation.id': ({ alpha }) => alpha.branch.organisationId,
  'registerTrades.text': () => 'électricien',

  'disablePerson.personId': person,
  'enablePerson.personId': person,

  ...choiceValues,
  ...preferenceValues,
  ...referralValues,
  ...handoffValues,
  ...keepingValues,
  ...findingValues,
  ...notebookValues,
  ...privacyValues,
  ...auditOrderValues,
  ...neutralityValues,
  ...reviewValues,
  ...qualityValues,
  ...sharingValues,
  ...documentValues,
  ...referralPagesValues,
  ...situationValues,
  ...checkInValues,
  ...gatheringValues,
  ...exportValues,
  ...ledgerValues,
  ...teamValues,
  ...agendaValues,
  ...figureValues,
  ...reportValues,
  ...transitionValues,

  'importRun.id': anImportThatIs('checked'),
  'importRows.runId': anImportThatIs('checked'),
  'importRows.filter': () => 'all',
  'importRows.after': () => 0,
  'StartImportInput.commandKey': key,
  'StartImportInput.sourceName': () => 'Cadastre du bassin',
  'StartImportInput.fileName': () => 'cadastre.csv',
  'StartImportInput.byteCount': () => 100,
  'addImportPart.runId': anImportThatIs('uploading'),
  'addImportPart.number': () => 1,
  'addImportPart.bytes': () => 'Tm9tCg==',
  'mapImport.runId': anImportThatIs('checked'),
  'ImportMappingInput.index': () => 1,
  'ImportMappingInput.target': () => 'offer.objective',
  'repairImportRow.runId': anImportThatIs('checked'),
  'repairImportRow.line': () => 2,
  'ImportCellInput.index': () => 0,
  'ImportCellInput.value': () => 'Atelier du Pont',
  'applyImport.runId': anImportThatIs('checked'),
  'abandonImport.runId': anImportThatIs('checked'),
};

export function valueFor(place: string, target: Target, asking: Asking): unknown {
  const entry = values[place];
  if (!entry) throw new Error(`test/walk/values.ts does not say what ${place} may be`);
  return typeof entry === 'function' ? entry(asking) : entry[target](asking);
}

/** Is this place about somebody's things? */
export const isAboutSomething = (place: string): boolean => typeof values[place] === 'object';
