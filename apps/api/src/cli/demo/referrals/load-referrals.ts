import { monthsAfter } from '@boussole/domain/choice/criteria';
import type { Secrets } from '../../../platform/secrets.js';
import type { OwnSet } from '../../../modules/choice/own.queries.js';
import type { Owner } from '../../owner.js';
import { idOf } from '../ids.js';
import { citeLiege } from '../network.js';
import { branchId, organisationId } from '../register/places.js';
import { type Chosen, decide, mention, pick, retain } from './choose.js';
import { freeze, ownSetOf } from './frozen.js';
import { live } from './life.js';
import { Moments } from './moments.js';
import { type Candidate, candidatesAmong, type Desk, desksOf, placeOfReceiver } from './people-of.js';
import { referralId, write } from './rows.js';
import type { Life, Told } from './told.js';
import { followedOnes } from './told-followed.js';
import { waitingOnes } from './told-waiting.js';

export const toldReferrals: readonly Told[] = [...waitingOnes, ...followedOnes];

/** Who acts in the showcase, and what is sealed with what. */
export interface Counter {
  readonly nadia: string;
  readonly karim: string;
  /** The dossiers of the showcase, in the order of the demonstration. */
  readonly dossierIds: readonly string[];
  readonly secrets: Secrets;
  readonly now: Date;
}

/** Referrals in every state, with what was chosen and said before: added once, to the dossiers that are there. */
export async function loadReferrals(owner: Owner, counter: Counter): Promise<number> {
  const there = await owner.ask('select from referral where id = any($1) limit 1', [toldReferrals.map(({ key }) => referralId(key))]);
  if (there.length > 0) return 0;
  const candidates = await candidatesAmong(owner, counter.dossierIds);
  const queues = { nadia: candidates.filter(({ lead }) => lead === counter.nadia), karim: candidates.filter(({ lead }) => lead === counter.karim) };
  const places = Object.values(placeOfReceiver).map(([body, branch]) => branchId(body, branch));
  const desks = await desksOf(owner, places);
  const calendar = desks.get(branchId(...placeOfReceiver.ifapme))?.calendar;
  if (!calendar) return 0;
  const moments = new Moments(counter.now, calendar);
  const scenes = toldReferrals.map((told) => ({ told, life: told.life(moments) }));
  let added = await declare(owner, counter, moments);
  const owns = { nadia: await ownSetOf(owner, counter.nadia), karim: await ownSetOf(owner, counter.karim) };
  const chosen = await choose(owner, scenes, queues, owns, moments);
  for (const scene of inOrder(scenes)) added += await play(owner, scene, chosen.get(scene.told.key), desks, counter, moments);
  return added + await atTheCounter(owner, counter, owns.nadia, moments);
}

interface Scene { readonly told: Told; readonly life: Life }

// A chain tells its sets in the order in which they were frozen.
const inOrder = (scenes: readonly Scene[]): Scene[] => [...scenes].sort((a, b) => a.life.chosenAt.getTime() - b.life.chosenAt.getTime());

type Leads<T> = Readonly<Record<Told['lead'], T>>;

async function choose(owner: Owner, scenes: readonly Scene[], queues: Leads<Candidate[]>, owns: Leads<OwnSet>, moments: Moments): Promise<Map<string, Chosen>> {
  const people = new Map<string, Candidate>();
  for (const { told } of scenes) {
    const next = told.with ? undefined : nextOf(queues[told.lead], told.approvedBy === null);
    if (next) people.set(told.key, next);
  }
  const chosen = new Map<string, Chosen>();
  for (const { told, life } of inOrder(scenes)) {
    const person = people.get(told.key);
    if (person) chosen.set(told.key, await decide(owner, told, person, life.chosenAt, owns[told.lead], organisationId(citeLiege), moments));
  }
  for (const { told } of scenes) {
    const same = told.with ? chosen.get(told.with) : undefined;
    if (same) chosen.set(told.key, same);
  }
  return chosen;
}

// Who is to approve by a mailed link reads mails.
function nextOf(queue: Candidate[], readsMail: boolean): Candidate | undefined {
  const place = queue.findIndex(({ hasMailbox }) => hasMailbox || !readsMail);
  return place < 0 ? undefined : queue.splice(place, 1)[0];
}

/** One referral: what was retained of its set, then its life, as the law lets it be lived. */
async function play(owner: Owner, { told, life }: Scene, chosen: Chosen | undefined, desks: ReadonlyMap<string, Desk>, { secrets, now }: Counter, moments: Moments): Promise<number> {
  if (!chosen) return 0;
  const taken = await owner.ask<{ id: string }>('select offer_id as id from referral where dossier_id = $1 and goal_id = $2', [chosen.person.id, chosen.goalId]);
  const alternative = pick(chosen, told, new Set(taken.map(({ id }) => id)));
  const desk = alternative && (desks.get(alternative.site) ?? (await desksOf(owner, [alternative.site])).get(alternative.site));
  // A day on which the register has nothing of the kind has this one less to show.
  if (!alternative || !desk) return 0;
  const lived = live(life.steps, life.chosenAt, now, desk.calendar);
  const added = await write(owner, secrets, { told, life, lived, chosen, alternative, desk, now });
  await retain(owner, told, chosen, alternative, referralId(told.key), life.chosenAt);
  if (told.key === 'rendez-vous') await mention(owner, chosen.setId, chosen.snapshot, chosen.person.lead, false, life.chosenAt);
  return told.isReRouted ? added + await reRoute(owner, told, chosen, moments) : added;
}

// The draft that one click makes after a no.
const reRoute = (owner: Owner, { key }: Told, { person, goalId, needId }: Chosen, moments: Moments): Promise<number> => owner.addMissing('referral', [{
  id: idOf(`referral:${key}:again`), dossier_id: person.id, branch_id: person.branchId, version: 1, state: 'draft', goal_id: goalId, need_id: needId, used_days: 0,
  by_membership_id: person.lead, re_routed_from_id: referralId(key), created_at: moments.ago(5, 9), moved_at: moments.ago(5, 9) }]);

/** Who advises says once a year what ties her to bodies that train. */
const declare = (owner: Owner, { nadia, karim }: Counter, moments: Moments): Promise<number> =>
  owner.change(`insert into interest_declaration (id, person_id, links, declared_at)
    select x.id, m.person_id, x.links, $3 from (values ($1::uuid, $4::uuid, '[]'::jsonb), ($2::uuid, $5::uuid, $6::jsonb)) x(id, hat, links)
    join membership m on m.id = x.hat on conflict do nothing`,
  [idOf('interest:nadia'), idOf('interest:karim'), moments.ago(70, 9), nadia, karim,
    JSON.stringify([{ organisationId: organisationId('Codes et Cafés'), kind: 'volunteer' }])]);

/** Most of what is said at a counter sends nobody anywhere: two sets about nobody, each with an offer pointed at. */
async function atTheCounter(owner: Owner, { nadia }: Counter, own: OwnSet, moments: Moments): Promise<number> {
  const counter = ['G1602', 'H2206'] as const;
  for (const [place, trade] of counter.entries()) {
    const [id, at] = [idOf(`set:counter:${trade}`), moments.ago(1, 12 + place)];
    const snapshot = await freeze(owner, { id, at, membershipId: nadia, organisationId: organisationId(citeLiege), branchId: branchId(citeLiege, 'Espace conseil de Liège'),
      dossierId: null, needId: null, preferenceId: null, wish: null, trade, communeNis: '62063',
      differs: { startsBefore: monthsAfter(moments.today, 12) } }, own);
    await mention(owner, id, snapshot, nadia, true, at);
  }
  return counter.length;
}
