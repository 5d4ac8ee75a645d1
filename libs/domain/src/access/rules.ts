import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import type { Actor } from './roles.js';
import { appointmentDays, type Door, type Purpose, type Section, sections } from './sections.js';

/** Something that may let the actor in, as the database tells it. Times are instants; none: without end. */
export interface DoorFact {
  readonly door: Exclude<Door, 'lead'>;
  /** Whom it lets in; a grant without a person lets in the caseworkers and agents of its branch. */
  readonly membershipId: string | null;
  readonly branchId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly mayWrite: boolean;
}

/** What a rule needs to know of a dossier. */
export interface DossierFacts {
  readonly branchId: string;
  readonly status: 'open' | 'closed';
  readonly isRestricted: boolean;
  readonly isAnonymous: boolean;
  readonly leadMembershipId: string;
  readonly doors: readonly DoorFact[];
  readonly now: Date;
}

/** How far somebody may go in a dossier. */
export interface Reach {
  readonly door: Door;
  readonly purpose: Purpose;
  readonly sections: readonly Section[];
  readonly mayWrite: boolean;
}

const isCaseworker = (actor: Actor): boolean => actor.role === 'counsellor' || actor.role === 'coordinator';
const ownDoors = ['replacement', 'assigned', 'appointment'] as const;

/** By which door the actor enters, and what it opens: the same answer as the database's app.reach, worked out apart from it. */
export function reachOf(dossier: DossierFacts, actor: Actor): Reach | null {
  if (dossier.isRestricted) return null;
  const open = dossier.doors.filter((fact) => isOpenNow(fact, dossier.now) && isFor(fact, actor));
  if (isCaseworker(actor) && dossier.branchId === actor.branchId) {
    if (dossier.leadMembershipId === actor.membershipId) return whole('lead');
    const own = ownDoors.find((door) => open.some((fact) => fact.door === door));
    if (own) return whole(own);
    const broken = open.filter((fact) => fact.door === 'break_glass');
    if (broken.length > 0) return { ...whole('break_glass'), sections: union(broken) };
  }
  const grants = open.filter((fact) => fact.door === 'grant');
  const [first] = grants;
  if (!first || !(isCaseworker(actor) || actor.role === 'operator_agent')) return null;
  return { door: 'grant', purpose: first.purpose, sections: union(grants), mayWrite: grants.some((grant) => grant.mayWrite) };
}

const whole = (door: Door): Reach => ({ door, purpose: 'guidance', sections, mayWrite: true });
const union = (facts: readonly DoorFact[]): Section[] => sections.filter((name) => facts.some((fact) => fact.sections.includes(name)));

function isFor({ door, membershipId, branchId }: DoorFact, actor: Actor): boolean {
  return door === 'grant'
    ? branchId === actor.branchId && (membershipId === null || membershipId === actor.membershipId)
    : membershipId === actor.membershipId;
}

function isOpenNow({ door, from, until }: DoorFact, now: Date): boolean {
  const at = now.getTime();
  const margin = appointmentDays * 86_400_000;
  if (door === 'appointment') return Math.abs(Date.parse(from) - at) <= margin;
  return Date.parse(from) <= at && (until === null || at < Date.parse(until));
}

/** When the door by which the actor is in shuts; null: not by itself. */
export function doorShutsAt(dossier: DossierFacts, actor: Actor): Date | null {
  const door = reachOf(dossier, actor)?.door;
  const ends = dossier.doors.filter((fact) => fact.door === door && isOpenNow(fact, dossier.now) && isFor(fact, actor))
    .map(({ from, until }) => (door === 'appointment' ? Date.parse(from) + appointmentDays * 86_400_000 : Date.parse(until ?? '')));
  // The last of them; one that never shuts keeps the others open.
  return ends.length > 0 && ends.every(Number.isFinite) ? new Date(Math.max(...ends)) : null;
}

interface Move {
  readonly section: Section;
  /** Where a closed dossier still lets it happen. */
  readonly whileClosed?: true;
  /** The doors by which it is done; left out: any door that may write. */
  readonly by?: readonly Door[];
}

const ownTeam = ['lead', 'replacement', 'assigned', 'appointment'] as const;

