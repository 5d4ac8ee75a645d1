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
import { reportData } from './report-data.js';
import { reportDocument } from './report-document.js';
import { reportModel } from './report-model.js';
import { reportPage } from './report-page.js';
import { readReport, type ReportRow } from './report.queries.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Form { readonly type: string; readonly isSaved: boolean; write(report: ReportRow): string | Promise<Buffer> }

const forms: Readonly<Partial<Record<string, Form>>> = {
  html: { type: 'text/html; charset=utf-8', isSaved: false, write: (report) => reportPage(reportModel(report)) },
  pdf: { type: 'application/pdf', isSaved: false, write: (report) => reportDocument(reportModel(report), report.madeAt) },
  json: { type: 'application/json; charset=utf-8', isSaved: true, write: reportData },
};

/** A report as a page, as a document to sign, and as data. Open to the guard: the session's cookie is asked for here. */
@Controller('rapports')
export class ReportsController {
  constructor(private readonly db: Database, private readonly sessions: Sessions, @Inject(CONFIG) private readonly config: Config) {}

  // Its screen stands at the same address, without an ending.
  @Get(':id.:form') @OpenRoute()
  async read(@Param('id') id: string, @Param('form') ending: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const viewer = await this.sessions.viewer(readToken(this.config, request));
      if (!viewer) throw new Refusal('auth.required');
      if (locks.domain && !isOpenTo('activityReport', viewer.role)) throw new Refusal('access.denied');
      const form = forms[ending];
      if (!uuid.test(id) || !form) throw new Refusal('record.not_found');
      const report = await this.db.note(viewer, 'report.read', id, (ask) => readReport(ask, viewer, id));
      const written = await form.write(report);
      void reply.headers({
        'content-type': form.type, 'cache-control': 'no-store', 'x-robots-tag': 'noindex', ...(ending === 'html' && { 'content-security-policy': ownPolicy }),
        'content-disposition': `${form.isSaved ? 'attachment' : 'inline'}; filename="rapport-activite-${report.content.period.code}.${ending}"`,
      }).send(written);
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}

// The page brings its style with it, and nothing that runs.
const ownPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
