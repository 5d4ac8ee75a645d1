import { Field, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

@ObjectType('AuditCase', { description: 'Why an auditor reads who looked at a dossier. It opens nothing else of it.' })
export class AuditCaseView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) number: string;
  @Field(() => Text) reason: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) openedByName: string;
  @Field(() => Instant) openedAt: Date;
}

@ObjectType('AuditBranch')
export class AuditBranchView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
}

@ObjectType('AuditCasePage')
export class AuditCasePageView {
  @Field(() => [AuditCaseView]) lines: AuditCaseView[];
  @Field(() => [AuditBranchView], { description: 'Where the dossiers of the organisation are.' }) branches: AuditBranchView[];
  @Field(() => Text, { nullable: true }) next: string | null;
}

@ObjectType('JournalLine', { description: 'Who did or read what in a dossier, by which door and what for.' })
export class JournalLineView {
  @Field(() => Text) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => Text) what: string;
  @Field(() => Text) role: string;
  @Field(() => Text, { nullable: true }) door: string | null;
  @Field(() => Text, { nullable: true }) purpose: string | null;
  @Field(() => [Text]) sections: string[];
  @Field(() => Boolean, { description: 'Something was changed; otherwise it was only read.' }) isChange: boolean;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Text, { nullable: true }) personName: string | null;
}

@ObjectType('JournalPage')
export class JournalPageView {
  @Field(() => [JournalLineView]) lines: JournalLineView[];
  @Field(() => Text, { nullable: true }) next: string | null;
}
