import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { enumOf, Freshness, SheetKind } from '../register/vocabulary.graphql.js';

export const keptFilters = ['all', 'soon', 'due', 'stale', 'corrected', 'missing'] as const;
export const KeptFilter = enumOf('KeptFilter', keptFilters,
  'Soon: to be reviewed within 30 days; corrected: somebody proposed a correction; missing: left its source.');

@ObjectType('SavedSheet')
export class SavedSheetView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
}

@ObjectType('KeptSheet', { description: 'A sheet, as its keeper sees it in the list.' })
export class KeptSheetView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid, { description: 'Whose sheet it is.' }) organisationId: string;
  @Field(() => SheetKind) kind: words.SheetKind;
  @Field(() => Text) title: string;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => CalendarDay) reviewOn: string;
  @Field(() => CalendarDay, { nullable: true }) verifiedOn: string | null;
  @Field(() => Int, { description: '0 to 100.' }) quality: number;
  @Field(() => Int) openCorrections: number;
  @Field(() => Boolean) isMissingFromSource: boolean;
  @Field(() => Int) version: number;
}

@ObjectType('KeptCounts')
export class KeptCountsView {
  @Field(() => Int) all: number;
  @Field(() => Int) soon: number;
  @Field(() => Int) due: number;
  @Field(() => Int) stale: number;
  @Field(() => Int) corrected: number;
  @Field(() => Int) missing: number;
}

@ObjectType('KeptPage')
export class KeptPageView {
  @Field(() => Uuid, { description: 'The viewer\'s own organisation: where new offers go.' }) organisationId: string;
  @Field(() => [KeptSheetView]) lines: KeptSheetView[];
  @Field(() => KeptCountsView) counts: KeptCountsView;
  @Field(() => Text, { nullable: true }) next: string | null;
}
