import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkPeriod, type Period } from '@boussole/domain/neutrality/period/calendar';
import { auditGathered, type MadeAudit } from '../../../modules/neutrality/audit-gathered.js';
import { gatherPeriod } from '../../../modules/neutrality/gather-period.js';
import { parametersOf, versionOn } from '../../../modules/neutrality/parameters.queries.js';
import { type Kept, keptReport, storeReport } from '../../../modules/neutrality/store-report.js';
import { readOwnerConfig } from '../../../platform/config.js';
import { Refusal, sentenceOf } from '../../../platform/errors.js';
import { Impossible } from '../../impossible.js';
import { askOf, asOwner, type Owner } from '../../owner.js';
import { withOpenedPeriod } from './opened-period.js';

/** An audit of a period that is kept; `made` is null when it was there already. */
export interface Closed { readonly parameters: string; readonly kept: Kept; readonly made: MadeAudit | null }

/**
 * Makes and keeps the audit of a closed period, at once and in this process, under the parameters that held or under other ones; what is
 * there already stays as it is.
 */
export async function closePeriod(period: Period, version: string | null = null): Promise<Closed> {
  const decided = checkPeriod(period, brusselsDay(new Date()));
  if (!decided.ok) throw new Impossible(sentenceOf(decided.code));
  return orImpossible(async () => {
    const { of, settings, before } = await work(async (owner) => {
      const ask = askOf(owner);
      const of = { ...period, parameters: version ?? await versionOn(ask, period.from) };
      return { of, settings: await parametersOf(ask, of.parameters), before: await keptReport(ask, of) };
    });
    if (before) return { parameters: of.parameters, kept: before, made: null };
    const gathered = await withOpenedPeriod(period, (ask, names, sets) => gatherPeriod(ask, period, names, sets));
    const made = auditGathered(gathered, settings);
    const { kept, isNew } = await work((owner) => owner.together(() => storeReport(askOf(owner), of, made, null)));
    return { parameters: of.parameters, kept, made: isNew ? made : null };
  });
}

const work = <T>(act: (owner: Owner) => Promise<T>): Promise<T> => asOwner(readOwnerConfig().databaseUrl, act);

async function orImpossible<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Refusal ? new Impossible(error.message) : error;
  }
}
