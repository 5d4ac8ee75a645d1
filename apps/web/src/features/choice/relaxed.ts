import { monthsAfter, type Criteria } from '@boussole/domain/choice/criteria';
import type { Relaxation } from '@boussole/domain/choice/snapshot';

const changes: Record<Relaxation, (criteria: Criteria) => Partial<Criteria>> = {
  any_trade: () => ({ trade: null }),
  any_level: () => ({ level: null }),
  more_minutes_15: ({ maxMinutes }) => ({ maxMinutes: maxMinutes + 15 }),
  more_minutes_30: ({ maxMinutes }) => ({ maxMinutes: maxMinutes + 30 }),
  more_minutes_60: ({ maxMinutes }) => ({ maxMinutes: maxMinutes + 60 }),
  more_months_3: ({ startsBefore }) => ({ startsBefore: monthsAfter(startsBefore, 3) }),
  more_months_6: ({ startsBefore }) => ({ startsBefore: monthsAfter(startsBefore, 6) }),
  any_time: () => ({ times: [] }),
  with_stale: () => ({ withStale: true }),
};

/** The criteria with one condition less. */
export const relaxed = (criteria: Criteria, relax: Relaxation): Criteria => ({ ...criteria, ...changes[relax](criteria) });
