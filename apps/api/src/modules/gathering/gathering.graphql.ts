import { type GatheringMove as Move, gatheringMoves } from '@boussole/domain/gathering/rules';
import {
  type Attendance as Came, attendances, type GatheringKind as Kind, gatheringKinds, type GatheringState as State, gatheringStates, type LeftOutReason as Why,
  leftOutReasons, type SeatState as Place, seatStates, togetherKinds,
} from '@boussole/domain/gathering/words';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { CaseworkerView } from '../team/team.graphql.js';

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const GatheringKind = named(gatheringKinds);
export const GatheringState = named(gatheringStates);
export const SeatState = named(seatStates);
export const Attendance = named(attendances);
export const TogetherKind = named(togetherKinds);
export const LeftOutReason = named(leftOutReasons);
export const GatheringMove = named(gatheringMoves);
registerEnumType(GatheringKind, { name: 'GatheringKind' });
registerEnumType(GatheringState, { name: 'GatheringState' });
registerEnumType(SeatState, { name: 'SeatState', description: 'Where somebody\'s place stands.' });
registerEnumType(Attendance, { name: 'Attendance', description: 'Who came; unknown until somebody says.' });
registerEnumType(TogetherKind, { name: 'TogetherKind', description: 'What is planned at once for all.' });
registerEnumType(LeftOutReason, { name: 'LeftOutReason', description: 'Why somebody is left out of what is planned for all.' });
registerEnumType(GatheringMove, { name: 'GatheringMove' });

@ObjectType('GatheringCounts', { description: 'How many, with and without a name.' })
export class GatheringCountsView {
  @Field(() => Int) seats: number;
  @Field(() => Int, { description: 'Persons who have a place.' }) enrolled: number;
  @Field(() => Int) waiting: number;
  @Field(() => Int, { description: 'People who are counted without a name.' }) unnamed: number;
  @Field(() => Int, { description: 'Persons who came.' }) present: number;
  @Field(() => Int) absent: number;
  @Field(() => Int) excused: number;
  @Field(() => Int, { nullable: true, description: 'How many came of those without a name; none: nobody said.' }) unnamedPresent: number | null;
}

/** What is said of a moment to everybody who hears of it. */
@ObjectType({ isAbstract: true })
abstract class Announced {
  @Field(() => Uuid) id: string;
  @Field(() => GatheringKind) kind: Kind;
  @Field(() => Text) title: string;
  @Field(() => Text) place: string;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => GatheringState) state: State;
}

@ObjectType('GatheringLine', { description: 'A moment that several people share, in a list.' })
export class GatheringLineView extends Announced {
  @Field(() => [CaseworkerView]) leaders: CaseworkerView[];
  @Field(() => GatheringCountsView) counts: GatheringCountsView;
  @Field(() => Boolean, { description: 'The viewer leads it, or replaces who does.' }) isLed: boolean;
  @Field(() => Boolean, { description: 'It has begun.' }) hasBegun: boolean;
}

@ObjectType('Gatherings', { description: 'The moments of a branch in one month of Brussels, in their order.' })
export class GatheringsView {
  @Field(() => CalendarDay, { description: 'The first day of the month.' }) month: string;
  @Field(() => [GatheringLineView]) gatherings: GatheringLineView[];
  @Field(() => CalendarDay, { nullable: true, description: 'The month before in which there is one.' }) previous: string | null;
  @Field(() => CalendarDay, { nullable: true, description: 'The month after in which there is one.' }) next: string | null;
  @Field(() => Boolean) canPlan: boolean;
  @Field(() => [CaseworkerView], { description: 'Who may lead one; empty unless one may plan.' }) colleagues: CaseworkerView[];
}

@ObjectType('GatheringGroup', { description: 'People who come together and are only counted.' })
export class GatheringGroupView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) label: string;
  @Field(() => Int) count: number;
  @Field(() => Int, { nullable: true }) present: number | null;
}

@ObjectType('Participant', { description: 'Somebody who has a place, or waits for one; to whoever leads, or has a door to her dossier.' })
export class ParticipantView {
  @Field(() => Uuid) seatId: string;
  @Field(() => Uuid, { nullable: true, description: 'Her dossier, where the viewer has a door to it.' }) dossierId: string | null;
  @Field(() => Text) title: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => SeatState) state: Place;
  @Field(() => Attendance) attendance: Came;
  @Field(() => CalendarDay, { nullable: true, description: 'The last day for which something was planned for her from here.' }) followedOn: string | null;
}

@ObjectType('Gathering', { description: 'A moment that several people share.' })
export class GatheringView extends GatheringLineView {
  @Field(() => Int) version: number;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Text, { nullable: true, description: 'Why it does not take place.' }) cancelReason: string | null;
  @Field(() => [GatheringGroupView]) groups: GatheringGroupView[];
  @Field(() => [ParticipantView]) participants: ParticipantView[];
  @Field(() => Int, { description: 'How many participants are not told to the viewer.' }) hidden: number;
  @Field(() => [CaseworkerView], { description: 'Who could lead it; empty unless one may change it.' }) colleagues: CaseworkerView[];
  @Field(() => [GatheringMove]) viewerCan: Move[];
}

@ObjectType('LeftOut', { description: 'Somebody for whom nothing was planned, and why.' })
export class LeftOutView {
  @Field(() => Uuid) seatId: string;
  @Field(() => Text) title: string;
  @Field(() => LeftOutReason) reason: Why;
}

@ObjectType('FollowedUp', { description: 'What was planned for all at once.' })
export class FollowedUpView {
  @Field(() => Int, { description: 'For how many it is planned now.' }) planned: number;
  @Field(() => [LeftOutView]) leftOut: LeftOutView[];
  @Field(() => GatheringView) gathering: GatheringView;
}

@ObjectType('OwnGathering', { description: 'A moment in which the person has a place, at her own page.' })
export class OwnGatheringView extends Announced {
  @Field(() => SeatState) seat: Place;
}
