import type { Actor } from '../../access/roles.js';
import { type Decision, allow, refuse } from '../../decision.js';
import type { CalendarDate } from '../../calendar-date.js';
import { saidFrom } from '../compose.js';
import { type Period, readFixedPeriod } from '../period.js';

/** A report of a service, of a branch that receives, of the network or of one of its territories. */
export const reportKinds = ['service', 'operator', 'network'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The parts of a report, in the order in which they are read. Some are made of figures, others of words alone. */
export const reportSections = ['foreword', 'public', 'needs', 'offer', 'relays', 'outcomes', 'quality', 'projects', 'outlook'] as const;
export type ReportSection = (typeof reportSections)[number];

/** Written by hand from beginning to end: what a body decided, undertook and means to do is counted nowhere. */
export const writtenSections: readonly ReportSection[] = ['foreword', 'projects', 'outlook'];

const welcome = ['opened', 'closed', 'talk', 'opened_from'];
const sent = (side: 'handoff' | 'got'): string[] =>
  [side, ...['seen_in_time', 'answered_in_three', 'days', 'accepted', 'decline'].map((name) => `${side}_${name}`)];
const followed = ['two_contacts', 'reached_1', 'reached_3', 'reached_6', 'reached_12'];

const figures: Readonly<Record<ReportKind, Readonly<Partial<Record<ReportSection, readonly string[]>>>>> = {
  service: {
    public: welcome, relays: ['first_wait', 'talk_in_a_week', ...sent('handoff')],
    outcomes: ['handoff_outcome', ...followed, 'task_in_time', 'meeting_missed', 'seat_absent'],
  },
  operator: { relays: sent('got'), outcomes: ['got_outcome'] },
  network: {
    public: ['opened', 'closed', 'talk'], needs: ['need', 'need_unmet', 'need_empty'], relays: ['first_wait', 'talk_in_a_week', ...sent('handoff')],
    outcomes: ['handoff_outcome', ...followed, 'task_in_time'],
  },
};

/** The parts of a report of a kind; a branch that receives has no public of its own. */
export const sectionsOf = (kind: ReportKind): readonly ReportSection[] => reportSections.filter((section) => kind !== 'operator' || section !== 'public');

/** Which figures a part shows, in their order. */
export const figuresIn = (kind: ReportKind, section: ReportSection): readonly string[] => figures[kind][section] ?? [];

/** Of whom a report speaks. */
export interface ReportUnit {
  readonly kind: ReportKind;
  readonly organisationId: string | null;
  readonly branchId: string | null;
  /** Of the network: a territory, or "*" for all of it. */
  readonly basin: string | null;
}

export interface ReportKeeper {
  readonly actor: Pick<Actor, 'role' | 'organisationId' | 'branchId'>;
  /** The territories that were entrusted to her; "*" is the whole network. */
  readonly basins: readonly string[];
}

/** Whoever reads the figures of a unit makes its report, reads it and writes in it; everybody else does not know of it. */
export function keepsReport({ kind, organisationId, branchId, basin }: ReportUnit, { actor, basins }: ReportKeeper): boolean {
  const isHere = branchId !== null && branchId === actor.branchId;
  if (kind === 'network') return actor.role === 'coordinator' && basins.some((one) => one === '*' || one === basin);
  if (actor.role === 'manager') return organisationId === actor.organisationId;
  return isHere && (actor.role === 'coordinator' || (kind === 'operator' && actor.role === 'operator_agent'));
}

/** The kinds of report that somebody may make where she works. */
export function kindsFor({ actor, basins }: ReportKeeper): ReportKind[] {
  const here = { organisationId: actor.organisationId, branchId: actor.branchId, basin: basins[0] ?? null };
  return reportKinds.filter((kind) => keepsReport({ ...here, kind }, { actor, basins }));
}

/** A quarter or a year whose answers are told: of days to come nobody can report, and a month says too little of too few. */
export function reportPeriod(code: string, today: CalendarDate): Decision<Period> {
  const period = readFixedPeriod(code);
  if (!period || period.grain === 'month') return refuse('report.period_invalid');
  return saidFrom({}, period) <= today ? allow(period) : refuse('report.period_open');
}

export const longestComment = 4000;
