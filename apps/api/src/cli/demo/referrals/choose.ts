import { monthsAfter } from '@boussole/domain/choice/criteria';
import { noticesOfRetained } from '@boussole/domain/choice/point-rules';
import type { Alternative, FrozenWish, Snapshot } from '@boussole/domain/choice/snapshot';
import type { OwnSet } from '../../../modules/choice/own.queries.js';
import { marchAfter } from '../register/electrician.js';
import { branchId as placeId, organisationId } from '../register/places.js';
import { idOf } from '../ids.js';
import type { Owner } from '../../owner.js';
import { addEvents, type EventTold, freeze } from './frozen.js';
import { type Candidate, placeOfReceiver } from './people-of.js';
import type { Told } from './told.js';
import type { Moments } from './moments.js';

/** What stands behind a referral: for which goal and need, out of which set, which offer of whom. */
export interface Chosen {
  readonly person: Candidate;
  readonly goalId: string;
  readonly needId: string;
  readonly setId: string;
  readonly snapshot: Snapshot;
}

const minute = 60_000;
const liege = '62063';

/** The goal, the need, the wish said before, then the frozen set: in the order and at the times of a conversation. */
export async function decide(owner: Owner, told: Told, person: Candidate, chosenAt: Date, own: OwnSet, organisation: string, moments: Moments): Promise<Chosen> {
  const { key, trade, goal, wish } = told;
  const [goalId, needId, preferenceId, setId] = [idOf(`goal:referral:${key}`), idOf(`need:referral:${key}`), idOf(`wish:${key}`), idOf(`set:${key}`)];
  const place = { dossier_id: person.id, branch_id: person.branchId };
  const at = (minutes: number): Date => new Date(chosenAt.getTime() + minutes * minute);
  const kind = ['heart', 'second'].find((one) => !person.goalKinds.includes(one)) ?? 'other';
  const isStory = key === 'electricien-coeur';
  const wantedBefore = isStory ? marchAfter(moments.today) : null;
  await owner.addMissing('goal', [{ id: goalId, ...place, kind, version: 1, title: goal, trade, why: null, state: 'chosen', author_membership_id: person.lead,
    created_at: at(-30), updated_at: at(-30) }]);
  await owner.addMissing('goal_step', [{ id: idOf(`step:${goalId}`), goal_id: goalId, ...place, state: 'chosen', note: null, author_membership_id: person.lead, at: at(-30) }]);
  await owner.addMissing('need', [{ id: needId, ...place, goal_id: goalId, version: 1, kind: 'training', field: null, trade, level: null, commune_nis: liege,
    basin: null, constraints: isStory ? 'Pas de CESS. Joignable en bus. Commencer avant mars.' : 'Joignable en bus.', wanted_before: wantedBefore, state: 'open', reason: null,
    author_membership_id: person.lead, created_at: at(-20), updated_at: at(-20) }]);
  const operator = wish.operator ? organisationId(placeOfReceiver[wish.operator][0]) : null;
  const isNone = operator === null && wish.words === undefined;
  await owner.addMissing('prior_preference', [{ id: preferenceId, ...place, need_id: needId, organisation_id: operator, offer_id: null,
    words: operator ? null : wish.words ?? null, is_none: isNone, source: wish.source,
    by_membership_id: wish.source === 'counsellor' ? person.lead : null, said_at: at(-10) }]);
  const frozenWish: FrozenWish = { source: wish.source, saidAt: at(-10).toISOString(), operator, offer: null, isNone };
  const snapshot = await freeze(owner, { id: setId, at: at(-6), membershipId: person.lead, organisationId: organisation, branchId: person.branchId,
    dossierId: person.id, needId, preferenceId, wish: frozenWish, trade, communeNis: liege,
    differs: isStory ? { diploma: 'ce2d', startsBefore: marchAfter(moments.today) } : { startsBefore: monthsAfter(moments.today, 12) } }, own);
  return { person, goalId, needId, setId, snapshot };
}

/** The alternative at the receiver's place, the one with an employer first; where the register has none that day, one of the same body, or the first that was shown. */
export function pick({ snapshot }: Pick<Chosen, 'snapshot'>, { receiver }: Told, taken: ReadonlySet<string>): Alternative | null {
  const [body, branch] = placeOfReceiver[receiver];
  const free = snapshot.alternatives.filter(({ offers }) => !offers.some(({ id }) => taken.has(id)));
  const drawn = snapshot.order.map((n) => free.find((one) => one.n === n)).find((one) => one !== undefined);
  const there = free.filter(({ site }) => site === placeId(body, branch));
  return there.find(({ path }) => path === 'work_study') ?? there[0] ?? free.find(({ operator }) => operator === organisationId(body)) ?? drawn ?? null;
}

/** What was retained, and what was looked at and said before. */
export async function retain(owner: Owner, { key, reason }: Told, { setId, snapshot, person }: Chosen, alternative: Alternative, referralId: string, at: Date): Promise<void> {
  const [offer] = alternative.offers;
  await owner.addMissing('choice_made', [{ id: idOf(`made:${key}`), choice_set_id: setId, kind: 'referral', offer_id: offer?.id, alternative: alternative.n, is_anonymous: false,
    reason_code: reason, reason_text: null, referral_id: referralId, by_membership_id: person.lead, made_at: at }]);
  const notices = noticesOfRetained({ operator: alternative.operator, isOwn: alternative.own, isInSet: true, reason, wish: snapshot.wish, isOfEditedNeed: false });
  const others = snapshot.order.filter((n) => n !== alternative.n).slice(0, 2);
  await addEvents(owner, setId, [
    [-200, 'opened', { shown: [alternative.n] }], ...(others.length > 0 ? [[-120, 'compared', { shown: [alternative.n, ...others] }] as const] : []),
    [-20, 'left', { lasted: 180_000 }],
    ...notices.flatMap((notice): EventTold[] => [[0, 'rule', { ...notice, offer: offer?.id }],
      ...(reason !== null && notice.rule !== 'N_A11' ? [[0, 'answered', { rule: notice.rule, answer: reason }] as const] : [])]),
  ], at);
}

/** An offer pointed at without sending anybody. */
export async function mention(owner: Owner, setId: string, snapshot: Snapshot, membershipId: string, isAnonymous: boolean, at: Date): Promise<void> {
  const alternative = snapshot.order.map((n) => snapshot.alternatives[n]).find((one) => one && !one.own) ?? snapshot.alternatives[0];
  const offer = alternative?.offers[0];
  if (!alternative || !offer) return;
  await owner.addMissing('choice_made', [{ id: idOf(`mention:${setId}`), choice_set_id: setId, kind: 'mention', offer_id: offer.id, alternative: alternative.n,
    is_anonymous: isAnonymous, reason_code: null, reason_text: null, referral_id: null, by_membership_id: membershipId, made_at: at }]);
}
