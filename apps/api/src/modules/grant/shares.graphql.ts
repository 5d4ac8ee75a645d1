import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierSection, GrantPurpose, type PurposeName, RequestState, type SectionName } from './grant.graphql.js';

@ObjectType('ShareBranch', { description: 'A branch that could read a shared dossier.' })
export class ShareBranchView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text, { nullable: true }) communeName: string | null;
}

@ObjectType('PresentedDossier', { description: 'All that a share code tells: whose dossier it is, in two words.' })
export class PresentedDossierView {
  @Field(() => Text) title: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
}

@ObjectType('SharedDossier', { description: 'A dossier of another branch, shared with mine.' })
export class SharedDossierView {
  @Field(() => Uuid, { description: 'The sharing.' }) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) title: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text) leadName: string;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Boolean, { description: 'With the viewer alone, not with her branch.' }) isPersonal: boolean;
  @Field(() => Instant) from: Date;
  @Field(() => Instant) until: Date;
}

@ObjectType('RequestToDecide', { description: 'What another branch asks of a dossier of mine.' })
export class RequestToDecideView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text) title: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text) leadName: string;
  @Field(() => Text) byName: string;
  @Field(() => Text) byBranchName: string;
  @Field(() => Text) byOrganisationName: string;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Boolean) isPersonal: boolean;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Text) message: string;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant) expiresAt: Date;
  @Field(() => Boolean, { description: 'The dossier is hers to open; otherwise its lead answers.' }) canDecide: boolean;
}

@ObjectType('SentRequest', { description: 'What the viewer asked for, and what became of it.' })
export class SentRequestView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant) expiresAt: Date;
  @Field(() => RequestState) state: keyof typeof RequestState;
  @Field(() => Instant, { nullable: true }) decidedAt: Date | null;
  @Field(() => Uuid, { nullable: true, description: 'The dossier, as long as it may be opened.' }) dossierId: string | null;
}

@ObjectType('Shares', { description: 'What reaches my branch from the others, and what they ask of it.' })
export class SharesView {
  @Field(() => [SharedDossierView]) received: SharedDossierView[];
  @Field(() => Text, { nullable: true, description: 'Where the next page begins; none: this was the last.' }) next: string | null;
  @Field(() => [RequestToDecideView]) toDecide: RequestToDecideView[];
  @Field(() => [SentRequestView]) sent: SentRequestView[];
}
