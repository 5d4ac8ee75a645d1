import { randomUUID } from 'node:crypto';
import { aBranch, aPerson } from '../factories/network.js';
import { aDraft, anAction, aReading, noRound } from '../factories/quality-traces.js';
import { type Asking, each, type Entry, soon, type Value } from './asking.js';

/** The round that the house of the asker fills; elsewhere one that waits for her, when she reads. */
const draft: Value = ({ owner, alpha, who }) => aDraft(owner, alpha.mark, alpha.branch.id, who);
const asked = (isTaken: boolean): Value => ({ owner, alpha, who }) => aReading(owner, alpha.mark, alpha.branch, isTaken ? who : null);
const isRemark = ({ operation }: Asking) => operation === 'saveQualityRemark';

// Said anew: what was said of it before is gone.
const said: Value = async (asking) => {
  if (isRemark(asking)) return asked(true)(asking);
  const id = await draft(asking);
  await asking.owner.query(`delete from quality_answer where review_id = $1 and standard = 'theory'`, [id]);
  return id;
};
const aPeer: Value = async ({ owner }) => {
  const far = await aBranch(owner);
  await aPerson(owner, far, 'coordinator', 'Zoé');
  return far.id;
};
const firstVersion = () => 1;

/** What the arguments about the quality of a service are given. */
export const qualityValues: Readonly<Record<string, Entry>> = {
  'qualityPeers.text': () => 'antenne',
  'qualityReading.id': each((world) => world.qualityReadingId, asked(true)),
  'openQualityRound.commandKey': async ({ owner, alpha }) => {
    await noRound(owner, alpha.branch.id);
    return randomUUID();
  },
  'QualitySaidInput.reviewId': each((world, asking) => (isRemark(asking) ? world.qualityReadingId : world.qualityId), said),
  'QualitySaidInput.standard': () => 'theory',
  'QualitySaidInput.level': () => 'partly',
  'QualitySaidInput.words': () => 'Relu chaque trimestre en équipe.',
  'QualitySaidInput.version': () => 0,
  'MoveQualityRoundInput.id': each((world) => world.qualityId, draft),
  'MoveQualityRoundInput.version': firstVersion,
  'MoveQualityRoundInput.move': () => 'ask_peer',
  'MoveQualityRoundInput.peerBranchId': each((world) => world.branch.id, aPeer),
  'MoveQualityReadingInput.id': each((world) => world.qualityReadingId, asked(false)),
  'MoveQualityReadingInput.version': firstVersion,
  'MoveQualityReadingInput.move': () => 'accept',
  'QualityActionInput.id': each((world) => world.qualityActionId, async (asking) =>
    anAction(asking.owner, asking.alpha.mark, String(await draft(asking)), asking.alpha.people.counsellor)),
  'QualityActionInput.version': firstVersion,
  'QualityActionInput.standard': () => 'person',
  'QualityActionInput.what': () => 'Relire les fiches à deux',
  'QualityActionInput.ownerMembershipId': each((world) => world.people.counsellor.membershipId, ({ alpha }) => alpha.people.counsellor.membershipId),
  'QualityActionInput.dueOn': () => `${new Date().getFullYear() + 1}${soon.slice(4)}`,
  'QualityActionInput.state': () => 'planned',
  'QualityActionInput.result': () => null,
};
