import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const LineFields = graphql(`
  fragment ReportLineFields on ActivityReportLine @_unmask {
    id kind name organisationName basinName period edition isLast madeAt byName
  }
`);

const ActivityReportFields = graphql(`
  fragment ActivityReportFields on ActivityReport @_unmask {
    id kind name organisationName basinName period edition isLast madeAt byName branchId basin from until versus countedUntil
    parts { section isWritten sentences words version }
  }
`);

const ReportsDocument = graphql(
  `query ActivityReports { activityReports { periods places { kind branchId basin name } reports { ...ReportLineFields } } }`, [LineFields]);
const ReportDocument = graphql(`query ActivityReport($id: Uuid!) { activityReport(id: $id) { ...ActivityReportFields } }`, [ActivityReportFields]);

export const MakeReportDocument = graphql(
  `mutation MakeReport($input: MakeReportInput!) { makeReport(input: $input) { ...ActivityReportFields } }`, [ActivityReportFields]);
export const CommentReportDocument = graphql(
  `mutation CommentReport($input: CommentReportInput!) { commentReport(input: $input) { ...ActivityReportFields } }`, [ActivityReportFields]);

export type ReportLine = ResultOf<typeof LineFields>;
export type Report = ResultOf<typeof ActivityReportFields>;
export type Reports = ResultOf<typeof ReportsDocument>['activityReports'];
export type ReportPlace = Reports['places'][number];
export type ReportPart = Report['parts'][number];

export const reportsQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'reports'],
    queryFn: ({ signal }) => request(ReportsDocument, {}, { signal }).then((data) => data.activityReports),
  });

export const reportQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'report', id],
    queryFn: ({ signal }) => request(ReportDocument, { id }, { signal }).then((data) => data.activityReport),
  });
