import { importActions, importStates } from '@boussole/domain/register/import-run';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

const enumOf = <Value extends string>(name: string, values: readonly Value[], description: string): { [Name in Value]: Name } => {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name }; // GraphQL wants an object
  registerEnumType(made, { name, description });
  return made;
};

export const ImportState = enumOf('ImportState', importStates, 'How far a file is on its way into the register.');
export const ImportAction = enumOf('ImportAction', importActions, 'What a row does to the register.');
export const ImportRowState = enumOf('ImportRowState', ['accepted', 'rejected'], 'Whether a row can come in.');
export const ImportRowFilter = enumOf('ImportRowFilter', ['all', 'rejected', 'remarked'], 'Which rows of a file are shown.');

@ObjectType('ImportSource', { description: 'A register that is brought in again and again.' })
export class ImportSourceView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
  @Field(() => Instant, { nullable: true }) lastRunAt: Date | null;
  @Field(() => Int) runCount: number;
}

@ObjectType('ImportColumn')
export class ImportColumnView {
  @Field(() => Int) index: number;
  @Field(() => Text) heading: string;
  @Field(() => [Text]) sample: string[];
  @Field(() => Text, { nullable: true, description: 'What it holds; none: not used.' }) target: string | null;
}

@ObjectType('ImportCounts', { description: 'Lines: physical = heading + accepted + rejected + blank. Rows: what they do.' })
export class ImportCountsView {
  @Field(() => Int) physical: number;
  @Field(() => Int) heading: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) rejected: number;
  @Field(() => Int) blank: number;
  @Field(() => Int) rows: number;
  @Field(() => Int) created: number;
  @Field(() => Int) updated: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int, { description: 'Sheets of the source that this file does not hold.' }) missing: number;
  @Field(() => Int) remarks: number;
  @Field(() => Int, { description: 'Rows that are probably twins of others.' }) duplicates: number;
  @Field(() => Int) progress: number;
}

@ObjectType('ImportRun', { description: 'One file brought in.' })
export class ImportRunView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) sourceId: string;
  @Field(() => Text) sourceName: string;
  @Field(() => Text) fileName: string;
  @Field(() => Int) byteCount: number;
  @Field(() => Int) receivedBytes: number;
  @Field(() => ImportState) state: keyof typeof ImportState;
  @Field(() => Text, { nullable: true }) format: string | null;
  @Field(() => Text, { nullable: true }) encoding: string | null;
  @Field(() => Text, { nullable: true }) delimiter: string | null;
  @Field(() => [ImportColumnView]) columns: ImportColumnView[];
  @Field(() => ImportCountsView) counts: ImportCountsView;
  @Field(() => Instant) startedAt: Date;
  @Field(() => Instant, { nullable: true }) checkedAt: Date | null;
  @Field(() => Instant, { nullable: true }) appliedAt: Date | null;
  @Field(() => Text) startedBy: string;
  @Field(() => Text, { nullable: true, description: 'Why it stopped, in French.' }) failure: string | null;
  @Field(() => Int, { description: 'The part that is expected next.' }) nextPart: number;
}

@ObjectType('ImportHome')
export class ImportHomeView {
  @Field(() => [ImportSourceView]) sources: ImportSourceView[];
  @Field(() => [ImportRunView]) runs: ImportRunView[];
}

@ObjectType('ImportProblem')
export class ImportProblemView {
  @Field(() => Text, { nullable: true }) column: string | null;
  @Field(() => Text) code: string;
  @Field(() => Text) message: string;
  @Field(() => Text, { nullable: true }) original: string | null;
  @Field(() => Boolean) isBlocking: boolean;
}

@ObjectType('ImportCell')
export class ImportCellView {
  @Field(() => Int) index: number;
  @Field(() => Text) heading: string;
  @Field(() => Text) value: string;
}

@ObjectType('ImportRow', { description: 'One record of a file and what becomes of it.' })
export class ImportRowView {
  @Field(() => Int) line: number;
  @Field(() => Int) lineCount: number;
  @Field(() => Text, { nullable: true }) sourceKey: string | null;
  @Field(() => Text, { nullable: true }) title: string | null;
  @Field(() => ImportRowState) state: keyof typeof ImportRowState;
  @Field(() => ImportAction, { nullable: true }) action: keyof typeof ImportAction | null;
  @Field(() => [ImportProblemView]) problems: ImportProblemView[];
  @Field(() => [ImportCellView]) cells: ImportCellView[];
  @Field(() => Boolean) isRepaired: boolean;
  @Field(() => Int, { nullable: true }) duplicateOfLine: number | null;
}

@ObjectType('ImportRowPage')
export class ImportRowPageView {
  @Field(() => [ImportRowView]) rows: ImportRowView[];
  @Field(() => Int, { nullable: true, description: 'The last line seen, when there are more.' }) next: number | null;
}
