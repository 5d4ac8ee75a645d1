import { type Asking, each, type Entry, key } from './asking.js';
import { received, referral, sent } from './referral-values.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);
const handoff = referral(received('received', 4));
const longAgo = () => '2020-01-01T00:00:00Z';

/** An offer of one's own branch to which somebody was sent, and which has not been answered. */
async function anAwaitedOffer(asking: Asking): Promise<string> {
  const { referralId } = await received('received', 4)(asking);
  const { rows } = await asking.owner.query('select offer_id as id from referral where id = $1', [referralId]);
  return rows[0].id;
}

/** What the arguments of the operator's side are given, and those of the conversation. */
export const handoffValues: Readonly<Record<string, Entry>> = {
  'inbox.view': () => 'todo',
  'inbox.after': () => null,
  'inboxNews.since': longAgo,
  'handoff.id': handoff,
  'SayInHandoffInput.commandKey': key,
  'SayInHandoffInput.referralId': handoff,
  'SayInHandoffInput.text': () => 'Quand peut-elle commencer ?',
  'ReadUntilInput.referralId': handoff,
  'ReadUntilInput.until': longAgo,
  'AnswerSessionInput.commandKey': key,
  'AnswerSessionInput.offerId': each((world) => world.farOfferIds[0], anAwaitedOffer),
  'AnswerSessionInput.sessionId': () => null,
  'AnswerSessionInput.answer': () => 'session_full',
  'AnswerSessionInput.until': () => null,
  'AnswerSessionInput.text': () => 'La session est complète.',
  'AnswerSessionInput.learnerText': () => null,
  // By a mailed link: whoever asks here is at work, and let in nowhere.
  'SayInput.commandKey': key,
  'SayInput.text': () => 'Bonjour',
  'markLinkedRead.until': longAgo,
  'SayInReferralInput.commandKey': key,
  'SayInReferralInput.dossierId': dossier,
  'SayInReferralInput.referralId': referral(sent),
  'SayInReferralInput.text': () => 'Dès lundi.',
  'ReadReferralUntilInput.dossierId': dossier,
  'ReadReferralUntilInput.referralId': referral(sent),
  'ReadReferralUntilInput.until': longAgo,
};
