import { cancelReasons } from '@boussole/domain/agenda/due';
import { type TaskKind as KindName, taskKinds, type Way as WayName, ways } from '@boussole/domain/transition/words';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { CaseworkerView, Meeting } from '../team/team.graphql.js';

export const DueTaskKind = enumOf('DueTaskKind', taskKinds, 'What waits for a human.');
export const DueWay = enumOf('DueWay', ways, 'By which way somebody is to be reached.');
export const DueScope = enumOf('DueScope', ['mine', 'branch'] as const, 'Mine: my own and those of whom I replace. Branch: what is late in the branch, to its coordinators.');
export const CancelReason = enumOf('FollowUpCancelReason', cancelReasons, 'Why what is due will not be done.');

@ObjectType('DueItem', { description: 'A task about a person, due on a day.' })
export class DueItemView {
  @Field(() => Uuid) id: string;
  @Field(() => Int, { description: 'Shown again by whoever acts on it: what changed meanwhile is not overwritten.' }) version: number;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Text, { nullable: true, description: 'None: the dossier is restricted.' }) dossierTitle: string | null;
  @Field(() => DueTaskKind) kind: KindName;
  @Field(() => DueWay, { nullable: true }) way: WayName | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => CalendarDay) dueOn: string;
  @Field(() => Boolean, { description: 'Its day is over.' }) isLate: boolean;
  @Field(() => Text, { nullable: true, description: 'The turning point that it comes from, in the viewer\'s language; to whoever follows the person.' })
  point: string | null;
  @Field(() => Text, { nullable: true, description: 'What its plan asks for, in the viewer\'s language; to whoever follows the person.' })
  words: string | null;
  @Field(() => Text, { nullable: true, description: 'To whoever follows the person.' }) note: string | null;
  @Field(() => Uuid) ownerMembershipId: string;
  @Field(() => Text) ownerName: string;
  @Field(() => Boolean, { description: 'It is due to somebody whom one replaces.' }) replaces: boolean;
  @Field(() => Boolean, { description: 'It is due to the viewer, or to whom she replaces.' }) isMine: boolean;
}

@ObjectType('DuePage', { description: 'What is due by today, urgent first, then the longest due; and how much that is.' })
export class DuePageView {
  @Field(() => [DueItemView]) items: DueItemView[];
  @Field(() => Text, { nullable: true, description: 'Where the next page begins.' }) next: string | null;
  @Field(() => Int, { description: 'Due by today; counted up to a thousand.' }) count: number;
  @Field(() => Int, { description: 'Those of them whose day is over.' }) lateCount: number;
  @Field(() => [CaseworkerView], { description: 'To whom one may delegate: the caseworkers of the branch.' }) colleagues: CaseworkerView[];
}

@ObjectType('AgendaAppointment')
export class AgendaAppointmentView extends Meeting {
  @Field(() => Boolean, { description: 'It is somebody\'s whom one replaces.' }) replaces: boolean;
  @Field(() => Text) ownerName: string;
}

@ObjectType('AgendaGathering', { description: 'A moment that several people share, led by the viewer or by whom she replaces.' })
export class AgendaGatheringView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text) place: string;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => Int, { description: 'The places that are taken, by name or only counted.' }) taken: number;
  @Field(() => Int) seats: number;
}

@ObjectType('AgendaDay')
export class AgendaDayView {
  @Field(() => CalendarDay) on: string;
  @Field(() => Boolean) isLegalHoliday: boolean;
  @Field(() => [Text], { description: 'The school holidays of that day, by the name that their community gives them.' }) schoolHolidays: string[];
  @Field(() => [AgendaAppointmentView]) appointments: AgendaAppointmentView[];
  @Field(() => [AgendaGatheringView]) gatherings: AgendaGatheringView[];
  @Field(() => [DueItemView]) tasks: DueItemView[];
  @Field(() => Int, { description: 'All of that day: the list stops at fifty.' }) taskCount: number;
}

@ObjectType('AgendaAbsence', { description: 'Who is away, and who replaces her.' })
export class AgendaAbsenceView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text) replacementName: string;
  @Field(() => CalendarDay) fromOn: string;
  @Field(() => CalendarDay) untilOn: string;
  @Field(() => Boolean, { description: 'The viewer is the one who is away, or the one who replaces.' }) isMine: boolean;
}

@ObjectType('Agenda', { description: 'A week: whom one meets, what is due, who is away.' })
export class AgendaView {
  @Field(() => Text, { description: 'As calendars write it: 2026-W48.' }) week: string;
  @Field(() => CalendarDay) today: string;
  @Field(() => [AgendaDayView]) days: AgendaDayView[];
  @Field(() => [AgendaAbsenceView]) absences: AgendaAbsenceView[];
  @Field(() => Int, { description: 'Due before this week and not done; counted up to a thousand.' }) lateCount: number;
  @Field(() => [CaseworkerView]) colleagues: CaseworkerView[];
}

@ObjectType('FollowUpRefused', { description: 'What was not done, and why: somebody else came first.' })
export class FollowUpRefusedView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: 'A refusal code.' }) code: string;
}

@ObjectType('FollowUpChanged')
export class FollowUpDoneView {
  @Field(() => Uuid) id: string;
  @Field(() => Int, { description: 'As it stands now.' }) version: number;
}

@ObjectType('FollowUpsChanged', { description: 'What was done of what was asked, each by itself.' })
export class FollowUpsChangedView {
  @Field(() => [FollowUpDoneView]) changed: FollowUpDoneView[];
  @Field(() => [FollowUpRefusedView]) refused: FollowUpRefusedView[];
}

@ObjectType('CalendarFeed', { description: 'One\'s agenda under a private address; the address itself is shown once, when it is made.' })
export class CalendarFeedView {
  @Field(() => Instant) madeAt: Date;
  @Field(() => Instant, { nullable: true, description: 'When a calendar last asked for it.' }) readAt: Date | null;
}

@ObjectType('NewCalendarFeed')
export class NewCalendarFeedView {
  @Field(() => Text, { description: 'Shown once: only a hash of it is kept.' }) url: string;
  @Field(() => CalendarFeedView) feed: CalendarFeedView;
}
