import { brusselsDay } from '@boussole/domain/calendar-date';
import { windowOf } from '@boussole/domain/register/coverage';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { PublicRead } from '../../platform/public-limit.js';
import { PublicReader } from '../../platform/public-reader.js';
import type { RequestContext } from '../../platform/request.js';
import type { CoverageInput, CoverageView } from './coverage.graphql.js';
import { readCoverage } from './coverage.queries.js';
import { showCoverage } from './show-coverage.js';

// A large register takes most of a second to lay out: what took long is given again for a minute. It is public, the same for all.
const longMilliseconds = 200;
const keptMilliseconds = 60_000;
const keptAtMost = 100;

/** The same table for the screen and for the file. */
@Injectable()
export class CoverageReader {
  private readonly kept = new Map<string, { readonly until: number; readonly coverage: CoverageView }>();

  constructor(private readonly reader: PublicReader, private readonly clock: Clock) {}

  async read(context: Pick<RequestContext, 'request' | 'token'>, what: PublicRead, input: CoverageInput): Promise<CoverageView> {
    if (input.rows === input.columns) throw new Refusal('input.invalid', 'columns');
    const today = brusselsDay(this.clock.now());
    const window = orRefuse(windowOf(input.year ?? null, today));
    const key = JSON.stringify([today, input.rows, input.columns, input.basins, input.fields, input.kinds, input.levels, input.publics,
      input.year, input.onlyPriority]);
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.coverage;
    const since = performance.now();
    const coverage = showCoverage(input, window, await this.reader.read(context, what, (ask) => readCoverage(ask, input, window)));
    if (performance.now() - since > longMilliseconds) this.keep(key, coverage);
    return coverage;
  }

  private keep(key: string, coverage: CoverageView): void {
    this.kept.delete(key);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= keptAtMost && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, { until: performance.now() + keptMilliseconds, coverage });
  }
}
