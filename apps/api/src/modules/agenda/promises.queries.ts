import { type CalendarDate, brusselsDay } from '@boussole/domain/calendar-date';
import { type PromiseFacts, type Figure, fewestPersons, promiseFigures } from '@boussole/domain/transition/promise';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { FigureView, PromisesView } from './promises.graphql.js';

/** A person's part in one figure; what the others need is not asked for. */
interface FactsJson {
  readonly contacts: readonly string[];
  readonly rightServiceAt: string | null;
  readonly transitions: readonly { readonly declaredAt: string; readonly onDate: CalendarDate }[] | null;
  readonly sentOn: readonly CalendarDate[] | null;
  readonly answeredAt: readonly string[] | null;
}

/** Longer than this is a history. */
const longestDays = 731;

/** The figures of a period: of the branch, or of one's own dossiers. */
export async function readPromises(ask: Ask, viewer: Viewer, from: CalendarDate, until: CalendarDate, now: Date): Promise<PromisesView> {
  if (until < from || (Date.parse(until) - Date.parse(from)) / 86_400_000 > longestDays) throw new Refusal('date.invalid');
  const [row] = await ask<{ facts: readonly FactsJson[]; branchName: string }>(
    'select app.promise_facts($1, $2) as facts, (select b.name from branch b where b.id = $3) as "branchName"', [from, until, viewer.branchId]);
  const figures = promiseFigures((row?.facts ?? []).map(readFacts), brusselsDay(now));
  return {
    from, until, branchName: viewer.role === 'counsellor' ? null : row?.branchName ?? null, threshold: fewestPersons,
    withinTwoContacts: showFigure(figures.withinTwoContacts), medianContacts: showFigure(figures.medianContacts),
    medianDaysToContact: showFigure(figures.medianDaysToContact), reached: figures.reached.map((one) => ({ months: one.month, ...showFigure(one) })),
  };
}

const showFigure = ({ value, persons }: Figure): FigureView => ({ value, persons });

const readFacts = ({ contacts, rightServiceAt, transitions, sentOn, answeredAt }: FactsJson): PromiseFacts => ({
  contacts: contacts.map((at) => new Date(at)),
  rightServiceAt: rightServiceAt === null ? null : new Date(rightServiceAt),
  transitions: (transitions ?? []).map(({ declaredAt, onDate }) => ({ declaredAt: new Date(declaredAt), onDate })),
  sentOn: sentOn ?? [], answeredAt: (answeredAt ?? []).map((at) => new Date(at)),
});
