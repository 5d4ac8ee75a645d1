import type { Criteria } from '@boussole/domain/choice/criteria';
import type { CriteriaView } from './choice-query';

/** Criteria without the names that the page shows beside them. */
export const criteriaOf = ({
  kind, field, trade, level, communeNis, travel, maxMinutes, diploma, languages, publics, age, times, startsFrom, startsBefore, withStale,
}: CriteriaView): Criteria => ({
  kind, field, trade, level, communeNis, travel, maxMinutes, diploma, languages, publics, age, times, startsFrom, startsBefore, withStale,
});
