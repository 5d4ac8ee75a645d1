import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { type AbsencePlan, checkAbsence } from '@boussole/domain/team/absence';
import { mayFollow, mayKeepAbsence } from '@boussole/domain/team/rules';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { CalendarDay, Uuid } from '../../platform/scalars.js';
import type { TeamAbsencesView } from './absence.graphql.js';
import { readAbsences } from './absence.queries.js';
import { readColleague } from './colleagues.queries.js';

@InputType()
export class RecordAbsenceInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid, { description: 'Who is away.' }) membershipId: string;
  @Field(() => Uuid) replacementMembershipId: string;
  @Field(() => CalendarDay) fromOn: string;
  @Field(() => CalendarDay, { description: 'The last day away.' }) untilOn: string;
}

/** Somebody is away and a colleague of the branch takes her dossiers, from a day to a day. */
@Injectable()
export class RecordAbsence {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, fromOn, untilOn, ...input }: RecordAbsenceInput): Promise<TeamAbsencesView> {
    const { membershipId, replacementMembershipId } = input;
    const plan: AbsencePlan = { absentId: membershipId, replacementId: replacementMembershipId, fromOn, untilOn };
    const id = randomUUID();
    await this.db.writeOnce(viewer, { what: 'absence.recorded', about: id, key: commandKey, request: plan }, async (tx) => {
      // The plans of a branch are judged one after the other: two that would make a chain cannot pass side by side.
      await tx.ask(`select pg_advisory_xact_lock(hashtextextended('absence:' || $1, 0))`, [viewer.branchId]);
      const absent = await readColleague(tx.ask, viewer.branchId, membershipId);
      permit(mayKeepAbsence(absent, viewer));
      if (!absent) throw new Refusal('record.not_found');
      permit(mayFollow(await readColleague(tx.ask, absent.branchId, replacementMembershipId), absent.branchId));
      const standing = await tx.ask<AbsencePlan>(`
        select membership_id as "absentId", replacement_membership_id as "replacementId", from_on::text as "fromOn",
          until_on::text as "untilOn"
        from absence where branch_id = $1 and ended_at is null and until_on >= $2::date and from_on <= $3::date`,
      [absent.branchId, fromOn, untilOn]);
      orRefuse(checkAbsence(plan, standing, brusselsDay(this.clock.now())));
      await tx.ask(`
        insert into absence (id, branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, absent.branchId, membershipId, replacementMembershipId, fromOn, untilOn, viewer.membershipId]);
      return { id };
    });
    return this.db.read(viewer, (ask) => readAbsences(ask, viewer));
  }
}
