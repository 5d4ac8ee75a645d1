import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import type { LocaleName } from '../account/account.graphql.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { keyOf, readMailbox, readRecipients } from './recipients.queries.js';

interface CorrectionRow {
  keeperId: string; organisation: string; kind: SheetKind; sheetId: string; title: string; branchIds: string[]; state: 'accepted' | 'open' | 'refused';
  proposed: string | null; comment: string | null; answer: string | null; email: string | null; locale: LocaleName | null;
}

async function readCorrection(tx: Transaction, id: string | undefined): Promise<CorrectionRow | undefined> {
  const [row] = await tx.ask<CorrectionRow>(`
    select c.organisation_id as "keeperId", k.name as organisation, c.sheet_kind as kind, c.sheet_id as "sheetId", c.state, c.proposed, c.comment,
      c.answer, coalesce(p.email, c.email) as email, p.locale,
      case c.sheet_kind when 'offer' then (select title from offer where id = c.sheet_id)
        when 'branch' then (select name from branch where id = c.sheet_id) else (select name from organisation where id = c.sheet_id) end as title,
      array(select branch_id from offer where id = c.sheet_id and c.sheet_kind = 'offer'
        union all select id from branch where id = c.sheet_id and c.sheet_kind = 'branch'
        union all select id from branch where organisation_id = c.sheet_id and c.sheet_kind = 'organisation' and merged_into_id is null) as "branchIds"
    from sheet_correction c join organisation k on k.id = c.organisation_id left join person p on p.id = c.author_id
    where c.id = $1`, [id ?? null]);
  return row;
}

/** A correction is proposed: finds out who keeps the sheet, and promises one mail to each. */
@Injectable()
export class TellKeepers implements MailJob {
  readonly job = 'tell-keepers';

  async write(tx: Transaction, { correctionId }: Readonly<Record<string, string>>): Promise<null> {
    const correction = await readCorrection(tx, correctionId);
    if (!correction || !correctionId || correction.state !== 'open') return null;
    // A body without a branch has administrators all the same.
    const branchIds = correction.branchIds.length > 0 ? correction.branchIds : [null];
    for (const recipient of await readRecipients(tx.ask, correction.keeperId, branchIds)) {
      await tx.enqueue(`correction-to-keeper:${correctionId}:${keyOf(recipient)}`, 'correction-to-keeper', { correctionId, ...recipient });
    }
    return null;
  }
}

/** What is proposed, to one of those who keep the sheet; once it is answered there is nothing to tell. */
@Injectable()
export class CorrectionToKeeper implements MailJob {
  readonly job = 'correction-to-keeper';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const correction = await readCorrection(tx, payload['correctionId']);
    if (correction?.state !== 'open') return null;
    const mailbox = await readMailbox(tx.ask, correction.keeperId, payload);
    if (!mailbox) return null;
    const { organisation, title, proposed, comment } = correction;
    return { to: mailbox.email, ...mailTexts(mailbox.locale, 'correctionProposed', { organisation, title, proposed, comment,
      link: new URL('/cadastre/corrections', this.config.publicUrl).href }) };
  }
}

/** The answer, to whoever proposed: a person of the network, or a visitor who left her address. */
@Injectable()
export class CorrectionAnswered implements MailJob {
  readonly job = 'correction-answered';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { correctionId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const correction = await readCorrection(tx, correctionId);
    if (!correction?.email || correction.state === 'open') return null;
    const { organisation, title, answer, state, kind, sheetId } = correction;
    const path = kind === 'offer' ? `/cadastre/offres/${sheetId}` : kind === 'organisation' ? `/cadastre/organismes/${sheetId}` : '/cadastre';
    return { to: correction.email, ...mailTexts(correction.locale ?? 'fr', state === 'accepted' ? 'correctionAccepted' : 'correctionRefused',
      { organisation, title, answer, link: new URL(path, this.config.publicUrl).href }) };
  }
}

/** A month after the answer: a visitor's address has served. */
@Injectable()
export class ForgetVisitor implements MailJob {
  readonly job = 'forget-visitor';

  async write(tx: Transaction, { correctionId }: Readonly<Record<string, string>>): Promise<null> {
    await tx.ask('update sheet_correction set email = null where id = $1', [correctionId ?? null]);
    return null;
  }
}
