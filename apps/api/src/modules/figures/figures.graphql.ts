import { figureKinds, type FigureKind } from '@boussole/domain/figures/catalogue';
import { levels, type Level } from '@boussole/domain/figures/units';
import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';

const some = { nullable: true } as const;
const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const FigureLevel = enumOf(levels);
registerEnumType(FigureLevel, { name: 'FigureLevel' });
export const FigureKindView = enumOf(figureKinds);
registerEnumType(FigureKindView, { name: 'FigureKind', description: 'How many; how many in a hundred; how many days at most for half of them.' });

@InputType()
export class FiguresInput {
  @Field(() => Uuid, { ...some, description: 'A branch, or the organisation; none: where one works.' }) unitId?: string | null;
  @AtMost(7) @Field(() => Text, { ...some, description: 'A month (2026-09), a quarter (2026-T3) or a year (2026); none: the last quarter that is over.' })
  period?: string | null;
  @AtMost(7) @Field(() => Text, { ...some, description: 'The period that it is compared with; none: the same one a year before.' }) versus?: string | null;
}

@InputType()
export class FigureRowsInput {
  @AtMost(7) @Field(() => Text) period: string;
  @AtMost(30) @Field(() => Text, { description: 'The name of the figure.' }) figure: string;
  @AtMost(40) @Field(() => Text, { ...some, description: 'One answer; none: all of them.' }) slice?: string | null;
  @Field(() => Uuid, { ...some, description: 'The last one of the page before.' }) after?: string | null;
}

@ObjectType('FigureUnit')
export class UnitView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => FigureLevel) level: Level;
}

@ObjectType('FigurePeriod')
export class PeriodView {
  @Field(() => Text) code: string;
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Boolean) isOver: boolean;
}

@ObjectType('FigurePoint')
export class PointView {
  @Field(() => Text) period: string;
  @Field(() => Float, { ...some, description: 'None: hidden, or not known yet.' }) value: number | null;
}

@ObjectType('FigureSlice', { description: 'How many of a figure gave one answer.' })
export class SliceView {
  @Field(() => Text, { description: 'A code: an answer, a state, a commune, a basin and a field.' }) slice: string;
  @Field(() => Int, { ...some, description: 'None: too few to be told.' }) value: number | null;
  @Field(() => Int, some) before: number | null;
}

@ObjectType('FigureSpread', { description: 'How the network lies, without saying who is where.' })
export class SpreadView {
  @Field(() => Int) branches: number;
  @Field(() => [Float], { description: 'What a tenth, a quarter, half, three quarters and nine tenths of the branches do not reach, in percent.' }) tenths: number[];
}

@ObjectType('Figure', { description: 'A figure of a unit over a period. None stands for what is hidden or not known; never for nought.' })
export class FigureView {
  @Field(() => Text, { description: 'Under which name screens know its words.' }) name: string;
  @Field(() => FigureKindView) kind: FigureKind;
  @Field(() => Float, some) value: number | null;
  @Field(() => Float, some) before: number | null;
  @Field(() => Int, { ...some, description: 'Of so many: what a share is a share of.' }) whole: number | null;
  @Field(() => Boolean, { description: 'There is something to tell, and too few whom it is about.' }) isHidden: boolean;
  @Field(() => CalendarDay, { ...some, description: 'It can be said from that day only: its period is not over, or not long enough.' }) saidOn: string | null;
  @Field(() => [PointView], { description: 'A year of periods, the oldest first.' }) trend: PointView[];
  @Field(() => [SliceView], { description: 'By answer, the most frequent first; empty where a figure has none.' }) slices: SliceView[];
  @Field(() => SpreadView, some) spread: SpreadView | null;
  @Field(() => Boolean, { description: 'The dossiers behind it may be listed by whoever asks.' }) hasRows: boolean;
}

@ObjectType('FigureFrame', { description: 'Of whom, of when, and how fresh.' })
export class FrameView {
  @Field(() => UnitView) unit: UnitView;
  @Field(() => [UnitView], { description: 'Between which one may choose, the organisation first.' }) units: UnitView[];
  @Field(() => PeriodView) period: PeriodView;
  @Field(() => PeriodView) versus: PeriodView;
  @Field(() => [PeriodView], { description: 'The latest first.' }) periods: PeriodView[];
  @Field(() => Instant, { description: 'Everything that changed before is counted.' }) countedUntil: Date;
  @Field(() => Int, { description: 'How many changes wait to be counted; a thousand stands for more.' }) waiting: number;
  @Field(() => Int, { description: 'The smallest group that a figure may speak of.' }) least: number;
}

@ObjectType('FigureLoad', { description: 'Open dossiers now: led by a colleague, or of a branch.' })
export class LoadView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Int) open: number;
}

