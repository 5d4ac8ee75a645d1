import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import type { Criteria } from '@boussole/domain/choice/criteria';
import { snapshotOf } from '@boussole/domain/choice/freezing';
import { type Alternative, asJson, type FrozenWish, type OutsideAlternative } from '@boussole/domain/choice/snapshot';
import type { ReasonCode } from '@boussole/domain/referral/states';
import type pg from 'pg';
import { aBranch, type Branch, type Person } from '../factories/network.js';
import { anOfferSheet } from '../factories/sheets.js';

/** An offer of the register, ready to stand in a set. */
export interface Course extends OutsideAlternative { readonly offerId: string; readonly branch: Branch }

/** Two courses of each of some bodies: the second one is work and study. */
export async function someCourses(owner: pg.Client, branches: readonly Branch[]): Promise<Course[]> {
  const courses: Course[] = [];
  for (const [place, branch] of branches.entries()) {
    for (const path of ['full_time', 'work_study'] as const) {
      const offerId = await anOfferSheet(owner, [branch.organisationId, branch.id], { title: `Cours ${place} ${path}` });
      courses.push({ offerId, branch, operator: branch.organisationId, option: `training/F1602/-/${path}`, site: branch.id,
        minutes: 10 + place * 15, seats: null, start: null, weight: 1, own: false, path,
        offers: [{ id: offerId, version: 1, hash: '00' }] });
    }
  }
  return courses;
}

/** What was retained, by its place in the set or from outside of it. */
export interface MadeTold {
  readonly offer?: number;
  readonly outside?: OutsideAlternative;
  readonly reason?: ReasonCode;
  readonly kind?: 'mention' | 'referral';
  readonly at?: string;
}

/** A decision as it is told: who froze what and when, what was shown, what was made of it. */
export interface SetTold {
  readonly at: string;
  readonly by: Person;
  readonly dossierId?: string | null;
  readonly courses: readonly Course[];
  readonly own: readonly string[];
  readonly wish?: FrozenWish;
  readonly replacesId?: string;
  readonly views?: readonly { readonly at: string; readonly kind: 'shown' | 'filtered'; readonly shown: readonly number[] }[];
  readonly made?: readonly MadeTold[];
}

const criteria: Criteria = { kind: 'training', field: 'F', trade: 'F1602', level: null, communeNis: null, travel: 'bus', maxMinutes: 60,
  diploma: null, languages: [], publics: [], age: null, times: [], startsFrom: null, startsBefore: '2027-01-01', withStale: false };

/** Freezes it, links it to its chain and dates it of its day. */
export async function aToldSet(owner: pg.Client, told: SetTold): Promise<string> {
  const id = randomUUID();
  const { at, by, dossierId = null, courses, own, wish = null, made = [] } = told;
  const views = told.views ?? [{ at, kind: 'shown', shown: courses.map((_, n) => n) }];
  const alternatives = courses.map((course, n): Alternative => ({ ...asOutside(course), n, own: own.includes(course.operator) }));
  const snapshot = snapshotOf({ decision: id, at: new Date(at).toISOString(), wish, alternatives, criteria,
    apart: { network: [], funding: [] }, own: own.map((operator) => ({ operator, link: 'structure' })), aside: {}, relax: {} }, createHash('sha256').update(id).digest());
  const { membershipId, branch } = by;
  await owner.query(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, replaces_id, snapshot,
      option_count, own_count) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  [id, branch.organisationId, branch.id, membershipId, dossierId, told.replacesId ?? null, canonicalJson(asJson(snapshot)),
    alternatives.length, alternatives.filter((one) => one.own).length]);
  await owner.query('update choice_set set frozen_at = $2 where id = $1', [id, at]);
  for (const view of views) {
    const detail = { order: 'drawn', shown: view.shown };
    await owner.query('insert into choice_event (choice_set_id, at, kind, detail) values ($1, $2, $3, $4)',
      [id, view.at, view.kind, detail]);
  }
  for (const { offer = null, outside = null, reason = null, kind = 'referral', at: madeAt = at } of made) {
    const offerId = outside?.offers[0]?.id ?? courses[offer ?? -1]?.offerId;
    await owner.query(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, outside, is_anonymous, reason_code,
        by_membership_id, made_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, kind, offerId, offer, outside && JSON.stringify(outside), dossierId === null, reason, membershipId, madeAt]);
  }
  return id;
}

/** What a course is when it stands outside of a set. */
export const asOutside = ({ offerId: _, branch: _branch, ...course }: Course): OutsideAlternative => course;

/** A draw that is the same each time. */
export function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const someBranches = (owner: pg.Client, count: number): Promise<Branch[]> =>
  Array.from({ length: count }).reduce<Promise<Branch[]>>(async (before) => [...await before, await aBranch(owner)], Promise.resolve([]));
