import { randomUUID } from 'node:crypto';
import { preferenceCodeFrom } from '@boussole/domain/preference/preference-code';
import { aChoiceSet } from '../factories/choice-traces.js';
import { secrets } from '../factories/world.js';
import { type Asking, each, type Entry, key } from './asking.js';

const ownDossier = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const ownBranch = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingBranch : alpha.branch);
const dossier = each((world) => world.dossierId, ownDossier);

async function aNeed(asking: Asking): Promise<string> {
  const { rows } = await asking.owner.query(`insert into need (id, dossier_id, branch_id, author_membership_id, kind)
    values (gen_random_uuid(), $1, $2, $3, 'training') returning id`, [ownDossier(asking), ownBranch(asking).id, asking.who.membershipId]);
  return rows[0].id;
}

/** A code that was just given, for a need of one's own dossier. */
async function aCode(asking: Asking): Promise<string> {
  const code = preferenceCodeFrom(secrets.bytesFor(randomUUID(), 'walk'));
  await asking.owner.query(`insert into preference_code (id, dossier_id, branch_id, need_id, code_hash, by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
  [ownDossier(asking), ownBranch(asking).id, await aNeed(asking), secrets.hashOf(`preference:${code}`), asking.who.membershipId]);
  return code;
}

async function aGivenCode(asking: Asking): Promise<string> {
  const code = await aCode(asking);
  const { rows } = await asking.owner.query('select id from preference_code where code_hash = $1', [secrets.hashOf(`preference:${code}`)]);
  return rows[0].id;
}

/** A set that the asker froze for her own dossier, whose person may be written to. */
async function aSet(asking: Asking): Promise<string> {
  await asking.owner.query(`update learner set by_mail = true, email = coalesce(email, $2) where id = (select learner_id from dossier where id = $1)`,
    [ownDossier(asking), `${asking.alpha.mark.toLowerCase()}@voisine.invalid`]);
  return aChoiceSet(asking.owner, asking.alpha.mark,
    { branch: ownBranch(asking), dossierId: ownDossier(asking), needId: await aNeed(asking), offerId: asking.alpha.offerId,
      author: { id: asking.who.id, membershipId: asking.who.membershipId } },
    { dossierId: ownDossier(asking), needId: null, preferenceId: null });
}

const need = each((world) => world.needId, aNeed);
const code: Entry = each(() => 'KKK-KKK', aCode, () => 'KKK-KKK');
const set = each((world) => world.choiceSetId, aSet);
// A link is its own key: of another's, one may know which it is, not what opens it.
const token = each((world) => `${world.sheetToken.slice(0, 36)}.${'A'.repeat(43)}`, ({ alpha }) => alpha.sheetToken, () => `${randomUUID()}.${'A'.repeat(43)}`);
const no = () => null;

export const preferenceValues: Readonly<Record<string, Entry>> = {
  'needPreference.dossierId': dossier,
  'needPreference.needId': need,
  'preferenceCodeUsed.id': each(async (world, { owner }) => (await owner.query('select id from preference_code where dossier_id = $1 limit 1', [world.dossierId])).rows[0]?.id, aGivenCode),
  'givePreferenceCode.dossierId': dossier,
  'givePreferenceCode.needId': need,
  'givePreferenceCode.commandKey': key,
  'RecordPreferenceInput.commandKey': key,
  'RecordPreferenceInput.dossierId': dossier,
  'RecordPreferenceInput.needId': need,
  'RecordPreferenceInput.way': () => 'counsellor',
  'RecordPreferenceInput.documentId': no,
  'WishInput.organisationId': no,
  'WishInput.offerId': no,
  'WishInput.words': () => 'Le centre de Seraing',
  'WishInput.isNone': () => false,
  'preferenceDoor.code': code,
  'wishChoices.text': () => 'electr',
  'SayPreferenceInput.code': code,
  'SayPreferenceInput.place': () => 'kiosk',
  'SayOwnPreferenceInput.commandKey': key,
  'SayOwnPreferenceInput.needId': need,

  'DeclareInterestsInput.commandKey': key,
  'InterestLinkInput.organisationId': ({ alpha }: Asking) => alpha.branch.organisationId,
  'InterestLinkInput.kind': () => 'mandate',

  'choiceSheet.choiceSetId': set,
  'choiceSheet.dossierId': dossier,
  'PrintSheetInput.choiceSetId': set,
  'PrintSheetInput.dossierId': dossier,
  'PrintSheetInput.locale': () => 'fr',
  'PrintSheetInput.isLarge': () => false,
  'SendSheetInput.commandKey': key,
  'SendSheetInput.dossierId': dossier,
  'SendSheetInput.choiceSetId': set,
  'SendSheetInput.locale': () => 'fr',
  'sheetByLink.token': token,
};
