import type { CoverageAxis } from '@boussole/domain/register/coverage';
import { publics } from '@boussole/domain/register/vocabulary';

/**
 * How an offer falls on an axis: offers are first counted by what they hold (raw), thousands at a time; only then is each
 * holding spread over the codes that it stands for.
 */
export interface Axis {
  readonly raw: string;
  readonly codes: (raw: string) => string;
}

/** On the offer (o), the commune where it is given (c) and a month in which it starts (r), none when it may be entered at any time. */
export const axes: Readonly<Record<CoverageAxis, Axis>> = {
  basin: { raw: 'c.basin', codes: (raw) => `array_remove(array[${raw}], null)` },
  field: { raw: 'o.trades', codes: (raw) => `array(select distinct left(t, 1) from unnest(${raw}) t)` },
  kind: { raw: 'o.kind', codes: (raw) => `array[${raw}]` },
  level: { raw: 'o.level', codes: (raw) => `array_remove(array[${raw}::text], null)` },
  public: { raw: 'o.publics', codes: (raw) => `case when ${raw} = '{}' then '{${publics.join(',')}}' else ${raw} end` },
  month: { raw: 'r.month', codes: (raw) => `case when ${raw} is null then $9::text[] else array[($9::text[])[${raw}]] end` },
};
