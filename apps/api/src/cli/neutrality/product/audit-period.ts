import { jsonOf } from '@boussole/domain/neutrality/audit/json';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { type Gaps, readProduct } from '../../../modules/neutrality/read-product.js';
import { auditedImports } from '../audited-imports.js';
import { tell } from '../tell.js';
import { writeOutputs } from '../write-outputs.js';
import { withOpenedPeriod } from './opened-period.js';
import { PrintedReading } from './printed-reading.js';
import { tellGaps } from './tell-gaps.js';
import { orBlocked } from './whole-chains.js';

interface Wanted { readonly isLarge: boolean; readonly json: string | null; readonly html: string | null }

const unusableExit = 1;

/** Answers the exit code. */
export function auditPeriod(period: Period, { isLarge, json, html }: Wanted): Promise<number> {
  return orBlocked(async () => {
    const printed = new PrintedReading();
    const gaps = await withOpenedPeriod(period, (ask, names) => readProduct(ask, period, names, printed));
    const audited = { ...auditedImports(printed.reading.imports, printed.facts(), isLarge), beside: besideOf(gaps) };
    const print = await writeOutputs(audited, { json, html });
    tell(audited, print);
    tellGaps(gaps);
    return audited.isUnusable ? unusableExit : 0;
  });
}

const besideOf = ({ count, first }: Gaps) => ({
  ecarts_de_liens: count,
  eventails_en_ecart: jsonOf(first.map(({ decision, day, withoutLink, notFrozen }) =>
    ({ decision, jour: day, fige_sans_lien: withoutLink, lie_sans_etre_fige: notFrozen }))),
});
