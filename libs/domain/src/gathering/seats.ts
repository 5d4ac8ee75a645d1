import { allow, type Decision, refuse } from '../decision.js';
import { checkNote } from '../text/contact-detector.js';
import { hasBegun, isOpenToEnrol, type GatheringFacts } from './gathering.js';
import type { SeatState } from './words.js';

/** How many places there are, and who has them: persons, and people who are counted without a name. */
export interface Places {
  readonly seats: number;
  readonly enrolled: number;
  readonly waiting: number;
  readonly unnamed: number;
}

/** How many places are free; none, when there are more people than places. */
export const freePlaces = ({ seats, enrolled, unnamed }: Places): number => Math.max(0, seats - enrolled - unnamed);

/** A place for one person more: hers at once, or hers when one comes free. Whoever waits is not overtaken. */
export function seatFor(gathering: GatheringFacts & Places, now: Date): Decision<Exclude<SeatState, 'cancelled'>> {
  if (!isOpenToEnrol(gathering, now)) return refuse('gathering.over');
  if (gathering.state === 'held' || hasBegun(gathering, now)) return freePlaces(gathering) > 0 ? allow('enrolled') : refuse('gathering.full');
  return allow(freePlaces(gathering) > 0 && gathering.waiting === 0 ? 'enrolled' : 'waiting');
}

/** How many of those who wait come in now; nobody is called in to what has begun. */
export const comingIn = (gathering: GatheringFacts & Places, now: Date): number =>
  (gathering.state !== 'planned' || hasBegun(gathering, now) ? 0 : Math.min(freePlaces(gathering), gathering.waiting));

/** People who come together and are only counted: "12 élèves de 3e". */
export interface UnnamedGroup {
  readonly label: string;
  readonly count: number;
}

export const mostGroups = 20;

/** A group as it may be written down: it has a label that names nobody, and there is room for all of it. None left: the group goes. */
export function checkGroup(
  wish: UnnamedGroup, gathering: GatheringFacts & Places, others: { readonly groups: number; readonly unnamed: number },
): Decision<UnnamedGroup> {
  const label = wish.label.trim().replace(/\s+/g, ' ');
  if (gathering.state !== 'planned') return refuse('gathering.over');
  if (label === '') return refuse('gathering.incomplete');
  const words = checkNote([label], { isAnonymous: true, keepsContacts: false });
  if (!words.ok) return words;
  if (!Number.isInteger(wish.count) || wish.count < 0 || wish.count > 0 && others.groups >= mostGroups) return refuse('gathering.number_invalid');
  return wish.count > freePlaces({ ...gathering, unnamed: others.unnamed }) ? refuse('gathering.full') : allow({ label, count: wish.count });
}

/** Fewer places than there are people in them is no change that can be made: somebody would have to go. */
export const checkSeats = (seats: number, { enrolled, unnamed }: Places): Decision<number> =>
  (seats < enrolled + unnamed ? refuse('gathering.seats_taken') : allow(seats));
