import { Readable } from 'node:stream';
import { isOpenTo } from '@boussole/domain/access/operations';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { cleanText } from '@boussole/domain/text/clean-text';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { answerRefusal, answerRefusalAsData } from '../../platform/answer-refusal.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { Holders } from '../../platform/holders.js';
import { locks, permit } from '../../platform/locks.js';
import { readHolderToken, readToken } from '../../platform/request.js';
import { Secrets } from '../../platform/secrets.js';
import { Sessions } from '../../platform/sessions.js';
import { readContent } from '../document/content.queries.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { type ExportedDossier, type ExportedPaper, readExport } from './read-export.js';
import { writeZip } from './write-zip.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const shortestReason = 10;
const longestReason = 500;

/** Opens a dossier again for whoever writes it out, one paper at a time; her session is asked for each time. */
type Door = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

/** The data of a dossier as one file: for the person at her own page, and for whoever leads it, with a reason. */
@Controller()
export class ExportController {
  constructor(
    private readonly db: Database, private readonly sessions: Sessions, private readonly holders: Holders,
    private readonly secrets: Secrets, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config,
  ) {}

  // A link: her cookie comes with nothing that starts on another site.
  @Get('carnet/mes-donnees.zip') @OpenRoute()
  async own(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const holder = await this.holders.holder(readHolderToken(this.config, request));
      if (!holder) throw new Refusal('auth.required');
      if (holder.kind !== 'learner') throw new Refusal('access.denied');
      const dossier = await this.db.writeOwn(holder, 'dossier.exported', async (tx) => {
        await note(tx.ask, holder.dossierId, null, null);
        return readExport(tx.ask, this.secrets, holder.dossierId);
      });
      this.send(reply, dossier, (work) => this.db.lookOwn(holder, work));
    } catch (error) {
      answerRefusal(reply, error);
    }
  }

  @Post('dossiers/:id/export.zip') @OpenRoute() @HttpCode(200)
  async forHer(@Param('id') id: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      if (request.headers['x-csrf'] !== '1') throw new Refusal('request.unsafe');
      const viewer = await this.sessions.viewer(readToken(this.config, request));
      if (!viewer) throw new Refusal('auth.required');
      if (locks.domain && !isOpenTo('dossierDoor', viewer.role)) throw new Refusal('access.denied');
      if (!uuid.test(id)) throw new Refusal('record.not_found');
      const reason = readReason(body);
      const dossier = await this.db.writeIn(viewer, 'dossier.exported', id, async (tx) => {
        permit(mayMove(await dossierFacts(tx.ask, viewer, id, ''), 'export', viewer));
        await note(tx.ask, id, viewer.membershipId, reason);
        return readExport(tx.ask, this.secrets, id);
      });
      this.send(reply, dossier, (work) => this.db.reread(viewer, id, work));
    } catch (error) {
      answerRefusalAsData(reply, error);
    }
  }

  private send(reply: FastifyReply, dossier: ExportedDossier, door: Door): void {
    const content = ({ id, byteCount }: ExportedPaper) => door((ask) => readContent(ask, this.secrets, id, 'ready', byteCount));
    const now = this.clock.now();
    const name = `mes-donnees-${dossier.reference.toLowerCase().replace(/[^a-z0-9-]/g, '')}-${brusselsDay(now)}`;
    void reply.headers({
      'content-type': 'application/zip', 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
      'content-disposition': `attachment; filename="${name}.zip"`,
    }).send(Readable.from(writeZip(dossier, now, content), { objectMode: false }));
  }
}

const note = (ask: Ask, dossierId: string, by: string | null, reason: string | null) => ask(`
  insert into dossier_export (dossier_id, branch_id, by_membership_id, reason)
  select d.id, d.branch_id, $2, $3 from dossier d where d.id = $1`,
[dossierId, by, reason]);

// What a program sends may have any shape.
function readReason(body: unknown): string {
  const given = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : null;
  if (typeof given !== 'string') throw new Refusal('input.invalid');
  const reason = orRefuse(cleanText(given)).trim();
  if ([...reason].length < shortestReason) throw new Refusal('export.reason_missing');
  if (reason.length > longestReason) throw new Refusal('text.too_long');
  if (holdsNationalNumber(reason)) throw new Refusal('text.national_number');
  return reason;
}
