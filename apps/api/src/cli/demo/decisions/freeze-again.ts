import { createHash } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { snapshotOf } from '@boussole/domain/choice/freezing';
import { asJson, ownShare, type Snapshot } from '@boussole/domain/choice/snapshot';
import { noticesOfFreeze, noticesOfRetained, noticesOfShown } from '@boussole/domain/choice/point-rules';
import type { OwnSet } from '../../../modules/choice/own.queries.js';
import { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import type { Adviser } from './advisers.js';
import { chosenBy, shownBy } from './decide.js';
import type { Situation } from './situations.js';
import type { ToldTeam } from './told.js';

type Row = Record<string, unknown>;

/** The rows of one decision. */
export interface DecisionRows { readonly set: Row; readonly events: readonly Row[]; readonly made: Row }

export interface Moment { readonly key: string; readonly at: Date; readonly now: Date }

const minute = 60_000;
const dayLength = 86_400_000;
const reasons = ['near', 'soon', 'schedule', 'level_fits', 'accompaniment', 'known_quality', 'price'] as const;

/** A decision at a counter, about nobody: what there was, what was shown of it, what was pointed at. */
export function decisionAt(team: ToldTeam, adviser: Adviser, situation: Situation, own: OwnSet, moment: Moment): DecisionRows {
  const id = idOf(`set:${moment.key}`);
  const dice = new Dice(`decision:${moment.key}`);
  const snapshot = snapshotAt(id, situation, own, moment);
  const shown = shownBy(team, snapshot.alternatives, snapshot.order, dice);
  const chosen = chosenBy(team, snapshot.alternatives, shown, dice);
  const reason = dice.chance(0.15) ? 'not_said' : dice.pick(reasons);
  const madeAt = new Date(moment.at.getTime() + 6 * minute);
  return {
    set: { id, organisation_id: adviser.organisationId, branch_id: adviser.branchId, by_membership_id: adviser.membershipId, frozen_at: moment.at,
      snapshot: canonicalJson(asJson(snapshot)), option_count: snapshot.alternatives.length, own_count: snapshot.alternatives.filter((one) => one.own).length },
    events: eventsOf(snapshot, shown, chosen.n, reason).map(([minutes, kind, detail]) =>
      ({ choice_set_id: id, at: new Date(moment.at.getTime() + minutes * minute), kind, detail })),
    made: { id: idOf(`made:${moment.key}`), choice_set_id: id, kind: 'mention', offer_id: chosen.offers[0]?.id, alternative: chosen.n, is_anonymous: true,
      reason_code: reason, by_membership_id: adviser.membershipId, made_at: madeAt },
  };
}

/** What the register has today, as it stood then: whatever starts soon started as soon. */
function snapshotAt(id: string, { criteria, alternatives, aside, relax }: Situation, own: OwnSet, { at, now }: Moment): Snapshot {
  const back = (day: string): string => addDays(day, -Math.round((now.getTime() - at.getTime()) / dayLength));
  return snapshotOf({ decision: id, at: at.toISOString(), criteria: { ...criteria, startsBefore: back(criteria.startsBefore) }, wish: null, ...own, aside, relax,
    alternatives: alternatives.map((one) => ({ ...one, start: one.start && back(one.start) })) }, createHash('sha256').update(id).digest());
}

type Told = readonly [minutes: number, kind: string, detail: object];

function eventsOf({ alternatives, order, wish, at }: Snapshot, shown: readonly number[], chosen: number, reason: (typeof reasons)[number] | 'not_said'): Told[] {
  const day = brusselsDay(new Date(at));
  const one = alternatives[chosen];
  const first = noticesOfFreeze({ alternatives, declaredOn: day, today: day, before: null });
  const last = noticesOfRetained({ operator: one?.operator ?? '', isOwn: one?.own ?? false, isInSet: true, reason, wish, isOfEditedNeed: false });
  return [
    [0, 'shown', { order: 'drawn', shown: order }], ...first.map((notice): Told => [0, 'rule', notice]),
    ...(shown === order ? [] : filtered(alternatives, shown)),
    ...last.map((notice): Told => [6, 'rule', notice]),
  ];
}

function filtered(alternatives: Snapshot['alternatives'], shown: readonly number[]): Told[] {
  const seen = alternatives.filter(({ n }) => shown.includes(n));
  const filters = { maxMinutes: null, startsBefore: null, paths: [], times: [], languages: [], isFree: false, order: 'drawn',
    operatorIds: [...new Set(seen.map(({ operator }) => operator))] };
  return [
    [2, 'filtered', { filters, order: 'drawn', shown, reason: null, shareOfSet: ownShare(alternatives), shareBefore: ownShare(alternatives), shareAfter: ownShare(seen) }],
    ...noticesOfShown(alternatives, shown).map((notice): Told => [2, 'rule', notice]),
  ];
}
