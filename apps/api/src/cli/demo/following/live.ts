import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { taskOf } from '@boussole/domain/check-in/consequences';
import { hourMs, instantOf } from '@boussole/domain/time/brussels';
import { everydayCalendar } from '@boussole/domain/time/working-days';
import type { NewFollowUp, PersonFacts, PersonTransition } from '@boussole/domain/transition/person-facts';
import { planPerson } from '@boussole/domain/transition/planner';
import { workingDayUntil } from '@boussole/domain/transition/offsets';
import type { EndReason, PersonKind, TransitionSource, Whereabouts } from '@boussole/domain/transition/words';
import { idOf } from '../ids.js';
import type { Outcome } from './told.js';

/** What was due, and what came of it. */
export interface LivedRow extends Omit<NewFollowUp, 'kind'> {
  readonly id: string;
  readonly kind: PersonKind;
  readonly madeAt: Date;
  readonly note: string | null;
  readonly causeId: string | null;
  over: { readonly at: Date; readonly state: 'done' | 'cancelled'; readonly reason: EndReason; readonly isByLead: boolean } | null;
}

export interface LivedAnswer {
  readonly followUpId: string;
  readonly at: Date;
  readonly says: Whereabouts;
  readonly words: string | null;
  readonly isByPhone: boolean;
}

/** A turning point with what is written beside it. */
export interface KnownTransition extends PersonTransition {
  readonly source: TransitionSource;
  readonly note: string | null;
  readonly over: { readonly at: Date; readonly reason: 'refused' | 'done' } | null;
}

/** Something that happens to plans at an instant: one is known, paused, over. */
export interface Happening { readonly at: Date; readonly change: (known: readonly KnownTransition[]) => readonly KnownTransition[] }

export interface Life { readonly rows: readonly LivedRow[]; readonly answers: readonly LivedAnswer[]; readonly transitions: readonly KnownTransition[] }

const isMessage = ({ kind, channel }: Pick<LivedRow, 'kind' | 'channel'>): boolean => channel !== 'task' && (kind === 'check_in' || kind === 'survey');

/** A person's plans as they would have been lived until now: planned by the product's own rule, done as it is told. */
export class Living {
  private readonly rows: LivedRow[] = [];
  private readonly answers: LivedAnswer[] = [];
  private known: readonly KnownTransition[] = [];

  constructor(
    private readonly name: string, private readonly facts: PersonFacts, private readonly outcomeOf: (row: LivedRow) => Outcome | null, private readonly now: Date,
  ) {}