/** Everything that may be done in a dossier, and by which doors. */
const moves = {
  log_interview: { section: 'interviews' },
  edit_identity: { section: 'identity', by: ownTeam },
  save_situation: { section: 'path' },
  save_goal: { section: 'path' },
  save_need: { section: 'path' },
  plan: { section: 'path' },
  do_follow_up: { section: 'path', by: ownTeam, whileClosed: true },
  save_special: { section: 'special' },
  add_document: { section: 'documents' },
  share: { section: 'identity', by: ownTeam },
  revoke_grant: { section: 'identity', by: ownTeam, whileClosed: true },
  hand_over: { section: 'identity', by: ['lead', 'replacement'], whileClosed: true },
  assign: { section: 'identity', by: ['lead', 'replacement'] },
  plan_appointment: { section: 'identity', by: ownTeam },
  enrol: { section: 'path', by: ownTeam },
  give_key: { section: 'identity', by: ownTeam },
  claim: { section: 'identity', by: ownTeam },
  record_right: { section: 'identity', by: ownTeam, whileClosed: true },
  export: { section: 'identity', by: ['lead', 'replacement'], whileClosed: true },
  hear_answer: { section: 'path' },
  give_answer_code: { section: 'path' },
  take_preference: { section: 'referrals' },
  choose: { section: 'referrals' },
  give_sheet: { section: 'referrals' },
  refer: { section: 'referrals' },
  follow_referral: { section: 'referrals', whileClosed: true },
  close: { section: 'identity', by: ['lead', 'replacement'] },
  reopen: { section: 'identity', by: ['lead', 'replacement'], whileClosed: true },
} as const satisfies Record<string, Move>;

export type DossierMove = keyof typeof moves;
export const dossierMoves = Object.keys(moves) as DossierMove[];

/** For whoever has no door the dossier does not exist. */
export function mayOpen(dossier: DossierFacts, actor: Actor): Decision<Reach> {
  const reach = reachOf(dossier, actor);
  return reach ? allow(reach) : refuse('record.not_found');
}

/** May one read this section? Closed, it answers like a dossier that does not exist. */
export function mayRead(dossier: DossierFacts, section: Section, actor: Actor): Decision<Reach> {
  const opened = mayOpen(dossier, actor);
  return opened.ok && !opened.value.sections.includes(section) ? refuse('record.not_found') : opened;
}

export function mayMove(dossier: DossierFacts, move: DossierMove, actor: Actor): Decision<true> {
  const opened = mayOpen(dossier, actor);
  if (!opened.ok) return opened;
  const { section, by, whileClosed }: Move = moves[move];
  const { door, mayWrite, sections: seen } = opened.value;
  const isAllowed = mayWrite && seen.includes(section) && (by ?? [door]).includes(door)
    && (dossier.status === 'open' || whileClosed === true) && isMeantFor(move, dossier);
  return isAllowed ? allow(true) : refuse('access.denied');
}

// What makes sense for a person without a name, or for one who has given it, alone.
function isMeantFor(move: DossierMove, dossier: DossierFacts): boolean {
  if (move === 'edit_identity') return !dossier.isAnonymous;
  if (move === 'claim') return dossier.isAnonymous;
  if (move === 'close') return dossier.status === 'open';
  return move !== 'reopen' || dossier.status === 'closed';
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedMoves = (dossier: DossierFacts, actor: Actor): DossierMove[] =>
  dossierMoves.filter((move) => mayMove(dossier, move, actor).ok);

/** A private note is its author's, under the hat it was written with; no one else's, ever. */
export const mayReadPrivateNote = (note: { authorMembershipId: string }, actor: Actor): boolean =>
  note.authorMembershipId === actor.membershipId;

/** An administrator decides about the people of her own organisation, herself excepted. */
export function mayDisable(person: { id: string; organisationIds: readonly string[] }, actor: Actor): Decision<true> {
  if (actor.role !== 'structure_admin') return refuse('access.denied');
  if (!person.organisationIds.includes(actor.organisationId)) return refuse('record.not_found');
  return person.id === actor.personId ? refuse('person.is_self') : allow(true);
}
