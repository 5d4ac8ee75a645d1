import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { readHat } from './hats.queries.js';

const kinds = ['followAnswered', 'followAsked', 'handedOver'] as const;

/** Something about a dossier waits for a caseworker: the mail says so and leads to it; whose it is stands only behind the door. */
@Injectable()
export class TellCaseworker implements MailJob {
  readonly job = 'tell-caseworker';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const kind = kinds.find((name) => name === payload['kind']);
    const hat = await readHat(tx.ask, payload['membershipId']);
    if (!kind || !hat) return null;
    const path = payload['dossierId'] ? `/dossiers/${payload['dossierId']}/suivi` : '/dossiers';
    return { to: hat.email, ...mailTexts(hat.locale, kind, { name: hat.name, link: new URL(path, this.config.publicUrl).href }) };
  }
}
