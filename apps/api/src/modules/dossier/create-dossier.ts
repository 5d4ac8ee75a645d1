import { randomBytes, randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { referenceFrom } from '@boussole/domain/dossier/anonymous-code';
import { checkIdentity, type LearnerIdentity } from '@boussole/domain/dossier/learner';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { DossierRow } from './dossier.entity.js';
import type { CreatedDossierView } from './dossier.graphql.js';
import { LearnerRow } from './learner.entity.js';

@InputType()
export class SafeContactInput {
  @Field(() => Boolean) byMail: boolean;
  @Field(() => Boolean) bySms: boolean;
  @Field(() => Boolean) byPhone: boolean;
  @Field(() => Boolean) hideService: boolean;
  @Field(() => Int, { nullable: true }) notBeforeHour: number | null;
  @Field(() => Int, { nullable: true }) notAfterHour: number | null;
  @Field(() => Text, { nullable: true }) @AtMost(300) note: string | null;
}

@InputType()
export class CreateDossierInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => CalendarDay, { nullable: true }) birthOn: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(5) communeNis: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(254) email: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(30) phone: string | null;
  @Field(() => SafeContactInput) @ValidateNested() @Type(() => SafeContactInput) safeContact: SafeContactInput;
}

/** Opens the dossier of a person who gives her name. */
@Injectable()
export class CreateDossier {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  execute(viewer: Viewer, { commandKey, ...input }: CreateDossierInput): Promise<CreatedDossierView> {
    const identity = orRefuse(checkIdentity(complete(input), brusselsDay(this.clock.now())));
    const id = randomUUID();
    return this.db.writeOnce(viewer, { what: 'dossier.opened', about: id, key: commandKey, request: identity }, async (tx) => {
      await checkCommune(tx, identity.communeNis);
      const { safeContact: { note, ...contact }, ...person } = identity;
      const learnerId = randomUUID();
      await tx.ask('select app.open_new($1, $2)', [id, learnerId]);
      await tx.add(LearnerRow, { id: learnerId, branchId: viewer.branchId, isAnonymous: false, ...person, ...contact,
        contactNote: note });
      return openDossier(tx, viewer, id, learnerId, this.clock.now());
    });
  }
}

// What the input leaves out arrives as undefined; the domain knows only null.
function complete(input: Omit<CreateDossierInput, 'commandKey'>): LearnerIdentity {
  const { safeContact: contact } = input;
  return {
    givenName: input.givenName, familyName: input.familyName, birthOn: input.birthOn ?? null,
    communeNis: input.communeNis ?? null, email: input.email ?? null, phone: input.phone ?? null,
    safeContact: {
      byMail: contact.byMail, bySms: contact.bySms, byPhone: contact.byPhone, hideService: contact.hideService,
      notBeforeHour: contact.notBeforeHour ?? null, notAfterHour: contact.notAfterHour ?? null, note: contact.note ?? null,
    },
  };
}

async function checkCommune(tx: Transaction, nis: string | null): Promise<void> {
  if (nis === null) return;
  const found = await tx.ask('select 1 from commune where nis = $1', [nis]);
  if (found.length === 0) throw new Refusal('commune.unknown');
}

/** The dossier row of a learner just added, led by whoever opens it, under a reference free in the branch. */
export async function openDossier(
  tx: Transaction, viewer: Viewer, id: string, learnerId: string, now: Date,
): Promise<{ id: string; reference: string }> {
  const reference = await freeReference(tx);
  await tx.add(DossierRow, {
    id, organisationId: viewer.organisationId, branchId: viewer.branchId, learnerId, reference, status: 'open',
    leadMembershipId: viewer.membershipId, openedAt: now, touchedAt: now, lastContactAt: null, interviewCount: 0, version: 1,
  });
  return { id, reference };
}

async function freeReference(tx: Transaction): Promise<string> {
  const candidates = Array.from({ length: 8 }, () => referenceFrom(randomBytes(24)));
  const [free] = await tx.ask<{ reference: string | null }>('select app.free_reference($1) as reference', [candidates]);
  if (!free?.reference) throw new Refusal('service.unavailable');
  return free.reference;
}
