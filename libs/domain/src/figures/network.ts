import { figureNamed } from './catalogue.js';
import { type FigureFacts, Reading } from './compose.js';
import { leastPersons } from './least-persons.js';

export interface AnswersTold {
  readonly id: string;
  readonly received: number | null;
  readonly seenInTime: number | null;
  readonly answeredInThree: number | null;
  readonly accepted: number | null;
  /** Half of its answers came within so many working days; null: too few to say, or most still wait. */
  readonly days: number | null;
}

/** What a body received over a period, and how it answered. */
export interface BodyFacts extends Pick<FigureFacts, 'delays' | 'shown'> { readonly people: number }

/** How many persons, told to another house: in tens, rounded down. Who takes one told number from another finds nobody by it. */
export const inTens = (people: number): number | null => (people < leastPersons.public ? null : people - (people % leastPersons.public));

/** How a body answers what is sent to it, told to another house: nothing about fewer than ten. */
export function answersOfBody(id: string, { people, shown, delays }: BodyFacts, period: string): AnswersTold {
  const totals: FigureFacts['totals'] = [['got_answer', period, people, people]];
  const reading = new Reading({ totals, delays, shown, spread: [] }, leastPersons.public);
  const middle = figureNamed('got_days');
  const share = (name: string): number | null => {
    const rule = figureNamed(name);
    const whole = rule && reading.sumOf(rule, period, rule.whole, false);
    return rule && whole != null && whole >= leastPersons.public ? reading.valueOf(rule, period) : null;
  };
  return {
    id, received: inTens(people),
    days: middle && reading.valueOf(middle, period), seenInTime: share('got_seen_in_time'), answeredInThree: share('got_answered_in_three'), accepted: share('got_accepted'),
  };
}

export interface NeedTold { readonly basin: string; readonly field: string; readonly asked: number | null; readonly unmet: number | null; readonly empty: number | null }

/** What was looked for by basin and field, the least met first; what is hidden in one of the three is hidden there alone. */
export function needsTold(shown: FigureFacts['shown'], period: string): NeedTold[] {
  const of = (measure: string) => shown.find((one) => one[0] === measure && one[1] === period)?.[2] ?? {};
  const [asked, unmet, empty] = [of('need'), of('need_unmet'), of('need_empty')];
  const places = [...new Set([asked, unmet, empty].flatMap((told) => Object.keys(told)))].filter((place) => place.includes('|'));
  return places.map((place) => {
    const [basin = '', field = ''] = place.split('|');
    return { basin, field, asked: asked[place] ?? null, unmet: unmet[place] ?? null, empty: empty[place] ?? null };
  }).filter((one) => (one.asked ?? 1) > 0)
    .sort((a, b) => (b.unmet ?? -1) - (a.unmet ?? -1) || (a.basin + a.field < b.basin + b.field ? -1 : 1));
}
