import { aBranchReport } from '../factories/report-traces.js';
import { type Asking, each, type Entry } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const kindFor = ({ who, alpha }: Asking) => (who === alpha.people.operator_agent ? 'operator' as const : 'service' as const);

/** A report that the asker keeps, new each time: nothing else is written in it. */
const report = each((world) => world.reportId, (asking) => aBranchReport(asking.owner, asking.alpha.mark, branchOf(asking), asking.who, kindFor(asking)));

/** What the arguments about reports of activity are given. */
export const reportValues: Readonly<Record<string, Entry>> = {
  'activityReport.id': report,
  'MakeReportInput.kind': kindFor,
  'MakeReportInput.branchId': each((world) => world.branch.id, (asking) => branchOf(asking).id),
  'MakeReportInput.basin': () => null,
  'MakeReportInput.period': () => String(new Date().getFullYear() - 1),
  'MakeReportInput.replaces': () => null,
  'CommentReportInput.id': report,
  'CommentReportInput.section': () => 'outlook',
  'CommentReportInput.words': () => 'Deux ateliers de plus.',
  'CommentReportInput.version': () => 0,
};
