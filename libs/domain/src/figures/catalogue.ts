/** How many; how many in a hundred; how many days at most for half of them. */
export const figureKinds = ['count', 'percent', 'days'] as const;
export type FigureKind = (typeof figureKinds)[number];

export const figurePages = ['manager', 'operator', 'network'] as const;
export type FigurePage = (typeof figurePages)[number];

/** A figure as a page shows it: which answers of which measure, among which. */
export interface FigureRule {
  readonly name: string;
  readonly kind: FigureKind;
  readonly measure: string;
  /** Which answers make it up; without: all. */
  readonly part?: readonly string[];
  /** Of these, those within so many days, or contacts. */
  readonly most?: number;
  /** Among which answers; without: all. */
  readonly whole?: readonly string[];
  /** How many months after its period it can be said. */
  readonly lag?: number;
  /** How many there are is itself an answer, to another measure, and told as such. */
  readonly asAnswer?: { readonly measure: string; readonly answer: string };
  /** Shown answer by answer as well. */
  readonly isSliced?: true;
  readonly pages: readonly FigurePage[];
}

const manager: readonly FigurePage[] = ['manager'];
const inside: readonly FigurePage[] = ['manager', 'network'];

/** What is sent, as its sender sees it and as its receiver does. */
const handed = (side: 'handoff' | 'got', pages: readonly FigurePage[]): FigureRule[] => [
  { name: side, kind: 'count', measure: side, isSliced: true, pages },
  { name: `${side}_seen_in_time`, kind: 'percent', measure: `${side}_ack`, part: ['in_time'], whole: ['in_time', 'late', 'never'], pages },
  { name: `${side}_answered_in_three`, kind: 'percent', measure: `${side}_answer`, part: ['accepted', 'declined'], most: 3,
    whole: ['accepted', 'declined', 'expired'], pages },
  // Whoever answers sees which answers came in time and which came later; its sender knows from the middle how long one waits.
  { name: `${side}_days`, kind: 'days', measure: `${side}_answer`, whole: ['accepted', 'declined', 'expired', 'waiting'],
    ...(side === 'got' ? { isSliced: true } as const : {}), pages },
  { name: `${side}_accepted`, kind: 'percent', measure: `${side}_answer`, part: ['accepted'], whole: ['accepted', 'declined', 'expired'], pages },
  { name: `${side}_decline`, kind: 'count', measure: `${side}_decline`, asAnswer: { measure: side, answer: 'declined' }, isSliced: true, pages },
  { name: `${side}_outcome`, kind: 'count', measure: `${side}_outcome`, asAnswer: { measure: side, answer: 'closed' }, isSliced: true, pages },
];

/** Every figure that a page shows, in the order in which it is read. */
export const figureRules: readonly FigureRule[] = [
  { name: 'opened', kind: 'count', measure: 'opened', isSliced: true, pages: inside },
  { name: 'closed', kind: 'count', measure: 'closed', isSliced: true, pages: inside },
  { name: 'first_wait', kind: 'days', measure: 'first_talk', whole: ['seen', 'waiting'], pages: inside },
  { name: 'talk_in_a_week', kind: 'percent', measure: 'first_talk', part: ['seen'], most: 7, pages: inside },
  { name: 'talk', kind: 'count', measure: 'talk', isSliced: true, pages: inside },
  { name: 'task_in_time', kind: 'percent', measure: 'task', part: ['done_in_time'], whole: ['done_in_time', 'done_late', 'not_done'], isSliced: true, pages: inside },
  ...handed('handoff', inside),
  ...handed('got', ['operator']),
  { name: 'two_contacts', kind: 'percent', measure: 'service', part: ['reached'], most: 2, pages: inside },
  ...[1, 3, 6, 12].map((months): FigureRule =>
    ({ name: `reached_${months}`, kind: 'percent', measure: `reached_${months}`, part: ['yes'], lag: months, pages: inside })),
  { name: 'meeting_missed', kind: 'percent', measure: 'meeting', part: ['missed'], pages: manager },
  { name: 'seat_absent', kind: 'percent', measure: 'seat', part: ['absent'], whole: ['present', 'absent', 'excused'], pages: manager },
  { name: 'opened_from', kind: 'count', measure: 'opened_from', isSliced: true, pages: manager },
  // Where and in which field is told of the network beside them, needs by needs.
  ...['need', 'need_unmet', 'need_empty'].map((name): FigureRule => ({ name, kind: 'count', measure: name, pages: ['network'] })),
];

export const figureNamed = (name: string): FigureRule | null => figureRules.find((rule) => rule.name === name) ?? null;
export const figuresOf = (page: FigurePage): readonly FigureRule[] => figureRules.filter(({ pages }) => pages.includes(page));
