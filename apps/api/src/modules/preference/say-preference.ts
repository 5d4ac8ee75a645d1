import { randomUUID } from 'node:crypto';
import { checkWish, type CodePlace as Place } from '@boussole/domain/preference/preference';
import { readPreferenceCode } from '@boussole/domain/preference/preference-code';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Attempts } from '../../platform/attempts.js';
import { Database } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { preferenceCodeHash } from './give-preference-code.js';
import { CodePlace, type PreferenceDoorView, WishInput, wishOf } from './preference.graphql.js';

@InputType()
export class SayPreferenceInput {
  @Field(() => Text) @AtMost(30) code: string;
  @Field(() => CodePlace) place: Place;
  @Field(() => WishInput) @ValidateNested() @Type(() => WishInput) wish: WishInput;
}

/**
 * Somebody without an account, with a code: sees what is looked for, says what she has in mind. A wrong code, an old one and a used one
 * answer alike; tries are counted by code and by address.
 */
@Injectable()
export class SayPreference {
  constructor(private readonly db: Database, private readonly secrets: Secrets, private readonly attempts: Attempts) {}

  async look(typed: string, address: string): Promise<PreferenceDoorView> {
    const hash = await this.hashOf(typed, address);
    const [row] = await this.db.look((ask) => ask<PreferenceDoorView>(
      'select kind, trade, field, commune, basin, expires_at as "expiresAt" from app.preference_need($1)', [hash]));
    return row ?? this.refuse(address);
  }

  async say({ code, place, wish }: SayPreferenceInput, address: string): Promise<boolean> {
    const said = orRefuse(checkWish(wishOf(wish)));
    const hash = await this.hashOf(code, address);
    const [row] = await this.db.visit((tx) => tx.ask<{ outcome: 'said' | 'no_code' | 'unknown' }>(
      'select app.say_preference($1, $2, $3, $4, $5, $6) as outcome',
      [hash, randomUUID(), place, said.organisationId, said.offerId, said.words]));
    if (row?.outcome === 'unknown') throw new Refusal('preference.unknown');
    return row?.outcome === 'said' || this.refuse(address);
  }

  private async hashOf(typed: string, address: string): Promise<Buffer> {
    const code = readPreferenceCode(typed);
    await this.attempts.count('preference-code', code ?? typed, address);
    // What cannot be a code is as wrong as one that nobody was given.
    return code ? preferenceCodeHash(this.secrets, code) : this.refuse(address);
  }

  private async refuse(address: string): Promise<never> {
    await this.attempts.failed(address);
    throw new Refusal('preference_code.invalid');
  }
}
