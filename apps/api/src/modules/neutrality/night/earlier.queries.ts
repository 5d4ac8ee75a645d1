import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import type { PeriodLevel } from '@boussole/domain/neutrality/period/period-audit';
import type { Ask } from '../../../platform/statement.js';

interface Unit { readonly level: PeriodLevel; readonly unit: string }

/** What was taken of somebody who was advised. */
export interface EarlierDecision {
  readonly learner: string;
  readonly day: CalendarDate;
  readonly quarter: CalendarDate;
  readonly key: string | null;
  readonly isKept: boolean;
  /** Where it stands in the figures. */
  readonly units: readonly Unit[];
}

/** What was taken of some people since a day, whichever of their dossiers it was in. Each is found by her number: nobody else is read. */
export const earlierOf = (ask: Ask, learners: readonly string[], since: CalendarDate): Promise<EarlierDecision[]> => ask<EarlierDecision>(`
  with of_learner(learner, dossier) as (
    select x.id, x.id from unnest($1::uuid[]) x(id)
    union select d.merged_into_id, d.id from dossier d where d.merged_into_id = any($1::uuid[]))
  select o.learner, a.day::text as day, a.quarter::text as quarter, encode(a.choice_key, 'hex') as key, a.fate <> 'repeat' as "isKept",
    (select coalesce(jsonb_agg(jsonb_build_object('level', p->'level', 'unit', p->'unit')), '[]')
      from jsonb_array_elements(a.parts) p where (p->>'chosen')::boolean) as units
  from of_learner o join choice_set s on s.dossier_id = o.dossier and s.frozen_at >= $2::date
    join audited_decision a on a.choice_set_id = s.id
  where a.taken_on is not null`, [[...new Set(learners)], since]);

/** What is known of the people who were advised; it grows with each decision that is taken. */
export class Earlier {
  private readonly known = new Map<string, EarlierDecision[]>();

  constructor(decisions: readonly EarlierDecision[]) {
    for (const decision of decisions) this.add(decision);
  }

  add(decision: EarlierDecision): void {
    if (decision.learner === '') return;
    const list = this.known.get(decision.learner) ?? [];
    this.known.set(decision.learner, list);
    list.push(decision);
  }

  /** Was the same retained for the same person so few days before, or after where this one comes late? Who gave no name repeats nothing. */
  hasRepeat(learner: string, key: string | null, day: CalendarDate, within: number): boolean {
    const [from, until] = [addDays(day, -within), addDays(day, within)];
    return key !== null && this.of(learner).some((one) => one.isKept && one.key === key && one.day >= from && one.day <= until);
  }

  /** Whoever gave no name is somebody new each time. */
  isNew(learner: string, quarter: CalendarDate, { level, unit }: Unit): boolean {
    const isHere = (one: EarlierDecision) => one.units.some((other) => other.level === level && other.unit === unit);
    return !this.of(learner).some((one) => one.quarter === quarter && isHere(one));
  }

  private of(learner: string): readonly EarlierDecision[] { return this.known.get(learner) ?? []; }
}
