import { Readable } from 'node:stream';
import { isOpenTo } from '@boussole/domain/access/operations';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { answerRefusal } from '../../platform/answer-refusal.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { readToken } from '../../platform/request.js';
import { Sessions } from '../../platform/sessions.js';
import { readImportRun } from './import.queries.js';
import type { Door } from './import-run.js';
import { writeRejected } from './write-rejected.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The rows that an import could not take, as a file to repair. Open to the guard: the session's cookie is asked for here. */
@Controller('cadastre/imports')
export class RejectedRowsController {
  constructor(private readonly db: Database, private readonly sessions: Sessions, @Inject(CONFIG) private readonly config: Config) {}

  @Get(':runId/rejets.csv') @OpenRoute()
  async rejected(@Param('runId') runId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const viewer = await this.sessions.viewer(readToken(this.config, request));
      if (!viewer) throw new Refusal('auth.required');
      if (locks.domain && !isOpenTo('importRun', viewer.role)) throw new Refusal('access.denied');
      if (!uuid.test(runId)) throw new Refusal('record.not_found');
      const door: Door = (work) => this.db.read(viewer, work);
      await door((ask) => readImportRun(ask, viewer, runId));
      void reply.headers({
        'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="rejets.csv"',
      }).send(Readable.from(writeRejected(door, runId), { objectMode: false }));
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}
