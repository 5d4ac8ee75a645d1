import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkIdentity } from '@boussole/domain/dossier/learner';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { claim } from './claim.js';
import type { GivenKeyView } from './notebook.graphql.js';
import { PersonKeys } from './person-keys.js';

@InputType()
export class ClaimNotebookInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true, description: 'Its name, or its postcode.' }) @AtMost(100) commune: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(254) email: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(30) phone: string | null;
}

/** Who was nameless gives her name at her own page; nobody shows her who else is called so. */
@Injectable()
export class ClaimNotebook {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly keys: PersonKeys) {}

  async execute(holder: Holder, { commandKey, commune, ...input }: ClaimNotebookInput): Promise<GivenKeyView> {
    const drawn = await this.keys.draw(commandKey, `claim:${holder.sessionId}`);
    const code = await this.db.writeOwn(holder, 'dossier.claimed', async (tx) => {
      const communeNis = commune?.trim() ? await communeOf(tx, commune.trim()) : null;
      const identity = orRefuse(checkIdentity({
        givenName: input.givenName, familyName: input.familyName, birthOn: input.birthOn ?? null, communeNis,
        email: input.email ?? null, phone: input.phone ?? null,
        // Whoever gives an address gives it to be written to; how carefully, her counsellor asks her.
        safeContact: { byMail: Boolean(input.email?.trim()), bySms: false, byPhone: Boolean(input.phone?.trim()), hideService: false,
          notBeforeHour: null, notAfterHour: null, note: null },
      }, brusselsDay(this.clock.now())));
      return claim(tx, this.keys, identity, null, drawn);
    });
    return { code, secret: drawn.secret };
  }
}

// One commune by that name or that postcode, or none: a postcode that several share says too little.
async function communeOf(tx: Transaction, typed: string): Promise<string> {
  const found = await tx.ask<{ nis: string }>(`
    select nis from commune
    where app.fold(name_fr) = app.fold($1) or app.fold(name_nl) = app.fold($1) or $1 = any(postcodes) limit 2`, [typed]);
  const [only] = found;
  if (!only || found.length > 1) throw new Refusal('commune.unknown');
  return only.nis;
}
