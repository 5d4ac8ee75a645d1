import { doors, type Door } from '@boussole/domain/access/sections';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { PersonNameView } from '../account/account.graphql.js';
import { DossierMove, DossierStatus, LearnerView } from '../dossier/dossier.graphql.js';
import { GoalLineView } from '../goal/goal.graphql.js';
import { DossierSection, GrantPurpose, type PurposeName, type SectionName, WithheldSectionView } from '../grant/grant.graphql.js';
import { InterviewChannel, InterviewDraftView } from '../interview/interview.graphql.js';
import { ReferralLineView } from '../referral-pages/referral-line.graphql.js';
import { StoryView } from '../story/story.graphql.js';

export const DossierDoor = Object.fromEntries(doors.map((name) => [name, name]));
registerEnumType(DossierDoor, { name: 'DossierDoorKind', description: 'Why a dossier opens to somebody.' });

@ObjectType('EnteredBy', { description: 'The door by which the viewer is in, and what it opens.' })
export class EnteredByView {
  @Field(() => DossierDoor) door: Door;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Instant, { nullable: true, description: 'When it shuts by itself.' }) until: Date | null;
}

@ObjectType('NextAppointment')
export class NextAppointmentView {
  @Field(() => Instant) startsAt: Date;
  @Field(() => Text) withName: string;
  @Field(() => InterviewChannel) channel: string;
}

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
  @Field(() => [Text], { description: 'Who follows it beside the lead.' }) alsoFollowedBy: string[];
  @Field(() => LearnerView) learner: LearnerView;
  @Field(() => [GoalLineView], { description: 'The heart project and the second one, as they stand.' }) goals: GoalLineView[];
  @Field(() => NextAppointmentView, { nullable: true }) nextAppointment: NextAppointmentView | null;
  @Field(() => Int, { description: 'How many people at work may open it now.' }) readerCount: number;
  @Field(() => Int, { description: 'Shares that are open now.' }) shareCount: number;
  @Field(() => Int, { nullable: true, description: 'None: the documents are not shared.' }) documentCount: number | null;
  @Field(() => [ReferralLineView], { description: 'Those that are under way, those that wait first; ten at most.' })
  referrals: ReferralLineView[];
  @Field(() => EnteredByView) enteredBy: EnteredByView;
  @Field(() => [WithheldSectionView], { description: 'What the sections that are closed to the viewer hold.' }) withheld: WithheldSectionView[];
  @Field(() => StoryView, { description: 'The latest of what happened; story() tells the rest.' }) story: StoryView;
  @Field(() => InterviewDraftView, { nullable: true, description: 'What the viewer was writing, if anything.' })
  draft: InterviewDraftView | null;
  @Field(() => [DossierMove]) viewerCan: (keyof typeof DossierMove)[];
}
