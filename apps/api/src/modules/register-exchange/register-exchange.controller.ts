import { Readable } from 'node:stream';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { Controller, Get, Inject, Param, Query as QueryOf, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { PublicLimit } from '../../platform/public-limit.js';
import { readToken } from '../../platform/request.js';
import { Sessions } from '../../platform/sessions.js';
import { matchingOffers } from '../register/matching-offers.queries.js';
import { answerRefusal } from '../../platform/answer-refusal.js';
import { exportFormats, formatOf, writeExport } from './export-formats.js';
import { type Query, readSearch } from './search-query.js';
import type { Door } from './sheets.queries.js';

/** The register as files, for whoever wants it. */
@Controller('cadastre')
export class RegisterExchangeController {
  constructor(
    private readonly db: Database, private readonly limit: PublicLimit, private readonly sessions: Sessions, private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('export.:extension') @OpenRoute()
  async export(@Param('extension') extension: string, @QueryOf() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const format = formatOf(extension);
      if (!format) throw new Refusal('record.not_found');
      const search = readSearch(query);
      if (!await this.sessions.viewer(readToken(this.config, request))) this.limit.allow(request, 'export');
      const look: Door = (work) => this.db.look(work);
      const matching = await look((ask) => matchingOffers(ask, search));
      void reply.headers({
        'content-type': exportFormats[format].type, 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
        'content-disposition': `attachment; filename="cadastre-${brusselsDay(this.clock.now())}.${extension}"`,
      }).send(Readable.from(writeExport(format, look, matching), { objectMode: false }));
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}
