import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { answerRefusal } from '../../platform/answer-refusal.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { PublicLimit } from '../../platform/public-limit.js';
import { Secrets } from '../../platform/secrets.js';
import { calendarFile } from './calendar-file.js';
import { readFeedContent } from './calendar-feed.queries.js';

const shape = /^([\w-]{43})\.ics$/;

/** An agenda at its private address: whoever has it reads hours and numbers; ended, it answers like one that never was. */
@Controller('agenda')
export class CalendarFeedController {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly limit: PublicLimit, @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':name') @OpenRoute()
  async read(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      this.limit.allow(request, 'feed');
      const [, token] = shape.exec(name) ?? [];
      const feed = token === undefined ? null : await this.db.visit(({ ask }) => readFeedContent(ask, this.secrets.hashOf(token)));
      if (!feed) throw new Refusal('record.not_found');
      const file = calendarFile(feed, this.config.publicUrl.hostname);
      const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 32)}"`;
      const headers = { etag: tag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' };
      if (isKnown(request.headers['if-none-match'], tag)) void reply.status(304).headers(headers).send();
      else void reply.headers({ ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="boussole.ics"' }).send(file);
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}

const isKnown = (given: string | undefined, tag: string): boolean =>
  given !== undefined && given.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
