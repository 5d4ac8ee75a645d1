import { randomUUID } from 'node:crypto';
import type pg from 'pg';
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
  'disablePerson.personId': person,
  'enablePerson.personId': person,
};

export function valueFor(place: string, target: Target, asking: Asking): unknown {
  const entry = values[place];
  if (!entry) throw new Error(`test/walk/values.ts does not say what ${place} may be`);
  return typeof entry === 'function' ? entry(asking) : entry[target](asking);
}

/** Is this place about somebody's things? */
export const isAboutSomething = (place: string): boolean => typeof values[place] === 'object';
