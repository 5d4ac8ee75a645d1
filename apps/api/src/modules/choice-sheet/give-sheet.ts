import { randomUUID } from 'node:crypto';
import { mayMove, mayRead } from '@boussole/domain/access/rules';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import type { ChoiceSheetView, PrintSheetInput, SendSheetInput } from './choice-sheet.graphql.js';
import { madeJson, readSheet, type SheetSource } from './choice-sheet.queries.js';

const canSendSql = `coalesce((select l.by_mail and l.email is not null from dossier d join learner l on l.id = d.learner_id
  where d.id = s.dossier_id), false)`;

/** The sheet of a frozen set: read, printed, sent; each print and each sending is noted beside the set. */
@Injectable()
export class GiveSheet {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  read(viewer: Viewer, id: string, dossierId: string | null): Promise<ChoiceSheetView> {
    if (dossierId === null) return this.db.read(viewer, (ask) => readOf(ask, id, null));
    return this.db.consult(viewer, 'choice.sheet_read', dossierId, async (ask) => {
      permit(mayRead(await dossierFacts(ask, viewer, dossierId, ''), 'referrals', viewer));
      return readOf(ask, id, dossierId);
    });
  }

  print(viewer: Viewer, { choiceSetId, dossierId, locale, isLarge }: PrintSheetInput): Promise<boolean> {
    const work = async (tx: Transaction): Promise<boolean> => {
      if (dossierId) permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'give_sheet', viewer));
      await note(tx, choiceSetId, dossierId ?? null, 'sheet_printed', { locale, isLarge });
      return true;
    };
    return dossierId ? this.db.writeIn(viewer, 'choice.sheet_printed', dossierId, work)
      : this.db.write(viewer, 'choice.sheet_printed', choiceSetId, work);
  }

  /** The link alone goes to the person's own mailbox, where she said that one may write to her. */
  async send(viewer: Viewer, { commandKey, dossierId, choiceSetId, locale }: SendSheetInput): Promise<boolean> {
    const command = { what: 'choice.sheet_sent', about: dossierId, key: commandKey, request: { choiceSetId, locale }, dossierId };
    await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, ''), 'give_sheet', viewer));
      const [set] = await tx.ask<{ canSend: boolean }>(
        `select ${canSendSql} as "canSend" from choice_set s where s.id = $1 and s.dossier_id = $2`, [choiceSetId, dossierId]);
      if (!set) throw new Refusal('record.not_found');
      if (!set.canSend) throw new Refusal('sheet.no_address');
      const linkId = randomUUID();
      await tx.ask('insert into sheet_link (id, choice_set_id, token_hash, locale) values ($1, $2, $3, $4)',
        [linkId, choiceSetId, this.secrets.hashOf(this.secrets.linkToken(linkId)), locale]);
      await note(tx, choiceSetId, dossierId, 'sheet_sent', { locale });
      await tx.enqueue(`send-sheet:${linkId}`, 'send-sheet', { linkId });
      return { linkId };
    });
    return true;
  }

  /** Whoever holds the link reads the sheet; there is nothing of her on it. */
  async byLink(token: string): Promise<ChoiceSheetView> {
    const sheet = await this.db.look(async (ask) => {
      const [source] = await ask<Omit<SheetSource, 'canSend'>>(
        'select snapshot, frozen_at as "frozenAt", locale, made from app.sheet_of($1)', [this.secrets.hashOf(token)]);
      return source && readSheet(ask, { ...source, canSend: false });
    });
    if (!sheet) throw new Refusal('auth.link_invalid');
    return sheet;
  }
}

async function readOf(ask: Ask, id: string, dossierId: string | null): Promise<ChoiceSheetView> {
  const [source] = await ask<SheetSource>(`
    select s.snapshot, s.frozen_at as "frozenAt", ${madeJson('s.id')} as made, null as locale, ${canSendSql} as "canSend"
    from choice_set s where s.id = $1 and s.dossier_id is not distinct from $2`, [id, dossierId]);
  if (!source) throw new Refusal('record.not_found');
  return readSheet(ask, source);
}

async function note(tx: Transaction, setId: string, dossierId: string | null, kind: string, detail: object): Promise<void> {
  const found = await tx.ask('select 1 from choice_set s where s.id = $1 and s.dossier_id is not distinct from $2', [setId, dossierId]);
  if (found.length === 0) throw new Refusal('record.not_found');
  await tx.ask('insert into choice_event (choice_set_id, kind, detail) values ($1, $2, $3)', [setId, kind, detail]);
}
