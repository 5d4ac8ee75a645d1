import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { AuditCasePageView, AuditCaseView, JournalPageView } from './audit.graphql.js';
import { readCaseLog, readCases, readOwnActs } from './audit.queries.js';
import { OpenAuditCase, OpenAuditCaseInput } from './open-audit-case.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly db: Database, private readonly opening: OpenAuditCase) {}

  @Query(() => AuditCasePageView)
  auditCases(@Acting() viewer: Viewer, @Args('after', { type: () => Text, nullable: true }) after: string | undefined) {
    return this.db.read(viewer, (ask) => readCases(ask, viewer, after ?? null));
  }

  @Query(() => JournalPageView)
  auditLog(
    @Acting() viewer: Viewer, @Args('caseId', { type: () => Uuid }) caseId: string,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.consult(viewer, 'audit.log_read', caseId, (ask) => readCaseLog(ask, viewer, caseId, after ?? null));
  }

  @Query(() => JournalPageView)
  ownActs(@Acting() viewer: Viewer, @Args('after', { type: () => Text, nullable: true }) after: string | undefined) {
    return this.db.read(viewer, (ask) => readOwnActs(ask, viewer, after ?? null));
  }

  @Mutation(() => AuditCaseView)
  openAuditCase(@Acting() viewer: Viewer, @Args('input') input: OpenAuditCaseInput) {
    return this.opening.execute(viewer, input);
  }
}
