import { createHash } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { alternativesOf } from '@boussole/domain/choice/alternatives';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { checkCriteria, type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import { snapshotOf } from '@boussole/domain/choice/freezing';
import { noticesOfFreeze } from '@boussole/domain/choice/point-rules';
import { asJson, type FrozenWish, type Snapshot } from '@boussole/domain/choice/snapshot';
import { eligibleOffers } from '../../../modules/choice/eligible.queries.js';
import { type OwnSet, ownSet } from '../../../modules/choice/own.queries.js';
import type { Owner } from '../../owner.js';
import { askOf } from './people-of.js';

/** Who froze a set, when, for whom. */
export interface Freeze {
  readonly id: string;
  readonly at: Date;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly branchId: string;
  readonly dossierId: string | null;
  readonly needId: string | null;
  readonly preferenceId: string | null;
  readonly wish: FrozenWish | null;
  readonly trade: string;
  readonly communeNis: string | null;
  readonly differs?: Partial<Criteria>;
}

/** Whom somebody is linked to, as the product itself works it out: she acts for the time of the question. */
export async function ownSetOf(owner: Owner, membershipId: string): Promise<OwnSet> {
  await owner.ask(`select app.enter('read', m.person_id, m.id, m.branch_id, m.organisation_id, m.role, null) from membership m where m.id = $1`, [membershipId]);
  const own = await ownSet(askOf(owner));
  await owner.ask(`select set_config('app.context', '', true)`);
  return own;
}

export function criteriaFor({ trade, communeNis, at, differs }: Freeze): Criteria {
  const today = brusselsDay(at);
  const checked = checkCriteria({ kind: 'training', field: null, trade, level: null, communeNis, travel: 'bus', maxMinutes: 60, diploma: null, languages: [],
    publics: [], age: null, times: [], startsFrom: null, startsBefore: monthsAfter(today, 6), withStale: false, ...differs }, today);
  if (!checked.ok) throw new RangeError(checked.code);
  return checked.value;
}

/** Freezes every offer that is eligible, as the product does, and dates it of when it is told to have been. */
export async function freeze(owner: Owner, set: Freeze, own: OwnSet): Promise<Snapshot> {
  const criteria = criteriaFor(set);
  const { offers, aside, relax } = await eligibleOffers(askOf(owner), criteria);
  const alternatives = alternativesOf(offers, criteria, new Set(own.own.map(({ operator }) => operator)));
  const snapshot = snapshotOf({ decision: set.id, at: set.at.toISOString(), criteria, wish: set.wish, alternatives, ...own, aside, relax },
    createHash('sha256').update(set.id).digest());
  await owner.change(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, need_id, preference_id, snapshot, option_count, own_count)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
  [set.id, set.organisationId, set.branchId, set.membershipId, set.dossierId, set.needId, set.preferenceId, canonicalJson(asJson(snapshot)),
    alternatives.length, alternatives.filter((one) => one.own).length]);
  await owner.change('update choice_set set frozen_at = $2 where id = $1', [set.id, set.at]);
  const notices = noticesOfFreeze({ alternatives, declaredOn: brusselsDay(set.at), today: brusselsDay(set.at), before: null });
  await addEvents(owner, set.id, [[0, 'shown', { order: 'drawn', shown: snapshot.order }], ...notices.map((notice): EventTold => [0, 'rule', notice])], set.at);
  return snapshot;
}

/** Seconds after the freeze, what, and its detail. */
export type EventTold = readonly [seconds: number, kind: string, detail: object];

export const addEvents = (owner: Owner, setId: string, events: readonly EventTold[], at: Date): Promise<number> =>
  owner.change(`insert into choice_event (choice_set_id, at, kind, detail)
    select $1, $3::timestamptz + make_interval(secs => (e->>0)::float8), e->>1, e->2 from jsonb_array_elements($2::jsonb) with ordinality x(e, place) order by place`,
  [setId, JSON.stringify(events), at]);
