import { randomUUID } from 'node:crypto';
import { isEmail } from '@boussole/domain/dossier/learner';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import { Locale, type LocaleName, Role } from '../account/account.graphql.js';
import { AccessLinkRow, EmploymentRow, MembershipRow } from './staff.entity.js';
import type { StaffPersonView } from './staff.graphql.js';
import { readStaffPerson } from './staff.queries.js';

@InputType()
export class InvitePersonInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(254) email: string;
  @Field(() => Text) @AtMost(100) givenName: string;
  @Field(() => Text) @AtMost(100) familyName: string;
  @Field(() => Locale) locale: LocaleName;
  @Field(() => Uuid) branchId: string;
  @Field(() => Role) role: keyof typeof Role;
  @Field(() => Uuid, { nullable: true, description: 'Who pays her, when it is not the organisation itself.' })
  employerId: string | null;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay, { nullable: true }) until: string | null;
}

const invitationLasts = 7 * 86_400_000;

// Two administrators at the same moment: the second one's row meets the first one's only when it is written.
const isHereAlready = (error: unknown): boolean => (error as { constraint?: unknown }).constraint === 'membership_once';

/** Gives somebody a hat in the administrator's organisation, and writes to her when she has no password yet. */
@Injectable()
export class InvitePerson {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, input: InvitePersonInput): Promise<StaffPersonView> {
    const { commandKey, ...request } = { ...input, email: input.email.trim().toLowerCase(),
      givenName: input.givenName.trim(), familyName: input.familyName.trim() };
    if (!request.givenName || !request.familyName) throw new Refusal('person.name_missing');
    if (!isEmail(request.email)) throw new Refusal('contact.email_invalid');
    if (request.until && request.until < request.from) throw new Refusal('membership.dates_invalid');
    if (request.role === 'platform_admin') throw new Refusal('access.denied');
    const membershipId = randomUUID();
    const command = { what: 'person.invited', about: membershipId, key: commandKey, request };
    const { personId } = await this.db.writeOnce(viewer, command, (tx) => this.place(tx, viewer, membershipId, request))
      .catch((error: unknown) => { throw isHereAlready(error) ? new Refusal('person.already_here') : error; });
    return this.db.read(viewer, (ask) => readStaffPerson(ask, viewer, personId));
  }

  private async place(
    tx: Transaction, viewer: Viewer, membershipId: string, request: Omit<InvitePersonInput, 'commandKey'>,
  ): Promise<{ personId: string }> {
    await this.checkPlace(tx, viewer, request);
    const [person] = await tx.ask<{ person_id: string; has_password: boolean }>('select * from app.ensure_person($1, $2, $3, $4)',
      [request.email, request.givenName, request.familyName, request.locale]);
    if (!person) throw new Refusal('server.failed');
    const personId = person.person_id;
    const clash = await tx.ask(`select 1 from membership where person_id = $1 and branch_id = $2 and role = $3
      and daterange(from_on, until_on, '[]') && daterange($4::date, $5::date, '[]')`,
      [personId, request.branchId, request.role, request.from, request.until]);
    if (clash.length > 0) throw new Refusal('person.already_here');
    await tx.add(MembershipRow, { id: membershipId, personId, branchId: request.branchId,
      organisationId: viewer.organisationId, role: request.role, fromOn: request.from, untilOn: request.until });
    await tx.add(EmploymentRow, { id: randomUUID(), personId, employerId: request.employerId ?? viewer.organisationId,
      recordedByOrganisationId: viewer.organisationId, fromOn: request.from, untilOn: request.until });
    if (!person.has_password) await this.invite(tx, personId, viewer.organisationId);
    return { personId };
  }

  private async invite(tx: Transaction, personId: string, organisationId: string): Promise<void> {
    const linkId = randomUUID();
    const now = this.clock.now();
    await tx.add(AccessLinkRow, { id: linkId, personId, kind: 'invitation', createdAt: now,
      expiresAt: new Date(now.getTime() + invitationLasts) });
    await tx.enqueue(`send-password-link:${linkId}`, 'send-password-link', { linkId, organisationId });
  }

  private async checkPlace(
    tx: Transaction, viewer: Viewer, { branchId, employerId }: Pick<InvitePersonInput, 'branchId' | 'employerId'>,
  ): Promise<void> {
    const [found] = await tx.ask<{ branch: boolean; employer: boolean }>(`select
      exists (select 1 from branch where id = $1 and organisation_id = $2) as branch,
      $3::uuid is null or exists (select 1 from organisation where id = $3) as employer`,
      [branchId, viewer.organisationId, employerId]);
    if (!found?.branch) throw new Refusal('membership.branch_unknown');
    if (!found.employer) throw new Refusal('membership.employer_unknown');
  }
}
