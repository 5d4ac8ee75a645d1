import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkSituation, type Situation, unsaidSituation } from '@boussole/domain/dossier/situation';
import { textOf } from '@boussole/domain/register/written';
import { checkNote } from '@boussole/domain/text/contact-detector';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts, type FoundDossier } from '../dossier/dossier.queries.js';
import { dropDraft, expectChanged, expectVersion, keepChanges } from '../editing/changes.queries.js';
import type { SavedPartView } from '../editing/editing.graphql.js';
import { completeSituation, type SaveSituationInput } from './save-situation.input.js';

/** Writes down where the person stands; what was said before stays in the history. */
@Injectable()
export class SaveSituation {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, input: SaveSituationInput): Promise<SavedPartView> {
    const { dossierId, version } = input;
    const situation = orRefuse(checkSituation(completeSituation(input), brusselsDay(this.clock.now())));
    const reason = textOf(input.reason);
    const request = { version, situation, reason };
    const command = { what: 'situation.saved', about: dossierId, key: input.commandKey, request, dossierId };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'save_situation', viewer));
      orRefuse(checkNote(textsOf(situation, reason), { isAnonymous: dossier.isAnonymous, keepsContacts: false }));
      await expectCodes(tx.ask, situation);
      const before = await this.readBefore(tx, dossierId);
      expectVersion(before.version, version);
      await this.keep(tx, viewer, dossier, situation, version === 0);
      await keepChanges(tx.ask, viewer, dossier, { thing: 'situation', aboutId: null, reason, before, after: situation });
      await dropDraft(tx.ask, viewer, dossierId, 'situation');
      return { id: dossierId, version: String(version + 1) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }

  private async readBefore(tx: Transaction, dossierId: string): Promise<Situation & { version: number }> {
    const [row] = await tx.ask<Situation & { version: number }>(`
      select version, status, status_since as "statusSince", highest_diploma as "highestDiploma", studies, languages, experience,
        licence, transports, max_minutes as "maxMinutes", childcare, times, available_from::text as "availableFrom", note
      from situation where dossier_id = $1`, [dossierId]);
    return row ?? { ...unsaidSituation, version: 0 };
  }

  private async keep(tx: Transaction, viewer: Viewer, dossier: FoundDossier, situation: Situation, isNew: boolean): Promise<void> {
    const values = [dossier.id, viewer.membershipId, this.clock.now(), situation.status, situation.statusSince,
      situation.highestDiploma, JSON.stringify(situation.studies), JSON.stringify(situation.languages),
      JSON.stringify(situation.experience), situation.licence, situation.transports, situation.maxMinutes, situation.childcare,
      situation.times, situation.availableFrom, situation.note];
    const names = `author_membership_id, updated_at, status, status_since, highest_diploma, studies, languages, experience, licence,
      transports, max_minutes, childcare, times, available_from, note`;
    const places = values.slice(1).map((_, index) => `$${index + 2}`).join(', ');
    expectChanged(await tx.ask(isNew
      ? `insert into situation (dossier_id, ${names}, branch_id) values ($1, ${places}, $${values.length + 1}) returning version`
      : `update situation set version = version + 1, (${names}) = row(${places}) where dossier_id = $1 returning version`,
    isNew ? [...values, dossier.branchId] : values));
  }
}

const textsOf = ({ note, studies, experience }: Situation, reason: string | null): string[] => [note, reason,
  ...studies.flatMap(({ title, school }) => [title, school]), ...experience.flatMap(({ title, employer }) => [title, employer])]
  .filter((text) => text !== null);

/** The trades and the fields of what was done exist. */
async function expectCodes(ask: Ask, { experience }: Situation): Promise<void> {
  const trades = [...new Set(experience.map(({ trade }) => trade).filter((trade) => trade !== null))];
  const fields = [...new Set(experience.map(({ field }) => field).filter((field) => field !== null))];
  const [found] = await ask<{ trades: number; fields: number }>(`select (select count(*)::int from trade where code = any($1)) as trades,
    (select count(*)::int from trade_domain where code = any($2) and parent is null) as fields`, [trades, fields]);
  if (found?.trades !== trades.length) throw new Refusal('trade.unknown');
  if (found.fields !== fields.length) throw new Refusal('input.invalid', 'field');
}
