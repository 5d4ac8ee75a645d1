import { safeMoment } from '@boussole/domain/team/break-glass';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { readHat } from '../team/hats.queries.js';

/** Whom to tell that a dossier was opened as an exception. Ids, and how the person may safely be written to. */
interface Notice {
  membershipId: string; leads: string[]; officers: string[]; email: string | null; hidesService: boolean;
  notBeforeHour: number | null; notAfterHour: number | null;
}

async function readNotice(tx: Transaction, glassId: string | undefined): Promise<Notice | null> {
  const [row] = await tx.ask<{ notice: Notice | null }>('select app.break_glass_notice($1) as notice', [glassId ?? null]);
  return row?.notice ?? null;
}

/** A dossier was opened as an exception: promises a mail to who leads it, to each data-protection officer, and to the person. */
@Injectable()
export class TellBreakGlass implements MailJob {
  readonly job = 'tell-break-glass';

  async write(tx: Transaction, { glassId }: Readonly<Record<string, string>>): Promise<null> {
    const notice = await readNotice(tx, glassId);
    if (!notice || !glassId) return null;
    for (const [kind, hats] of [['glassBrokenLead', notice.leads], ['glassBrokenOfficer', notice.officers]] as const) {
      for (const membershipId of hats) {
        await tx.enqueue(`break-glass-to-staff:${glassId}:${membershipId}`, 'break-glass-to-staff', { glassId, kind, membershipId });
      }
    }
    if (notice.email) await tx.enqueue(`break-glass-to-learner:${glassId}`, 'break-glass-to-learner', { glassId });
    return null;
  }
}

/** To a colleague: that it happened and where to look; neither who nor why. */
@Injectable()
export class BreakGlassToStaff implements MailJob {
  readonly job = 'break-glass-to-staff';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { kind, membershipId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const hat = await readHat(tx.ask, membershipId);
    if (!hat) return null;
    const isOfficer = kind === 'glassBrokenOfficer';
    const link = new URL(isOfficer ? '/acces-exceptionnels' : '/ma-journee', this.config.publicUrl).href;
    return { to: hat.email, ...mailTexts(hat.locale, isOfficer ? 'glassBrokenOfficer' : 'glassBrokenLead', { name: hat.name, link }) };
  }
}

/** To the person, as she may safely be written to: at her hours, and without naming the service where she asked for that. */
@Injectable()
export class BreakGlassToLearner implements MailJob {
  readonly job = 'break-glass-to-learner';

  constructor(@Inject(CONFIG) private readonly config: Config, private readonly clock: Clock) {}

  async write(tx: Transaction, { glassId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const notice = await readNotice(tx, glassId);
    if (!notice?.email || !glassId) return null;
    const now = this.clock.now();
    const moment = safeMoment(notice, now);
    if (moment > now) {
      await tx.enqueue(`break-glass-to-learner:${glassId}:${moment.toISOString()}`, 'break-glass-to-learner', { glassId }, moment);
      return null;
    }
    return { to: notice.email, ...mailTexts('fr', notice.hidesService ? 'glassBrokenDiscreet' : 'glassBrokenLearner', {
      link: new URL('/carnet', this.config.publicUrl).href }) };
  }
}
