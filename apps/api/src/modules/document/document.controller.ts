import { isOpenTo } from '@boussole/domain/access/operations';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { answerRefusal, answerRefusalAsData } from '../../platform/answer-refusal.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { readToken } from '../../platform/request.js';
import { Sessions } from '../../platform/sessions.js';
import { AddDocument } from './add-document.js';
import { DocumentLink } from './document-link.js';
import { readDescription } from './read-description.js';
import { ReceiveFile } from './receive-file.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Papers come in and go out here. Open to the guard: the session's cookie is asked for inside. */
@Controller('fichiers')
export class DocumentController {
  constructor(
    private readonly sessions: Sessions, private readonly files: ReceiveFile, private readonly adding: AddDocument,
    private readonly links: DocumentLink, @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(':dossierId') @OpenRoute() @HttpCode(200) @RouteConfig({ receivesFile: true })
  async add(@Param('dossierId') dossierId: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const viewer = await this.viewerOf(request, 'auth.required');
      if (!uuid.test(dossierId) || request.headers['content-type'] !== 'application/octet-stream') throw new Refusal('input.invalid');
      const described = readDescription(request.headers['x-document']);
      await this.adding.mayReceive(viewer, dossierId, described.isSpecial);
      const bytes = await this.files.receive(request);
      const added = await this.adding.execute(viewer, dossierId, described, bytes);
      void reply.header('cache-control', 'no-store').send({ data: { addDocument: added } });
    } catch (error) {
      // What is still on its way is not waited for.
      if (!request.raw.complete) void reply.header('connection', 'close');
      answerRefusalAsData(reply, error);
    }
  }

  @Get(':dossierId/:documentId/:until/:proof') @OpenRoute()
  async fetch(
    @Param('dossierId') dossierId: string, @Param('documentId') documentId: string, @Param('until') until: string,
    @Param('proof') proof: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply,
  ) {
    try {
      const viewer = await this.viewerOf(request, 'record.not_found');
      if (![dossierId, documentId].every((id) => uuid.test(id)) || !/^\d{13}$/.test(until)) throw new Refusal('record.not_found');
      const { name, type, bytes } = await this.links.follow(viewer, { dossierId, documentId, until: Number(until), proof });
      void reply.headers({
        'content-type': type, 'content-disposition': asAttachment(name), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'", 'cross-origin-resource-policy': 'same-origin',
        'x-robots-tag': 'noindex',
      }).send(bytes);
    } catch (error) {
      answerRefusal(reply, error);
    }
  }

  // A link that is no longer hers and a link that was never anybody's answer the same.
  private async viewerOf(request: FastifyRequest, otherwise: 'auth.required' | 'record.not_found'): Promise<Viewer> {
    const viewer = await this.sessions.viewer(readToken(this.config, request));
    if (!viewer) throw new Refusal(otherwise);
    if (locks.domain && !isOpenTo('dossierDocuments', viewer.role)) throw new Refusal(otherwise === 'record.not_found' ? otherwise : 'access.denied');
    return viewer;
  }
}

/** Never shown inside a page, whatever it is; the name in signs that every browser reads, and in its own. */
function asAttachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_').trim() || 'document';
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
