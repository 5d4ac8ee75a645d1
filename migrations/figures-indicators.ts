interface Indicator {
  readonly name: string;
  readonly measure: string;
  /** Which answers make the share; of them those within so many days, or contacts. */
  readonly part: string;
  readonly most?: number;
  /** Among which answers; without: all. */
  readonly whole?: string;
  /** How many months after its period it can be said. */
  readonly lag?: number;
}

const answers = (side: string): Indicator[] => [
  { name: `${side}_seen_in_time`, measure: `${side}_ack`, part: 'in_time', whole: 'in_time,late,never' },
  { name: `${side}_answered_in_three`, measure: `${side}_answer`, part: 'accepted,declined', most: 3, whole: 'accepted,declined,expired' },
  { name: `${side}_accepted`, measure: `${side}_answer`, part: 'accepted', whole: 'accepted,declined,expired' },
];

/** Each share that is compared: so many of so many. */
const all: readonly Indicator[] = [
  { name: 'talk_in_a_week', measure: 'first_talk', part: 'seen', most: 7 },
  { name: 'task_in_time', measure: 'task', part: 'done_in_time', whole: 'done_in_time,done_late,not_done' },
  ...answers('handoff'), ...answers('got'),
  { name: 'two_contacts', measure: 'service', part: 'reached', most: 2 },
  ...[1, 3, 6, 12].map((months) => ({ name: `reached_${months}`, measure: `reached_${months}`, part: 'yes', lag: months })),
  { name: 'meeting_missed', measure: 'meeting', part: 'missed' },
  { name: 'seat_absent', measure: 'seat', part: 'absent', whole: 'present,absent,excused' },
];
const row = ({ name, measure, part, most, whole, lag }: Indicator): string =>
  `('${name}', '${measure}', '{${part}}'::text[], ${most ?? 'null'}::integer, '{${whole ?? '""'}}'::text[], ${lag ?? 0})`;

export const indicators = `
create function app.indicators()
returns table (indicator text, measure text, part text[], most integer, whole text[], lag integer)
language sql immutable parallel safe as $$
  values ${all.map(row).join(',\n    ')}
$$;
comment on function app.indicators is 'The shares that are shown over time and compared: which answers, within which bucket, among which.';`;
