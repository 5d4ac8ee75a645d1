import { randomUUID } from 'node:crypto';
import { anAskedCheckIn, anAskingFollowUp } from '../factories/check-in-traces.js';
import { secrets } from '../factories/world.js';
import { type Asking, each, type Entry, type Value } from './asking.js';

const dossierOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const branchOf = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch.id : alpha.branch.id);
const place = (asking: Asking) => ({ dossierId: dossierOf(asking), branchId: branchOf(asking) });
const dossier = each((world) => world.dossierId, dossierOf);

/** Asked of the person of one's own dossier just now; to be rated it must be answered. */
const aToken: Value = async (asking) => {
  const { checkInId, checkInToken } = await anAskedCheckIn(asking.owner, secrets, place(asking));
  if (asking.operation?.startsWith('rate')) {
    await asking.owner.query(`update check_in set version = 1, answered_at = now(), changed_at = now(), via = 'link', whereabouts = 'at_work' where id = $1`, [checkInId]);
  }
  return checkInToken;
};
const anId: Value = async (asking) => ((await aToken(asking)) as string).slice(0, 36);

// A link is its own key: of another's, one may know which it is, not what opens it.
const token = each((world) => `${world.checkInToken.slice(0, 36)}.${'A'.repeat(43)}`, aToken, () => `${randomUUID()}.${'A'.repeat(43)}`);
const id = each((world) => world.checkInId, anId);
const followUp = each((world) => world.askedFollowUpId, (asking) => anAskingFollowUp(asking.owner, place(asking)));
const no = () => null;

/** What the arguments about "Where do you stand?" are given. */
export const checkInValues: Readonly<Record<string, Entry>> = {
  'CheckInKeyInput.token': token,
  'CheckInKeyInput.code': no,
  'AnswerInput.whereabouts': () => 'at_work',
  'AnswerInput.sinceOn': () => '2020-01-01',
  'AnswerInput.callWish': no,
  'AnswerInput.comment': () => 'Tout va bien.',
  'AnswerInput.agreesOutcome': no,
  'AnswerOwnCheckInInput.id': id,
  'AnswerCheckInByPhoneInput.dossierId': dossier,
  'AnswerCheckInByPhoneInput.followUpId': followUp,
  'GiveCheckInCodeInput.dossierId': dossier,
  'GiveCheckInCodeInput.followUpId': followUp,
  'RateCheckInInput.scores': () => [5, 4, 3],
  'RateOwnCheckInInput.id': id,
  'RateOwnCheckInInput.scores': () => [5, 4, 3],
  'dossierCheckIns.id': dossier,
};
