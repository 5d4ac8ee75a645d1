import type { Gathering, GatheringLine, Gatherings, Participant } from '../src/features/gathering/gathering-query';

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const leaders = [{ membershipId: '00000000-0000-4000-8000-000000000001', name: 'Nadia Lambert' }];
const counts = { seats: 12, enrolled: 0, waiting: 0, unnamed: 0, present: 0, absent: 0, excused: 0, unnamedPresent: null };

/** A workshop of the branch, led by whoever is at the desk. */
export const aGatheringLine = (more: Partial<GatheringLine> = {}): GatheringLine => ({
  id: id(1), kind: 'workshop', title: 'Écrire son CV', place: 'Salle 3', startsAt: '2027-03-20T08:30:00Z', minutes: 120, state: 'planned',
  isLed: true, hasBegun: false, leaders, counts, ...more,
});

export const aMonth = (more: Partial<Gatherings> = {}): Gatherings => ({
  month: '2027-03-01', previous: null, next: null, canPlan: true, colleagues: leaders, gatherings: [aGatheringLine()], ...more,
});

/** The same as its page shows it, to whoever leads it. */
export const aGathering = (more: Partial<Gathering> = {}): Gathering => ({
  ...aGatheringLine(), version: 1, note: null, cancelReason: null, hidden: 0, viewerCan: ['change', 'cancel', 'enrol', 'count'], colleagues: leaders,
  groups: [], participants: [], ...more,
});

/** Somebody with a place in it. */
export const aParticipant = (digit: number, title: string, more: Partial<Participant> = {}): Participant => ({
  seatId: id(digit), dossierId: id(digit + 1), title, isAnonymous: false, state: 'enrolled', attendance: 'unknown', followedOn: null, ...more,
});
