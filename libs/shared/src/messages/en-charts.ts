import type { charts as French } from './fr-charts.js';
import type { Said } from './said.js';

export const charts: Said<typeof French> = {
  charts: {
    table: 'Show the data as a table', dataOf: 'Data: {title}', legend: 'Key', frame: 'Frame, limits and guides of the chart',
    unit: 'Name', status: 'Status', observed: 'Observed', expected: 'Expected', ratio: 'Ratio', interval: 'Range', period: 'Period',
    limits95: '95% limits', limits998: '99.8% limits', fromTo: '{low} to {high}',
    sizeAxis: 'Expected number', asExpected: '1.0: as many as expected',
    point: '{name}: {status}, ratio {ratio}, {observed} for {expected} expected',
    ratioOf: 'Ratio {ratio}, range {low} to {high}',
    from: 'From', to: 'To', people: 'Referrals', others: 'Others', inside: 'Stays within the same organisation', outside: 'Goes to another organisation',
    today: 'Today', urgent: 'Urgent', plan: { planned: 'Planned', late: 'Overdue', done: 'Done', covered: 'Covered by another contact', past: 'Already past', cancelled: 'Cancelled' },
  },
};
