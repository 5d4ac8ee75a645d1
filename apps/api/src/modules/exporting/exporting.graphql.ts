import {
  exportFormats, type ExportFormat as FormatName, type ExportList as ListName, exportLists, exportStates, type ExportState as StateName,
} from '@boussole/domain/exporting/export';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const ExportList = enumOf('ExportList', exportLists, 'The lists that may be taken away as a file.');
export const ExportFormat = enumOf('ExportFormat', exportFormats);
export const ExportState = enumOf('ExportState', exportStates);

@InputType({ description: 'A list as the screen shows it.' })
export class OrderExportInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => ExportList) list: ListName;
  @Field(() => Text, { description: 'Which of its views: mine or the branch\'s, a month, a moment, a figure; all, when there is only one.' }) @AtMost(80)
  view: string;
  @Field(() => ExportFormat) format: FormatName;
  @Field(() => Text, { nullable: true, description: 'Why it leaves; asked for when it names people.' }) @AtMost(500) reason: string | null;
  @Field(() => Text, { nullable: true, description: 'One\'s own password again; asked for when it names people.' }) @AtMost(256) password: string | null;
}

@ObjectType('ExportOrder', { description: 'A list that one asked for as a file, in the last day.' })
export class ExportOrderView {
  @Field(() => Uuid) id: string;
  @Field(() => ExportList) list: ListName;
  @Field(() => Text) view: string;
  @Field(() => ExportFormat) format: FormatName;
  @Field(() => Boolean) namesPeople: boolean;
  @Field(() => ExportState) state: StateName;
  @Field(() => Text, { nullable: true, description: 'The code of the refusal that ended it.' }) failure: string | null;
  @Field(() => Int) rows: number;
  @Field(() => Int, { nullable: true, description: 'How many there will be, as far as the list says it.' }) known: number | null;
  @Field(() => Instant) madeAt: Date;
}

@ObjectType('ExportLink', { description: 'An address of one session, for five minutes.' })
export class ExportLinkView {
  @Field(() => Text) href: string;
  @Field(() => Instant) expiresAt: Date;
}
