import type { CalendarDate } from '@boussole/domain/calendar-date';
import { type Parameters, parameters } from '@boussole/domain/neutrality/parameters';
import type { PeerWeights } from '@boussole/domain/neutrality/peers';
import type { Ask } from '../../../platform/statement.js';
import { parametersOf } from '../parameters.queries.js';

/** What a quarter is measured with: its parameters, and its weights where enough is known of people without an interest. */
export interface Reference {
  readonly quarter: CalendarDate;
  readonly settings: Parameters;
  readonly peers: { readonly weights: PeerWeights; readonly margin: number } | null;
}

/** The parameters of a quarter; before the first that were registered, those that were published. */
export async function settingsOf(ask: Ask, quarter: CalendarDate): Promise<Parameters> {
  const [held] = await ask<{ version: string }>(`select version from audit_parameters where applies_from <= $1
    order by applies_from desc, registered_at desc, version desc limit 1`, [quarter]);
  return held ? parametersOf(ask, held.version) : parameters;
}
