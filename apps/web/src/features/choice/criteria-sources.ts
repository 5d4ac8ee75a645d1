import { usualMinutes, type Criteria } from '@boussole/domain/choice/criteria';
import type { ChoiceStart } from './choice-query';

export type CriterionSource = 'need' | 'situation' | 'identity' | 'usual';

type Proposed = Pick<ChoiceStart, 'need' | 'criteria'>;

/** Where each proposed criterion was taken from; nothing is said of what is empty. */
export function sourceOf(key: keyof Criteria, { need, criteria }: Proposed): CriterionSource | null {
  const value = criteria[key];
  if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return null;
  switch (key) {
    case 'kind': return 'need';
    case 'trade': return need.trade ? 'need' : 'situation';
    case 'field': return need.field || need.trade ? 'need' : 'situation';
    case 'level': return 'need';
    case 'communeNis': return need.communeNis === value ? 'need' : 'identity';
    case 'startsBefore': return need.wantedBefore === value ? 'need' : 'usual';
    case 'age': return 'identity';
    case 'travel': return value === 'bus' ? 'usual' : 'situation';
    case 'maxMinutes': return value === usualMinutes ? 'usual' : 'situation';
    default: return 'situation';
  }
}
