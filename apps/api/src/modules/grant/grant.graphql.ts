import { purposes, sections } from '@boussole/domain/access/sections';
import { bases, evidences, givers } from '@boussole/domain/grant/terms';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { DossierMove } from '../dossier/dossier.graphql.js';

const wordsOf = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [Each in Word]: Each }; // each word stands for itself

export const DossierSection = wordsOf(sections);
export const GrantPurpose = wordsOf(purposes);
export const GrantBasis = wordsOf(bases);
export const GrantEvidence = wordsOf(evidences);
export const GrantGiver = wordsOf(givers);
export const GrantRevoker = wordsOf(['learner', 'representative', 'caseworker', 'recipient', 'auditor'] as const);
export const PartyKind = wordsOf(['lead', 'replacement', 'assigned', 'appointment', 'break_glass'] as const);
export const RequestState = wordsOf(['open', 'granted', 'refused', 'expired'] as const);
registerEnumType(DossierSection, { name: 'DossierSection', description: 'A part of a dossier that is shared by itself.' });
registerEnumType(GrantPurpose, { name: 'GrantPurpose', description: 'What a dossier is shared for.' });
registerEnumType(GrantBasis, { name: 'GrantBasis', description: 'The ground on which a dossier is shared; only a consent is one.' });
registerEnumType(GrantEvidence, { name: 'GrantEvidence', description: 'What proves it.' });
registerEnumType(GrantGiver, { name: 'GrantGiver' });
registerEnumType(GrantRevoker, { name: 'GrantRevoker' });
registerEnumType(PartyKind, { name: 'SharingPartyKind', description: 'Why somebody of the branch has the dossier.' });
registerEnumType(RequestState, { name: 'GrantRequestState' });

export type SectionName = keyof typeof DossierSection;
export type PurposeName = keyof typeof GrantPurpose;

@ObjectType('SharingPerson', { description: 'Somebody at work, and where.' })
export class SharingPersonView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
}

@ObjectType('SharingParty', { description: 'Somebody of the branch who has the dossier, and why.' })
export class SharingPartyView {
  @Field(() => PartyKind) kind: keyof typeof PartyKind;
  @Field(() => SharingPersonView) person: SharingPersonView;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Instant, { nullable: true }) from: Date | null;
  @Field(() => Instant, { nullable: true }) until: Date | null;
}

@ObjectType('Grant', { description: 'A dossier shared with another branch, or with one person of it.' })
export class GrantView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => SharingPersonView, { nullable: true, description: 'None: the whole branch.' }) person: SharingPersonView | null;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => GrantBasis) basis: keyof typeof GrantBasis;
  @Field(() => GrantEvidence) evidence: keyof typeof GrantEvidence;
  @Field(() => Text, { nullable: true, description: 'Who heard it, which law, or why it was vital; to the owning team alone.' })
  evidenceText: string | null;
  @Field(() => Text, { description: 'The version of the text that was read out.' }) textVersion: string;
  @Field(() => GrantGiver) givenBy: keyof typeof GrantGiver;
  @Field(() => SharingPersonView, { nullable: true }) writtenBy: SharingPersonView | null;
  @Field(() => Instant) from: Date;
  @Field(() => Instant) until: Date;
  @Field(() => Instant, { nullable: true }) revokedAt: Date | null;
  @Field(() => GrantRevoker, { nullable: true }) revokedBy: keyof typeof GrantRevoker | null;
  @Field(() => SharingPersonView, { nullable: true }) revokedByPerson: SharingPersonView | null;
  @Field(() => Int, { description: 'How often the recipient opened the dossier.' }) looks: number;
  @Field(() => Instant, { nullable: true }) lastLookAt: Date | null;
  @Field(() => Boolean) canRevoke: boolean;
  @Field(() => Boolean) canRenounce: boolean;
}

@ObjectType('GrantRequest', { description: 'Another branch asks to see the dossier.' })
export class GrantRequestView {
  @Field(() => Uuid) id: string;
  @Field(() => SharingPersonView) by: SharingPersonView;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Boolean, { description: 'For the person who asks alone.' }) isPersonal: boolean;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Text) message: string;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('ShareCode', { description: 'A code is out; which one, nobody can read again.' })
export class ShareCodeView {
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('GivenShareCode', { description: 'The only time the code is shown.' })
export class GivenShareCodeView {
  @Field(() => Text) code: string;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('WithheldSection', { description: 'How many things a closed section holds, and nothing of what they are.' })
export class WithheldSectionView {
  @Field(() => DossierSection) section: SectionName;
  @Field(() => Int) items: number;
}

@ObjectType('ReceivedGrant', { description: 'What the viewer was given.' })
export class ReceivedGrantView {
  @Field(() => Uuid) id: string;
  @Field(() => GrantPurpose) purpose: PurposeName;
  @Field(() => [DossierSection]) sections: SectionName[];
  @Field(() => Boolean) mayWrite: boolean;
  @Field(() => Instant) until: Date;
}

@ObjectType('OpenedByGrant', { description: 'The dossier is another branch\'s: what it was shared for, until when, and what was not.' })
export class OpenedByGrantView {
  @Field(() => [ReceivedGrantView]) grants: ReceivedGrantView[];
  @Field(() => [WithheldSectionView]) withheld: WithheldSectionView[];
}

@ObjectType('DossierSharing', { description: 'Who sees what of a dossier.' })
export class DossierSharingView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
  @Field(() => [SharingPartyView]) team: SharingPartyView[];
  @Field(() => [GrantView]) grants: GrantView[];
  @Field(() => [GrantView]) past: GrantView[];
  @Field(() => [GrantRequestView]) requests: GrantRequestView[];
  @Field(() => ShareCodeView, { nullable: true }) code: ShareCodeView | null;
  @Field(() => OpenedByGrantView, { nullable: true, description: 'Only when the viewer is in by a sharing.' })
  openedByGrant: OpenedByGrantView | null;
  @Field(() => [DossierMove]) viewerCan: (keyof typeof DossierMove)[];
}
