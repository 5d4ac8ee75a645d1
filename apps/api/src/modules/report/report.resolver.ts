import { brusselsDay } from '@boussole/domain/calendar-date';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { CommentReport } from './comment-report.js';
import { MakeReport } from './make-report.js';
import { ReportsView, ReportView } from './report.graphql.js';
import { CommentReportInput, MakeReportInput } from './report.input.js';
import { readReport, readReports } from './report.queries.js';
import { showReport, showReports } from './show-report.js';

@Resolver()
export class ReportResolver {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly making: MakeReport, private readonly commenting: CommentReport) {}

  @Query(() => ReportsView, { description: 'The reports of activity that one keeps, and those that one may make.' })
  activityReports(@Acting() viewer: Viewer) {
    return this.db.read(viewer, async (ask) => showReports(await readReports(ask, viewer), brusselsDay(this.clock.now())));
  }

  @Query(() => ReportView)
  activityReport(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.read(viewer, async (ask) => showReport(await readReport(ask, viewer, id)));
  }

  @Mutation(() => ReportView)
  async makeReport(@Acting() viewer: Viewer, @Args('input') input: MakeReportInput) {
    return showReport(await this.making.execute(viewer, input));
  }

  @Mutation(() => ReportView)
  async commentReport(@Acting() viewer: Viewer, @Args('input') input: CommentReportInput) {
    return showReport(await this.commenting.execute(viewer, input));
  }
}
