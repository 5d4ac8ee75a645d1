import { randomUUID } from 'node:crypto';
import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkWish, isFormOfToday, type RecordedWay as Way, type SignedForm } from '@boussole/domain/preference/preference';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { RecordedWay, WishInput, wishOf } from './preference.graphql.js';
import { expectInRegister } from './preference.queries.js';

@InputType()
export class RecordPreferenceInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) needId: string;
  @Field(() => RecordedWay) way: Way;
  @Field(() => Uuid, { nullable: true, description: 'The signed form: a paper put in the dossier today.' }) documentId?: string | null;
  @Field(() => WishInput) @ValidateNested() @Type(() => WishInput) wish: WishInput;
}

/** A counsellor writes down what she heard, which stays unverified, or what the person signed. */
@Injectable()
export class RecordPreference {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, dossierId, needId, way, documentId, wish }: RecordPreferenceInput): Promise<string> {
    const said = orRefuse(checkWish(wishOf(wish)));
    const form = way === 'signed_form' ? documentId ?? null : null;
    const command = { what: 'preference.recorded', about: dossierId, key: commandKey, request: { needId, way, form, said }, dossierId };
    const { id } = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'take_preference', viewer));
      await expectInRegister(tx.ask, said);
      if (way === 'signed_form') await expectForm(tx, dossierId, form, brusselsDay(dossier.now));
      const [row] = await tx.ask<{ id: string }>(`
        insert into prior_preference (id, dossier_id, branch_id, need_id, organisation_id, offer_id, words, is_none, source, document_id, by_membership_id)
        select $1, n.dossier_id, n.branch_id, n.id, $4, $5, $6, $7, $8, $9, $10 from need n where n.id = $3 and n.dossier_id = $2 returning id`,
      [randomUUID(), dossierId, needId, said.organisationId, said.offerId, said.words, said.isNone, way, form, viewer.membershipId]);
      if (!row) throw new Refusal('record.not_found');
      return { id: row.id };
    });
    return id;
  }
}

async function expectForm(tx: Transaction, dossierId: string, id: string | null, today: string): Promise<void> {
  const [form] = await tx.ask<SignedForm>(`select (added_at at time zone 'Europe/Brussels')::date::text as "addedOn", state
    from document where id = $1 and dossier_id = $2`, [id, dossierId]);
  if (!form || !isFormOfToday(form, today)) throw new Refusal('preference.form_missing');
}
