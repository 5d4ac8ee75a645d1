import { Field, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { PersonNameView } from '../account/account.graphql.js';
import { DossierMove, DossierStatus, LearnerView } from '../dossier/dossier.graphql.js';
import { InterviewDraftView, TimelineView } from '../interview/interview.graphql.js';

@ObjectType('Dossier', { description: 'The case file of one person in one branch.' })
export class DossierView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => DossierStatus) status: keyof typeof DossierStatus;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant, { nullable: true }) lastContactAt: Date | null;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => PersonNameView) lead: PersonNameView;
  @Field(() => LearnerView) learner: LearnerView;
  @Field(() => TimelineView) timeline: TimelineView;
  @Field(() => InterviewDraftView, { nullable: true, description: 'What the viewer was writing, if anything.' })
  draft: InterviewDraftView | null;
  @Field(() => [DossierMove]) viewerCan: (keyof typeof DossierMove)[];
}
