import { mayOrderAudits } from '@boussole/domain/access/audit-rules';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { checkRegistration } from '@boussole/domain/neutrality/period/registration';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { mandatesOf } from './mandates.queries.js';

@InputType()
export class RegisterParametersInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text, { description: '"neutrality-2".' }) @AtMost(20) version: string;
  @Field(() => Text, { description: 'Every parameter, as JSON.' }) @AtMost(10_000) settings: string;
  @Field(() => Text) @AtMost(1000) reason: string;
  @Field(() => CalendarDay, { description: 'The first day of a quarter that has not begun.' }) appliesFrom: string;
}

/** The coordination of the network publishes what the next quarters will be measured with; what was published never changes. */
@Injectable()
export class RegisterParameters {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async execute(viewer: Viewer, { commandKey, ...input }: RegisterParametersInput): Promise<void> {
    if (holdsNationalNumber(input.reason)) throw new Refusal('text.national_number');
    const command = { what: 'neutrality.parameters_registered', about: viewer.organisationId, key: commandKey, request: input };
    await this.db.writeOnce(viewer, command, async (tx) => {
      orRefuse(mayOrderAudits({ actor: viewer, ...await mandatesOf(tx.ask) }));
      const { version, settings, reason, appliesFrom } = orRefuse(checkRegistration(input, brusselsDay(this.clock.now())));
      const added = await tx.ask(`insert into audit_parameters (version, settings, reason, applies_from, registered_by)
        values ($1, $2, $3, $4, $5) on conflict do nothing returning version`,
      [version, JSON.stringify(settings), reason, appliesFrom, viewer.membershipId]);
      if (added.length === 0) throw new Refusal('neutrality.version_taken');
      return { version };
    });
  }
}
