import { randomUUID } from 'node:crypto';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { checkCatalogue } from '@boussole/domain/transition/catalogue-check';
import { mayPublishCatalogue } from '@boussole/domain/transition/machine';
import type * as words from '@boussole/domain/transition/words';
import { holdsNationalNumber } from '@boussole/domain/text/national-number';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { AtMost, SomeOf } from '../../platform/input.js';
import { permit } from '../../platform/locks.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { StepEnding, type stepEndings, type TransitionCatalogueView } from './catalogue.graphql.js';
import { readCatalogue } from './catalogue.queries.js';
import { DelayNature, FollowUpWay, OffsetUnit, StepKind } from './transition-words.graphql.js';

@InputType({ description: 'A text in the four languages of the country.' })
export class WordedInput {
  @Field(() => Text) @AtMost(400) fr: string;
  @Field(() => Text) @AtMost(400) nl: string;
  @Field(() => Text) @AtMost(400) de: string;
  @Field(() => Text) @AtMost(400) en: string;
}

@InputType()
export class PlanStepInput {
  @Field(() => Text) @AtMost(40) code: string;
  @Field(() => StepKind) kind: words.StepKind;
  @Field(() => Int) offset: number;
  @Field(() => OffsetUnit) unit: words.OffsetUnit;
  @Field(() => FollowUpWay, { nullable: true }) way?: words.Way | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => WordedInput) @ValidateNested() @Type(() => WordedInput) words: WordedInput;
  @Field(() => [StepEnding]) @SomeOf(4) endsOn: (typeof stepEndings)[number][];
  @Field(() => DelayNature) nature: words.DelayNature;
}

@InputType()
export class TransitionPointInput {
  @Field(() => Text) @AtMost(40) code: string;
  @Field(() => WordedInput) @ValidateNested() @Type(() => WordedInput) label: WordedInput;
  @Field(() => WordedInput) @ValidateNested() @Type(() => WordedInput) trigger: WordedInput;
  @Field(() => Text, { nullable: true }) @AtMost(400) source?: string | null;
  @Field(() => Int, { nullable: true }) ageFrom?: number | null;
  @Field(() => Int, { nullable: true }) ageUntil?: number | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => [PlanStepInput]) @ArrayMaxSize(12) @ValidateNested({ each: true }) @Type(() => PlanStepInput) steps: PlanStepInput[];
}

@InputType()
export class PublishCatalogueInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid, { description: 'The version that it was made from: another one published since is refused.' }) fromId: string;
  @Field(() => Text, { nullable: true, description: 'What was changed and why.' }) @AtMost(500) note?: string | null;
  @Field(() => [TransitionPointInput]) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => TransitionPointInput) points: TransitionPointInput[];
}

const wordedOf = ({ fr, nl, de, en }: WordedInput) => ({ fr: fr.trim(), nl: nl.trim(), de: de.trim(), en: en.trim() });

const pointOf = ({ code, label, trigger, source, ageFrom, ageUntil, isUrgent, steps }: TransitionPointInput): TransitionPoint => ({
  code, label: wordedOf(label), trigger: wordedOf(trigger), source: source?.trim() || null, ageFrom: ageFrom ?? null, ageUntil: ageUntil ?? null, isUrgent,
  steps: steps.map((step) => ({ code: step.code, kind: step.kind, offset: step.offset, unit: step.unit, way: step.way ?? null, isUrgent: step.isUrgent,
    words: wordedOf(step.words), endsOn: step.endsOn, nature: step.nature })),
});

/** The next version of a house's own catalogue; who is under an older one stays under it, and nothing of it changes. */
@Injectable()
export class PublishCatalogue {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, fromId, points: given, ...input }: PublishCatalogueInput): Promise<TransitionCatalogueView> {
    permit(mayPublishCatalogue(viewer));
    const points = orRefuse(checkCatalogue(given.map(pointOf)));
    const note = input.note?.trim() || null;
    if (note !== null && holdsNationalNumber(note)) throw new Refusal('text.national_number');
    const id = randomUUID();
    await this.db.writeOnce(viewer, { what: 'catalogue.published', about: id, key: commandKey, request: { fromId, note, points } }, async (tx) => {
      await tx.ask(`select pg_advisory_xact_lock(hashtextextended('transition_catalogue:' || $1, 0))`, [viewer.organisationId]);
      const [current] = await tx.ask<{ id: string; version: number }>(`
        select app.catalogue_for($1) as id, (select coalesce(max(version), 0) + 1 from transition_catalogue where organisation_id = $2)::integer as version`,
      [viewer.branchId, viewer.organisationId]);
      if (current?.id !== fromId) throw new Refusal('catalogue.changed_elsewhere');
      await tx.ask('insert into transition_catalogue (id, organisation_id, version, points, note, by_membership_id) values ($1, $2, $3, $4, $5, $6)',
        [id, viewer.organisationId, current.version, JSON.stringify(points), note, viewer.membershipId]);
      return { id };
    });
    return this.db.read(viewer, (ask) => readCatalogue(ask, viewer));
  }
}
