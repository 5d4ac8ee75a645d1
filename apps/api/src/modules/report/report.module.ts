import { Module } from '@nestjs/common';
import { CommentReport } from './comment-report.js';
import { MakeReport } from './make-report.js';
import { ReportResolver } from './report.resolver.js';
import { ReportsController } from './reports.controller.js';

/** Reports of activity: what was told of a period, copied, with what is written beside it. */
@Module({ controllers: [ReportsController], providers: [ReportResolver, MakeReport, CommentReport] })
export class ReportModule {}