@ObjectType('ManagerFigures')
export class ManagerFiguresView {
  @Field(() => FrameView) frame: FrameView;
  @Field(() => [FigureView]) figures: FigureView[];
  @Field(() => [LoadView]) caseload: LoadView[];
  @Field(() => Int, { description: 'Who advises there today.' }) counsellors: number;
  @Field(() => Float, { ...some, description: 'Open dossiers for each who advises.' }) load: number | null;
  @Field(() => Int, { description: 'How many persons one who advises is meant for.' }) reference: number;
  @Field(() => Int, { description: 'Tasks due before today.' }) late: number;
  @Field(() => Int, { description: 'Tasks due within seven days.' }) soon: number;
  @Field(() => Int, { description: 'Sent, and waiting for the receiver to say something.' }) awaited: number;
  @Field(() => Int, { description: 'Of these, those whose delay is over.' }) awaitedLate: number;
  @Field(() => [Text], { description: 'The territories where it has a place.' }) basins: string[];
}

@ObjectType('FigureFlow', { description: 'How many persons a body sent to another.' })
export class FlowView {
  @Field(() => Uuid) fromId: string;
  @Field(() => Text) fromName: string;
  @Field(() => Uuid) toId: string;
  @Field(() => Text) toName: string;
  @Field(() => Int, { ...some, description: 'In tens, rounded down; none: too few to be told.' }) people: number | null;
}

@ObjectType('FigureAnswers', { description: 'How a body answers what is sent to it, in percent; none where too few were sent.' })
export class AnswersView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Int, { ...some, description: 'Persons, in tens, rounded down; none: too few.' }) received: number | null;
  @Field(() => Float, some) seenInTime: number | null;
  @Field(() => Float, some) answeredInThree: number | null;
  @Field(() => Float, some) accepted: number | null;
  @Field(() => Float, { ...some, description: 'Half of what was sent was answered within so many working days; none: too few, or most still wait.' }) days: number | null;
}

@ObjectType('FigureNeed', { description: 'What was looked for in a basin and a field, and what was not found.' })
export class NeedView {
  @Field(() => Text) basin: string;
  @Field(() => Text, { description: 'A letter of ROME; "?": not said.' }) field: string;
  @Field(() => Int, some) asked: number | null;
  @Field(() => Int, { ...some, description: 'Nothing of what was offered was taken.' }) unmet: number | null;
  @Field(() => Int, { ...some, description: 'There was nothing to offer.' }) empty: number | null;
}

@ObjectType('FigureRegister', { description: 'The sheets of a basin by how fresh they are.' })
export class RegisterView {
  @Field(() => Text, some) basin: string | null;
  @Field(() => Int) fresh: number;
  @Field(() => Int, { description: 'To review now.' }) due: number;
  @Field(() => Int, { description: 'Not reviewed for three months more.' }) stale: number;
  @Field(() => Int) seats: number;
}

@ObjectType('CoordinationFigures')
export class CoordinationFiguresView {
  @Field(() => FrameView) frame: FrameView;
  @Field(() => [FigureView], { description: 'Of the network as a whole.' }) figures: FigureView[];
  @Field(() => [FlowView], { description: 'The greatest first.' }) flows: FlowView[];
  @Field(() => [AnswersView]) answers: AnswersView[];
  @Field(() => [NeedView], { description: 'The least met first.' }) needs: NeedView[];
  @Field(() => [RegisterView]) register: RegisterView[];
}

@ObjectType('FigureSeats', { description: 'Free seats of an offer where something is looked for and not found.' })
export class SeatsView {
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) title: string;
  @Field(() => Int) seats: number;
  @Field(() => CalendarDay, some) startsOn: string | null;
  @Field(() => Text) basin: string;
  @Field(() => Text) field: string;
  @Field(() => Int, { ...some, description: 'How many looked there and found nothing; none: too few to be told.' }) unmet: number | null;
}

@ObjectType('FigureSheet', { description: 'A sheet that is to be reviewed.' })
export class SheetView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => CalendarDay) reviewOn: string;
}

@ObjectType('OperatorFigures')
export class OperatorFiguresView {
  @Field(() => FrameView) frame: FrameView;
  @Field(() => [FigureView]) figures: FigureView[];
  @Field(() => Int, { description: 'Received, and waiting to be answered.' }) awaited: number;
  @Field(() => Int, { description: 'Answers due before today.' }) late: number;
  @Field(() => Int, { description: 'Answers due within seven days.' }) soon: number;
  @Field(() => [SeatsView]) seats: SeatsView[];
  @Field(() => [SheetView]) sheets: SheetView[];
}

@ObjectType('FigureRow', { description: 'A dossier behind a figure; one that is under restriction is counted and not named.' })
export class RowView {
  @Field(() => Uuid, some) dossierId: string | null;
  @Field(() => Text, some) reference: string | null;
  @Field(() => Text, some) leadName: string | null;
  @Field(() => Int, { description: 'How many times it counts.' }) times: number;
}

@ObjectType('FigureRows')
export class RowsView {
  @Field(() => [RowView]) rows: RowView[];
  @Field(() => Uuid, { ...some, description: 'After which the next page begins.' }) next: string | null;
}
