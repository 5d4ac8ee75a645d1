import { windowOf } from '@boussole/domain/register/coverage';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { PublicReader } from '../../platform/public-reader.js';
import type { PublicRead } from '../../platform/public-limit.js';
import type { RequestContext } from '../../platform/request.js';
import type { CoverageInput, CoverageView } from './coverage.graphql.js';
import { readCoverage } from './coverage.queries.js';
import { showCoverage } from './show-coverage.js';

/** The same table for the screen and for the file. */
@Injectable()
export class CoverageReader {
  constructor(private readonly reader: PublicReader, private readonly clock: Clock) {}

  async read(context: Pick<RequestContext, 'request' | 'token'>, what: PublicRead, input: CoverageInput): Promise<CoverageView> {
    if (input.rows === input.columns) throw new Refusal('input.invalid', 'columns');
    const window = orRefuse(windowOf(input.year ?? null, brusselsDay(this.clock.now())));
    return showCoverage(input, window, await this.reader.read(context, what, (ask) => readCoverage(ask, input, window)));
  }
}
