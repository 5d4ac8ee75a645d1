import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../../platform/actor.js';
import { answerRefusal } from '../../../platform/answer-refusal.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Refusal } from '../../../platform/errors.js';
import { PublicReader } from '../../../platform/public-reader.js';
import { readToken } from '../../../platform/request.js';
import { publicForms, type PublicForm, publishedForm } from './publication.queries.js';

const named = /^neutralite-(\d{4})\.(html|pdf|csv|json)$/;

/** What is published, as everybody reads it: a page, a document to print, the figures, and the file from which they can be made again. */
@Controller('publications')
export class PublicationsController {
  constructor(private readonly reader: PublicReader, @Inject(CONFIG) private readonly config: Config) {}

  @Get(':name') @OpenRoute()
  async read(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const [, year, form] = named.exec(name) ?? [];
      if (!isForm(form)) throw new Refusal('record.not_found');
      const content = await this.reader.read({ request, token: readToken(this.config, request) }, 'sheet', (ask) => publishedForm(ask, Number(year), form));
      if (content === null) throw new Refusal('record.not_found');
      const { type, isSaved } = publicForms[form];
      void reply.headers({ 'content-type': type, 'cache-control': 'public, max-age=3600', ...(form === 'html' && { 'content-security-policy': ownPolicy }),
        'content-disposition': `${isSaved ? 'attachment' : 'inline'}; filename="${name}"` }).send(content);
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}

// The page brings its style with it, and nothing that runs.
const ownPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const isForm = (text: string | undefined): text is PublicForm => text !== undefined && text in publicForms;
