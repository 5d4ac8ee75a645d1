import type { CalendarDate } from '@boussole/domain/calendar-date';
import { type Parameters, readParameters } from '@boussole/domain/neutrality/parameters';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';

/** The version that held on a day: of several that begin on one day, the one that was registered last. */
export async function versionOn(ask: Ask, day: CalendarDate): Promise<string> {
  const [held] = await ask<{ version: string }>(`select version from audit_parameters where applies_from <= $1
    order by applies_from desc, registered_at desc, version desc limit 1`, [day]);
  if (!held) throw new Refusal('neutrality.parameters_unknown');
  return held.version;
}

/** The parameters of a version, as they were registered. */
export async function parametersOf(ask: Ask, version: string): Promise<Parameters> {
  const [registered] = await ask<{ settings: unknown }>('select settings from audit_parameters where version = $1', [version]);
  if (!registered) throw new Refusal('neutrality.parameters_unknown');
  return orRefuse(readParameters(registered.settings));
}
