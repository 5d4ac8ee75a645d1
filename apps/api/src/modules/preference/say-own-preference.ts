import { checkWish } from '@boussole/domain/preference/preference';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Database } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { Uuid } from '../../platform/scalars.js';
import { WishInput, wishOf } from './preference.graphql.js';
import { expectInRegister } from './preference.queries.js';

@InputType()
export class SayOwnPreferenceInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) needId: string;
  @Field(() => WishInput) @ValidateNested() @Type(() => WishInput) wish: WishInput;
}

/** The person says at her own page what she has in mind; sent twice, it is said once. */
@Injectable()
export class SayOwnPreference {
  constructor(private readonly db: Database) {}

  execute(holder: Holder, { commandKey, needId, wish }: SayOwnPreferenceInput): Promise<boolean> {
    const said = orRefuse(checkWish(wishOf(wish)));
    return this.db.writeOwn(holder, 'preference.said', async (tx) => {
      await expectInRegister(tx.ask, said);
      const [need] = await tx.ask<{ branchId: string }>(
        `select branch_id as "branchId" from need where id = $1 and dossier_id = $2 and state = 'open'`, [needId, holder.dossierId]);
      if (!need) throw new Refusal('record.not_found');
      await tx.ask(`
        insert into prior_preference (id, dossier_id, branch_id, need_id, organisation_id, offer_id, words, is_none, source)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 'own_page') on conflict (id) do nothing`,
      [commandKey, holder.dossierId, need.branchId, needId, said.organisationId, said.offerId, said.words, said.isNone]);
      return true;
    });
  }
}
