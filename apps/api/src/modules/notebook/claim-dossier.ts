import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkIdentity, type LearnerIdentity } from '@boussole/domain/dossier/learner';
import { readSecret } from '@boussole/domain/dossier/person-key';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import type { RequestContext } from '../../platform/request.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { claim } from './claim.js';
import { Guesses } from './guesses.js';
import type { GivenKeyView } from './notebook.graphql.js';
import { PersonKeys } from './person-keys.js';

@InputType()
export class ClaimDossierInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { description: 'Hers, typed by herself: nobody else says that the dossier is hers.' }) @AtMost(60) secret: string;
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(5) communeNis: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(254) email: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(30) phone: string | null;
}

/** At the desk: a caseworker types the name, the person types her secret. The dossier is hers under her name from then on. */
@Injectable()
export class ClaimDossier {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly keys: PersonKeys, private readonly guesses: Guesses,
  ) {}

  async execute(context: RequestContext, viewer: Viewer, given: ClaimDossierInput): Promise<GivenKeyView> {
    const { commandKey, dossierId, secret, ...input } = given;
    const identity = orRefuse(checkIdentity(complete(input), brusselsDay(this.clock.now())));
    const drawn = await this.keys.draw(commandKey, `desk:${viewer.personId}`);
    const command = { what: 'dossier.claimed', about: dossierId, key: commandKey, request: { dossierId, ...identity }, dossierId };
    const { code } = await this.db.writeOnce(viewer, command, async (tx) => {
      permit(mayMove(await dossierFacts(tx.ask, viewer, dossierId, 'for update'), 'claim', viewer));
      if (identity.communeNis !== null) await knownCommune(tx, identity.communeNis);
      const proof = await this.prove(tx, dossierId, secret, context.request.ip);
      return { code: await claim(tx, this.keys, identity, proof, drawn) };
    });
    return { code, secret: drawn.secret };
  }

  // Tries at the desk are counted like those at the door: a key is guessed nowhere.
  private async prove(tx: Transaction, dossierId: string, typed: string, address: string): Promise<string> {
    const secret = readSecret(typed);
    const [learner] = await tx.ask<{ code: string }>(
      'select l.code from dossier d join learner l on l.id = d.learner_id where d.id = $1', [dossierId]);
    if (!secret || !learner) throw new Refusal('notebook.wrong_key');
    await this.guesses.allow(learner.code, address);
    const [known] = await tx.ask<{ proof: string }>('select proof from app.key_of($1)', [learner.code]);
    if (!await this.keys.matches(known?.proof, secret) || !known) {
      this.guesses.failed(learner.code, address);
      throw new Refusal('notebook.wrong_key');
    }
    await this.guesses.right(tx, learner.code);
    return known.proof;
  }
}

function complete(input: Omit<ClaimDossierInput, 'commandKey' | 'dossierId' | 'secret'>): LearnerIdentity {
  return {
    givenName: input.givenName, familyName: input.familyName, birthOn: input.birthOn ?? null, communeNis: input.communeNis ?? null,
    email: input.email ?? null, phone: input.phone ?? null,
    safeContact: { byMail: false, bySms: false, byPhone: false, hideService: false, notBeforeHour: null, notAfterHour: null, note: null },
  };
}

async function knownCommune(tx: Transaction, nis: string): Promise<void> {
  const found = await tx.ask('select 1 from commune where nis = $1', [nis]);
  if (found.length === 0) throw new Refusal('commune.unknown');
}
