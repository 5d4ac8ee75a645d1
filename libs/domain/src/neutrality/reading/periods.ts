import { addDays, type CalendarDate } from '../../calendar-date.js';
import { type Decision, allow, refuse } from '../../decision.js';
import { type CodedPeriod, codedPeriod, quarterBefore, quarterOf, readPeriodCode, rollingCode } from './period-code.js';

/** A report, as far as a choice between reports needs to know it. */
export interface Made {
  readonly id: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly parameters: string;
  readonly isOfficial: boolean;
}

/** A period with the reports there are of it, the official one first. */
export interface AuditedPeriod<Report extends Made> extends CodedPeriod {
  readonly reports: readonly Report[];
}

/** Every period that can be looked at, the latest first: those with a report, this quarter and the one before. */
export function auditedPeriods<Report extends Made>(reports: readonly Report[], today: CalendarDate): AuditedPeriod<Report>[] {
  const current = quarterOf(today);
  const coded = reports.map((report) => ({ report, period: codedPeriod(report.from, report.until) }));
  const lastRolling = coded.filter(({ period }) => period.kind === 'rolling').map(({ period }) => period.until).sort().at(-1);
  const found = new Map<string, CodedPeriod>([quarterBefore(current), current].map((period) => [period.code, period]));
  for (const { period } of coded) if (period.kind !== 'rolling' || period.until === lastRolling) found.set(period.code, period);
  return [...found.values()].map((period) => ({ ...period, reports: ofPeriod(period, reports) })).sort(latestFirst);
}

const ofPeriod = <Report extends Made>({ from, until }: CodedPeriod, reports: readonly Report[]): Report[] =>
  reports.filter((report) => report.from === from && report.until === until)
    .sort((one, other) => Number(other.isOfficial) - Number(one.isOfficial) || order(other.parameters, one.parameters));

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const latestFirst = (one: CodedPeriod, other: CodedPeriod): number => order(other.until, one.until) || order(one.from, other.from);

/** The period that is asked for; without one, the latest quarter that was tested, or the running one. */
export function periodAsked<Report extends Made>(
  periods: readonly AuditedPeriod<Report>[], code: string | null, today: CalendarDate,
): Decision<AuditedPeriod<Report>> {
  const isTested = ({ kind, reports }: AuditedPeriod<Report>) => kind === 'quarter' && reports.some(({ isOfficial }) => isOfficial);
  const wanted = code ?? periods.find(isTested)?.code ?? quarterOf(today).code;
  const known = periods.find((period) => period.code === wanted);
  if (known) return allow(known);
  const bare = wanted === rollingCode ? lastTwelveMonths(today) : readPeriodCode(wanted);
  return bare ? allow({ ...bare, reports: [] }) : refuse('input.invalid');
}

function lastTwelveMonths(today: CalendarDate): CodedPeriod {
  const until = addDays(`${today.slice(0, 7)}-01`, -1);
  const next = addDays(until, 1);
  return { code: rollingCode, kind: 'rolling', from: `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`, until };
}
