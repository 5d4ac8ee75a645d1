import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anImport } from '../factories/imports.js';
import { aMergeInto, anOpenCorrection, aTwinOf } from '../factories/keepers.js';
import { password } from '../factories/network.js';
import { aSession, anInvited, secrets, type Worker, type World } from '../factories/world.js';

/** Whose things an operation is asked about. */
export type Target = 'own' | 'beta' | 'missing' | 'neighbour';

/** Who asks, and from which world. */
export interface Asking {
  readonly owner: pg.Client;
  readonly who: Worker;
  readonly isSibling: boolean;
  readonly alpha: World;
  readonly beta: World;
}

type Value = (asking: Asking) => unknown;
type Entry = Value | Readonly<Record<Target, Value>>;

/** The same thing of each world: one's own, the other organisation's, nobody's, the neighbouring branch's. */
const each = (of: (world: World, asking: Asking) => unknown, own: Value, missing: Value = () => randomUUID()): Entry => ({
  own, missing, beta: (asking) => of(asking.beta, asking), neighbour: (asking) => of(asking.alpha, asking),
});

const key = () => randomUUID();
const soon = '2030-01-01';
const last = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
const cursor = (text: string) => Buffer.from(text).toString('base64url');
const dossier = each((world) => world.dossierId, ({ alpha, isSibling }) => (isSibling ? alpha.siblingDossierId : alpha.dossierId));
const person = each((world) => world.people.manager.id, async ({ owner, alpha }) => (await anInvited(owner, alpha.mark, alpha.branch)).id);
const email = each((world) => world.people.manager.email, ({ who }) => who.email, () => `${randomUUID()}@test.invalid`);

/** An import of each world; one's own is new each time, as far as the operation needs it to be. */
const anImportThatIs = (state: string) => each(
  async ({ branch }, { owner }) => (await owner.query('select id from import_run where organisation_id = $1 limit 1', [branch.organisationId])).rows[0]?.id,
  ({ owner, alpha }) => anImport(owner, alpha.branch, alpha.people.structure_admin.membershipId, state));

const first = (sql: string) => async ({ branch }: World, { owner }: Asking) => (await owner.query(sql, [branch.organisationId])).rows[0]?.id;
const pair = each(first(`select id from duplicate_pair where left_keeper_id = $1 and state = 'proposed' limit 1`),
  ({ owner, alpha }) => aTwinOf(owner, alpha.branch, alpha.offerId));
/** The version of a sheet of one's own, as it is now. */
const versionOf = (table: string, id: (world: World) => string): Entry => ({ beta: () => 1, missing: () => 1, neighbour: () => 1,
  own: async ({ owner, alpha }) => (await owner.query(`select version from ${table} where id = $1`, [id(alpha)])).rows[0].version });
