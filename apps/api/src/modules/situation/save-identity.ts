import { mayMove } from '@boussole/domain/access/rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkPersonIdentity, type PersonIdentity } from '@boussole/domain/dossier/person-identity';
import type { AgeBand as Band } from '@boussole/domain/dossier/situation-words';
import { textOf } from '@boussole/domain/register/written';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { dossierFacts } from '../dossier/dossier.queries.js';
import { dropDraft, expectChanged, expectVersion, keepChanges } from '../editing/changes.queries.js';
import type { SavedPartView } from '../editing/editing.graphql.js';
import { expectKnown } from '../goal/goal.queries.js';
import { flatIdentity, holdIdentity } from './identity.queries.js';
import { AgeBand } from './situation.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class SaveIdentityInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Int) version: number;
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => CalendarDay, some) birthOn?: string | null;
  @Field(() => AgeBand, some) ageBand?: Band | null;
  @Field(() => Text, some) @AtMost(5) communeNis?: string | null;
  @Field(() => Text, some) @AtMost(254) email?: string | null;
  @Field(() => Text, some) @AtMost(30) phone?: string | null;
  @Field(() => Boolean) byMail: boolean;
  @Field(() => Boolean) bySms: boolean;
  @Field(() => Boolean) byPhone: boolean;
  @Field(() => Boolean) hideService: boolean;
  @Field(() => Int, some) notBeforeHour?: number | null;
  @Field(() => Int, some) notAfterHour?: number | null;
  @Field(() => Text, some) @AtMost(300) contactNote?: string | null;
  @Field(() => Text, { ...some, description: 'Why it is rectified.' }) @AtMost(300) reason?: string | null;
}

const complete = (input: SaveIdentityInput): PersonIdentity => ({
  givenName: input.givenName, familyName: input.familyName, birthOn: input.birthOn ?? null, ageBand: input.ageBand ?? null,
  communeNis: input.communeNis ?? null, email: input.email ?? null, phone: input.phone ?? null,
  safeContact: {
    byMail: input.byMail, bySms: input.bySms, byPhone: input.byPhone, hideService: input.hideService,
    notBeforeHour: input.notBeforeHour ?? null, notAfterHour: input.notAfterHour ?? null, note: input.contactNote ?? null,
  },
});

/** Rectifies who the person is; what was said before stays in the history. */
@Injectable()
export class SaveIdentity {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, input: SaveIdentityInput): Promise<SavedPartView> {
    const { dossierId, version } = input;
    const identity = orRefuse(checkPersonIdentity(complete(input), brusselsDay(this.clock.now())));
    const reason = textOf(input.reason);
    if (reason && holdsNationalNumber(reason)) throw new Refusal('text.national_number');
    const command = { what: 'identity.saved', about: dossierId, key: input.commandKey, request: { version, identity, reason }, dossierId };
    const saved = await this.db.writeOnce(viewer, command, async (tx) => {
      const dossier = await dossierFacts(tx.ask, viewer, dossierId, 'for update');
      permit(mayMove(dossier, 'edit_identity', viewer));
      const before = await holdIdentity(tx.ask, dossier.learnerId);
      expectVersion(before.version, version);
      await expectKnown(tx.ask, { trade: null, communeNis: identity.communeNis });
      const after = flatIdentity(identity);
      expectChanged(await tx.ask(`update learner set version = version + 1, given_name = $2, family_name = $3, birth_on = $4,
          age_band = $5, commune_nis = $6, email = $7, phone = $8, by_mail = $9, by_sms = $10, by_phone = $11, hide_service = $12,
          not_before_hour = $13, not_after_hour = $14, contact_note = $15 where id = $1 returning id`,
      [dossier.learnerId, after.givenName, after.familyName, after.birthOn, after.ageBand, after.communeNis, after.email, after.phone,
        after.byMail, after.bySms, after.byPhone, after.hideService, after.notBeforeHour, after.notAfterHour, after.contactNote]));
      await keepChanges(tx.ask, viewer, dossier, { thing: 'identity', aboutId: null, reason, before, after });
      await dropDraft(tx.ask, viewer, dossierId, 'identity');
      return { id: dossierId, version: String(version + 1) };
    });
    return { id: saved.id, version: Number(saved.version) };
  }
}
