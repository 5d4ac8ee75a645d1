import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aGathering, aSeat } from '../factories/gathering-traces.js';
import { aDossierLedBy } from '../factories/team-traces.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const soon = () => addDays(brusselsDay(new Date()), 30);

/** Only who works with people leads a moment: whoever else asks finds one of the counsellor's. */
const leaderFor = ({ who, alpha: { people } }: Asking) =>
  ([people.coordinator, people.colleague, people.uninvolved, people.sibling].includes(who) ? who : people.counsellor);

/** A moment that the asker leads, to come or held an hour ago. */
const hers = (hours?: number, state?: string): Value => async (asking) =>
  (await aGathering(asking.owner, asking.alpha.mark, branchOf(asking).id, leaderFor(asking), hours, state)).gatheringId;
const gathering = (hours?: number, state?: string): Entry => each((world) => world.gatheringId, hers(hours, state));

const aDossier = async (asking: Asking): Promise<string> => (await aDossierLedBy(asking.owner, asking.alpha.mark, branchOf(asking), asking.who.membershipId)).id;

// The place is in the moment that is asked about: the two are made together, the moment first.
let made: Promise<string>;
const withSeat: Value = (asking) => (made = Promise.resolve(hers()(asking) as Promise<string>));
const aPlace: Value = async (asking) => aSeat(asking.owner, await made, await aDossier(asking), leaderFor(asking));
// One that has begun, with a place and a group, all made together whichever is asked for first.
const begunOnes = new WeakMap<Asking, Promise<{ gatheringId: string; seatId: string; groupId: string }>>();
const begun = (asking: Asking): Promise<{ gatheringId: string; seatId: string; groupId: string }> => {
  const make = async () => {
    const { gatheringId, groupId } = await aGathering(asking.owner, asking.alpha.mark, branchOf(asking).id, leaderFor(asking), -1);
    return { gatheringId, groupId, seatId: await aSeat(asking.owner, gatheringId, await aDossier(asking), leaderFor(asking)) };
  };
  const one = begunOnes.get(asking) ?? make();
  begunOnes.set(asking, one);
  return one;
};
// So is the version that is read with it.
const firstVersion = () => 1;

const wish = (input: string): Readonly<Record<string, Entry>> => ({
  [`${input}.kind`]: () => 'information_session', [`${input}.title`]: () => 'Les métiers de l’eau', [`${input}.place`]: () => 'Salle 2',
  [`${input}.day`]: soon, [`${input}.time`]: () => '14:00', [`${input}.minutes`]: () => 120, [`${input}.seats`]: () => 30, [`${input}.note`]: () => null,
  [`${input}.leaderIds`]: each((world) => [world.people.counsellor.membershipId], (asking) => [leaderFor(asking).membershipId]),
});

/** What the arguments about moments that several people share are given. */
export const gatheringValues: Readonly<Record<string, Entry>> = {
  'gatherings.month': soon,
  'gathering.id': gathering(),
  'PlanGatheringInput.commandKey': key,
  ...wish('PlanGatheringInput'),
  'ChangeGatheringInput.id': gathering(),
  'ChangeGatheringInput.version': firstVersion,
  ...wish('ChangeGatheringInput'),
  'CancelGatheringInput.id': gathering(),
  'CancelGatheringInput.version': firstVersion,
  'CancelGatheringInput.reason': () => 'La salle est inondée.',
  'EnrolInput.gatheringId': gathering(),
  'EnrolInput.dossierId': each((world) => world.dossierId, aDossier),
  'leaveGathering.gatheringId': each((world) => world.gatheringId, withSeat),
  'leaveGathering.seatId': each((world) => world.seatId, aPlace),
  'GatheringGroupInput.gatheringId': gathering(),
  'GatheringGroupInput.groupId': key,
  'GatheringGroupInput.label': () => 'Élèves de 5e',
  'GatheringGroupInput.count': () => 7,
  'TakeAttendanceInput.gatheringId': each((world) => world.gatheringId, async (asking) => (await begun(asking)).gatheringId),
  'TakeAttendanceInput.everybody': () => 'present',
  'AttendanceMarkInput.seatId': each((world) => world.seatId, async (asking) => (await begun(asking)).seatId),
  'AttendanceMarkInput.attendance': () => 'excused',
  'GroupCameInput.groupId': each((world) => world.gatheringGroupId, async (asking) => (await begun(asking)).groupId),
  'GroupCameInput.present': () => 6,
  'FollowUpGatheringInput.gatheringId': gathering(-1, 'held'),
  'FollowUpGatheringInput.to': () => 'present',
  'FollowUpGatheringInput.kind': () => 'contact',
  'FollowUpGatheringInput.onDay': soon,
  'FollowUpGatheringInput.note': () => null,
};