  live(happenings: readonly Happening[]): Life {
    const coming = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime());
    // Each turn ends something that was due, or lets something happen: a life of a year has less than a hundred turns.
    for (let turn = 0; turn < 200; turn += 1) {
      const [happening, due] = [coming[0], this.nextDue()];
      if (!happening && !due) break;
      if (happening && (!due || happening.at <= due.at)) {
        coming.shift();
        this.known = happening.change(this.known);
        this.plan(happening.at);
      } else if (due) {
        this.come(due.row, due.at);
        this.plan(due.at);
      }
    }
    this.plan(this.now);
    return { rows: this.rows, answers: this.answers, transitions: this.known };
  }

  /** What the lead promised beside every plan. */
  promise(note: string, dueAt: Date): void {
    const madeAt = new Date(this.now.getTime() - 20 * hourMs);
    this.add({ transitionId: null, step: null, kind: 'own', channel: 'task', forSide: 'caseworker', way: null, dueAt, occurrence: `own:${this.rows.length}`,
      isUrgent: false, madeAt, note, causeId: null });
  }

  private add(row: Omit<LivedRow, 'id' | 'over'>): LivedRow {
    const made = { ...row, id: idOf(`due:${this.name}:${this.rows.length}`), over: null };
    this.rows.push(made);
    return made;
  }

  private nextDue(): { row: LivedRow; at: Date } | null {
    const due = this.rows.filter(({ over }) => over === null).flatMap((row) => {
      const at = this.endOf(row);
      return at && at < this.now ? [{ row, at }] : [];
    });
    return due.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.row.id < b.row.id ? -1 : 1))[0] ?? null;
  }

  // A message leaves when it is due; work of a day that is over is done in its afternoon, unless it is told otherwise.
  private endOf(row: LivedRow): Date | null {
    if (isMessage(row)) return row.dueAt;
    if (this.outcomeOf(row) === 'open' || row.causeId !== null || row.kind === 'own' || row.kind === 'confirm_transition') return null;
    const day = brusselsDay(row.dueAt);
    return day < brusselsDay(this.now) ? instantOf({ day, ms: (10 + (this.rows.indexOf(row) % 5)) * hourMs }) : null;
  }

  private come(row: LivedRow, at: Date): void {
    const outcome = this.outcomeOf(row);
    const isMissed = outcome === 'unreachable' && !isMessage(row);
    row.over = { at, state: isMissed ? 'cancelled' : 'done', isByLead: !isMessage(row), reason: isMissed ? 'unreachable' : 'done' };
    if (!isMessage(row) || outcome === null) return;
    if (outcome === 'returned') this.comeBack(row, new Date(at.getTime() + hourMs));
    else if (typeof outcome === 'object') this.answer(row, at, outcome);
  }

  // She answers a few hours later; what asks for a human opens a task, as the product does.
  private answer(row: LivedRow, sentAt: Date, { says, words: written, isByPhone = false }: Exclude<Outcome, string>): void {
    const words = written ?? null;
    const at = new Date(sentAt.getTime() + 3 * hourMs);
    if (at >= this.now) return;
    this.answers.push({ followUpId: row.id, at, says, words, isByPhone });
    const callWish = says === 'wishes_call' ? 'afternoon' : null;
    const task = taskOf({ whereabouts: says, sinceOn: null, callWish, comment: words, agreesOutcome: null }, at, this.facts.calendar);
    if (!task) return;
    const made = this.add({ transitionId: null, step: null, kind: task.kind, channel: 'task', forSide: 'caseworker', way: null, dueAt: task.dueAt,
      occurrence: `${task.kind}:${Math.floor(at.getTime() / 1000)}`, isUrgent: task.isUrgent, madeAt: at, note: words, causeId: row.id });
    const longRead = addDays(brusselsDay(this.now), -5);
    if (brusselsDay(task.dueAt) < longRead) made.over = { at: new Date(task.dueAt.getTime() + 2 * hourMs), state: 'done', reason: 'done', isByLead: true };
  }

  private comeBack(row: LivedRow, at: Date): void {
    this.add({ transitionId: null, step: null, kind: 'verify_contact', channel: 'task', forSide: 'caseworker', way: null, dueAt: at,
      occurrence: `verify_contact:${Math.floor(at.getTime() / 1000)}`, isUrgent: false, madeAt: at, note: 'Le message est revenu : boîte pleine ou adresse inconnue.',
      causeId: row.id });
  }

  private plan(at: Date): void {
    const facts: PersonFacts = {
      ...this.facts, transitions: this.known.filter(({ state }) => state !== 'stopped' && state !== 'ended'),
      sentReferrals: this.facts.sentReferrals.filter(({ sentOn }) => sentOn <= brusselsDay(at)), contacts: this.facts.contacts.filter((held) => held <= at),
      planned: this.rows.filter(({ over, causeId, kind }) => over === null && causeId === null && kind !== 'own'),
      ended: this.rows.flatMap(({ over, ...row }) => (
        over && row.causeId === null ? [{ ...row, state: over.state, endReason: over.reason, endedAt: over.at }] : [])),
      answers: this.answers.filter((one) => one.at <= at).map((one) => ({ at: one.at, whereabouts: one.says })),
    };
    const { cancel, add } = planPerson(facts, at);
    for (const { id, reason } of cancel) {
      const row = this.rows.find((one) => one.id === id);
      if (row) row.over = { at, state: 'cancelled', reason, isByLead: false };
    }
    for (const one of add) this.add({ ...one, madeAt: at, note: null, causeId: null });
  }
}

/** The last day up to one on which a counter is open: when people make things known. */
export const openDay = (day: CalendarDate): CalendarDate => workingDayUntil(everydayCalendar, day);