const offerVersion = versionOf('offer', ({ offerId }) => offerId);

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

  'dossiers.scope': () => 'branch',
  'dossiers.first': () => 100,
  'dossiers.after': () => cursor(`2199-01-01 00:00:00+00_${last}`),
  'searchDossiers.text': each((world) => world.birthOn, ({ alpha, isSibling }) => (isSibling ? `${alpha.mark} voisine` : alpha.birthOn), () => '1901-01-02'),
  'dossier.id': dossier,
  'timeline.dossierId': dossier,
  'timeline.after': () => cursor(`2199-01-01T00:00:00+00:00_${last}`),

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

  'keptSheets.filter': () => 'all',
  'keptSheets.first': () => 100,
  'keptSheets.after': () => cursor(`1900-01-01 00:00:00+00_${last}`),
  'corrections.box': () => 'sent',
  'corrections.after': () => null,
  'duplicates.state': () => 'proposed',
  'duplicates.after': () => null,
  'confirmSheet.kind': () => 'offer',
  'confirmSheet.id': each((world) => world.offerId, ({ alpha }) => alpha.offerId),
  'confirmSheet.version': offerVersion,
  'SaveOfferInput.commandKey': key,
  'SaveOfferInput.id': each((world) => world.offerId, ({ alpha }) => alpha.offerId),
  'SaveOfferInput.version': offerVersion,
  'SaveOfferInput.branchId': ({ alpha }) => alpha.branch.id,
  'SaveOfferInput.kind': () => 'training',
  'SaveOfferInput.title': () => 'Souder à l’arc',
  'SaveOfferInput.objective': () => 'Souder en sécurité',
  'SaveOfferInput.description': () => 'Six semaines.',
  'SaveOfferInput.trades': () => ['H2913'],
  'SaveOfferInput.level': () => 4,
  'SaveOfferInput.publics': () => ['jobseeker'],
  'SaveOfferInput.minAge': () => 18,
  'SaveOfferInput.maxAge': () => 65,
  'SaveOfferInput.minDiploma': () => 'none',
  'SaveOfferInput.maxDiploma': () => 'cess',
  'SaveOfferInput.languageLevel': () => 'a2',
  'SaveOfferInput.registrations': () => ['forem'],
  'SaveOfferInput.prerequisiteNote': () => 'Aimer le métal',
  'SaveOfferInput.servesBasins': () => ['LG'],
  'SaveOfferInput.mode': () => 'on_site',
  'SaveOfferInput.languages': () => ['fr'],
  'SaveOfferInput.priceCents': () => 0,
  'SaveOfferInput.priceNote': () => 'Gratuit',
  'SaveOfferInput.durationHours': () => 240.5,
  'SaveOfferInput.durationWeeks': () => 6,
  'SaveOfferInput.weeklyHours': () => 38,
  'SaveOfferInput.times': () => ['day'],
  'SaveOfferInput.path': () => 'full_time',
  'SaveOfferInput.entries': () => ['interview'],
  'SaveOfferInput.entryNote': () => 'Séance d’information le mardi',
  'SaveOfferInput.website': () => 'www.pont.example',
  'SaveOfferInput.status': () => 'open',
  'SessionInput.id': () => null,
  'SessionInput.startsOn': () => soon,
  'SessionInput.endsOn': () => soon,
  'SessionInput.registerBy': () => soon,
  'SessionInput.seats': () => 12,
  'SessionInput.seatsLeft': () => 3,
  'SessionInput.hasWaitingList': () => true,
  'SessionInput.status': () => 'open',
  'SessionInput.note': () => 'En matinée',
  'SaveBranchInput.commandKey': key,
  'SaveBranchInput.id': each((world) => world.branch.id, ({ alpha }) => alpha.branch.id),
  'SaveBranchInput.version': versionOf('branch', ({ branch }) => branch.id),
  'SaveBranchInput.name': ({ alpha }) => alpha.branch.name,
  'SaveBranchInput.street': () => 'Rue du Pont 12',
  'SaveBranchInput.postcode': () => '4000',
  'SaveBranchInput.locality': () => 'Liège',
  'SaveBranchInput.communeNis': () => '62063',
  'SaveBranchInput.phone': () => '04 222 33 44',
  'SaveBranchInput.email': () => 'accueil@pont.example',
  'SaveBranchInput.website': () => 'www.pont.example',
  'SaveBranchInput.openingNote': () => 'Sur rendez-vous',
  'SaveBranchInput.workingDays': () => [1, 2, 3],
  'SaveBranchInput.closesForSchoolHolidays': () => true,
  'SaveBranchInput.isAccessible': () => true,
  'OpeningHoursInput.day': () => 1,
  'OpeningHoursInput.from': () => '09:00',
  'OpeningHoursInput.until': () => '12:00',
  'ClosureInput.from': () => soon,
  'ClosureInput.until': () => soon,
  'ClosureInput.reason': () => 'Inventaire',
  'ContactInput.purpose': () => 'handoff',
  'ContactInput.name': () => 'Relais',
  'ContactInput.email': () => 'relais@pont.example',
  'ContactInput.phone': () => '04 222 33 45',
  'SaveOrganisationInput.commandKey': key,
  'SaveOrganisationInput.id': each((world) => world.branch.organisationId, ({ alpha }) => alpha.branch.organisationId),
  'SaveOrganisationInput.version': versionOf('organisation', ({ branch }) => branch.organisationId),
  'SaveOrganisationInput.name': () => 'Atelier du Pont',
  'SaveOrganisationInput.acronym': () => 'ADP',
  'SaveOrganisationInput.enterpriseNumber': () => '0123.456.749',
  'SaveOrganisationInput.description': () => 'Accueille et forme.',
  'SaveOrganisationInput.website': () => 'www.pont.example',
  'ProposeCorrectionInput.commandKey': key,
  'ProposeCorrectionInput.sheetKind': () => 'offer',
  // Anybody may say that a sheet is wrong, whoever's it is.
  'ProposeCorrectionInput.sheetId': ({ alpha }) => alpha.offerId,
  'ProposeCorrectionInput.field': () => 'title',
  'ProposeCorrectionInput.proposed': () => 'Souder à l’arc',
  'ProposeCorrectionInput.comment': () => 'Le titre a changé.',
  'ProposeCorrectionInput.email': () => 'visiteur@test.invalid',
  'AnswerCorrectionInput.id': each(first(`select id from sheet_correction where organisation_id = $1 and state = 'open' limit 1`),
    ({ owner, alpha }) => anOpenCorrection(owner, alpha.branch.organisationId, alpha.offerId)),
  'AnswerCorrectionInput.isAccepted': () => false,
  'AnswerCorrectionInput.answer': () => 'Le titre est exact.',
  'mergeDuplicates.pairId': pair,
  'mergeDuplicates.winnerId': ({ alpha }) => alpha.offerId,
  'keepApart.pairId': pair,
  'undoMerge.mergeId': each(first(`select merge_id as id from duplicate_pair where left_keeper_id = $1 and state = 'merged' limit 1`),
    ({ owner, alpha }) => aMergeInto(owner, alpha.branch, alpha.offerId)),

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
