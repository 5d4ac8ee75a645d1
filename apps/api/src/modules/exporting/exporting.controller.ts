import { Readable } from 'node:stream';
import { isOpenTo } from '@boussole/domain/access/operations';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { answerRefusal } from '../../platform/answer-refusal.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { readToken } from '../../platform/request.js';
import { Sessions } from '../../platform/sessions.js';
import { OpenExport } from './open-export.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where an export is fetched. Open to the guard: the session's cookie is asked for inside. */
@Controller('fichiers/exports')
export class ExportingController {
  constructor(private readonly sessions: Sessions, private readonly opening: OpenExport, @Inject(CONFIG) private readonly config: Config) {}

  @Get(':id/:until/:proof') @OpenRoute()
  async fetch(
    @Param('id') id: string, @Param('until') until: string, @Param('proof') proof: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ) {
    try {
      // A link that is no longer hers and one that was never anybody's answer the same.
      const viewer = await this.sessions.viewer(readToken(this.config, request));
      if (!viewer || !uuid.test(id) || !/^\d{13}$/.test(until)) throw new Refusal('record.not_found');
      if (locks.domain && !isOpenTo('exportLink', viewer.role)) throw new Refusal('record.not_found');
      const { fileName, type, content } = await this.opening.follow(viewer, id, Number(until), proof);
      void reply.headers({
        'content-type': type, 'content-disposition': `attachment; filename="${fileName}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex',
      }).send(Readable.from(content, { objectMode: false }));
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}
