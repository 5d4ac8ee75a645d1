import type { Facet, Kind } from './crossing.js';

const before = ['sent', 'received', 'under_review', 'info_requested', 'waitlisted'];
const since = ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled', 'closed'];
const ended = ['declined', 'cancelled', 'withdrawn', 'obsolete'];
const accepted = ['accepted:soon', 'accepted:later'];
const declined = ['declined:soon', 'declined:later'];
const seen = ['in_time', 'late', 'undated'];

/** Which answers go with a state, as migrations/figures-parts.ts defines them; the likeliest first. */
function answersFor(state: string): readonly string[] {
  if (before.includes(state)) return ['waiting'];
  if (since.includes(state)) return accepted;
  if (state === 'declined') return [...declined, 'ended', ...accepted];
  return state === 'expired' ? ['expired'] : ['ended', ...accepted];
}

/** Whether it was seen, and when. */
function sightsFor(state: string, answer: string): readonly string[] {
  if (state === 'sent') return ['waiting'];
  return answer === 'expired' || answer === 'ended' ? ['never', ...seen] : seen;
}

/** What told figures give, one taken from the other: who was accepted and did not stay; who was not declined by the receiver; who was seen, and not answered. */
const implied: readonly { readonly name: string; readonly is: (state: string, answer: string, sight: string) => boolean }[] = [
  { name: 'left', is: (state, answer) => accepted.includes(answer) && ended.includes(state) },
  { name: 'declined_otherwise', is: (state, answer) => state === 'declined' && !declined.includes(answer) },
  { name: 'unanswered', is: (_, answer, sight) => (answer === 'expired' || answer === 'ended') && sight !== 'never' },
];

/** The measures that speak of the same referrals: of those that were sent, or of those that came. */
export const relayMeasures = (side: string): readonly string[] => [side, `${side}_ack`, `${side}_answer`, `${side}_decline`, `${side}_outcome`];

export const impliedByRelays: readonly Facet[] = implied.map(({ name }) => ({ name, answers: ['yes'], told: 'implied', isTelling: false }));

type Answers = readonly (readonly string[])[];

/** Every kind of referral that can be, as far as these answers go. */
export function relayKinds([states = [], sights = [], answers = [], declines = [], outcomes = []]: Answers): Kind[] {
  return states.flatMap((state) => answersFor(state).filter((answer) => answers.includes(answer)).flatMap((answer) =>
    sightsFor(state, answer).filter((sight) => sights.includes(sight)).flatMap((sight) => {
      const reasons = state === 'declined' ? declines : [null];
      const ends = state === 'closed' ? outcomes : [null];
      return reasons.flatMap((reason) => ends.map((end) => withImplied([state, sight, answer, reason, end])));
    })));
}

const withImplied = (kind: Kind): Kind =>
  [...kind, ...implied.map(({ is }) => (is(kind[0] ?? '', kind[2] ?? '', kind[1] ?? '') ? 'yes' : null))];

interface Part { readonly kind: Kind; readonly events: number }
type Counted = ReadonlyMap<string, number>;

/**
 * Referrals whose answers add up to what was counted: by state, sight, answer, reason, outcome. Which state went with which answer was not
 * kept, and nobody can know: any that agrees with the sums serves to show what else could be true.
 */
export function relaysLike([states, sights, answers, declines, outcomes]: readonly Counted[]): Part[] {
  const byState = [...states ?? []].map(([state, events]): Part => ({ kind: [state], events }));
  // Whoever can only have one answer takes it before those that can have several.
  const choices = ({ kind: [state] }: Part) => answersFor(state ?? '');
  const answered = shareOut(byState.sort((a, b) => choices(a).length - choices(b).length), answers, choices);
  const sighted = shareOut(answered, sights, ({ kind: [state, answer] }) => sightsFor(state ?? '', answer ?? ''))
    .map(({ kind: [state, answer, sight], events }): Part => ({ kind: [state ?? null, sight ?? null, answer ?? null], events }));
  const reasoned = shareOut(sighted, declines, ({ kind: [state] }) => (state === 'declined' ? null : []));
  return shareOut(reasoned, outcomes, ({ kind: [state] }) => (state === 'closed' ? null : [])).map(({ kind, events }) => ({ kind: withImplied(kind), events }));
}

/** Gives each part its answers: first those that go with it, then what is left over; null: any, none: it is not asked. */
function shareOut(parts: readonly Part[], counted: Counted | undefined, choices: (part: Part) => readonly string[] | null): Part[] {
  const left = new Map(counted);
  const done: Part[] = [];
  let open = parts.map((part) => ({ part, events: part.events, list: choices(part) }));
  for (const isFitting of [true, false]) {
    for (const one of open) {
      for (const answer of isFitting ? one.list ?? left.keys() : one.list?.length === 0 ? [] : left.keys()) {
        const events = Math.min(one.events, left.get(answer) ?? 0);
        if (events <= 0) continue;
        done.push({ kind: [...one.part.kind, answer], events });
        left.set(answer, (left.get(answer) ?? 0) - events);
        one.events -= events;
      }
    }
    open = open.filter(({ events }) => events > 0);
  }
  return [...done, ...open.map(({ part, events }) => ({ kind: [...part.kind, null], events }))];
}
