import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision } from '../decision.js';
import { checkIdentity, type LearnerIdentity } from './learner.js';
import type { AgeBand } from './situation-words.js';

/** Who the person is; without a birth date, at least about how old. */
export interface PersonIdentity extends LearnerIdentity {
  readonly ageBand: AgeBand | null;
}

/** An identity as it may be kept: a birth date makes the age band superfluous. */
export function checkPersonIdentity({ ageBand, ...raw }: PersonIdentity, today: CalendarDate): Decision<PersonIdentity> {
  const identity = checkIdentity(raw, today);
  return identity.ok ? allow({ ...identity.value, ageBand: identity.value.birthOn ? null : ageBand }) : identity;
}
