import { randomUUID } from 'node:crypto';
import { aChoiceSet } from '../factories/choice-traces.js';
import { type Asking, each, type Entry, key, type Value } from './asking.js';

const own = ({ alpha, isSibling }: Asking) => (isSibling ? alpha.siblingDossierId : alpha.dossierId);
const dossier = each((world) => world.dossierId, own);
const none: Value = () => null;

async function ownNeed(asking: Asking): Promise<string> {
  const { rows } = await asking.owner.query('select id from need where dossier_id = $1 order by created_at limit 1', [own(asking)]);
  if (rows[0]) return rows[0].id;
  const made = await asking.owner.query(`insert into need (id, dossier_id, branch_id, kind) select gen_random_uuid(), id, branch_id, 'training' from dossier where id = $1
    returning id`, [own(asking)]);
  return made.rows[0].id;
}

/** A set that the caller froze herself, of an offer that nobody was referred to yet. */
async function ownSet(asking: Asking): Promise<string> {
  const { owner, alpha, isSibling, who } = asking;
  const branch = isSibling ? alpha.siblingBranch : alpha.branch;
  const { rows: [offer] } = await owner.query(`insert into offer (organisation_id, branch_id, kind, title, trades) values ($1, $2, 'training', 'Formation', '{F1602}')
    returning id`, [branch.organisationId, branch.id]);
  return aChoiceSet(owner, alpha.mark, { branch, dossierId: own(asking), needId: await ownNeed(asking), offerId: offer.id, author: who },
    { dossierId: own(asking), needId: await ownNeed(asking), preferenceId: null });
}

/** A referral that the caller made, whose reason is asked for. */
async function ownReferral(asking: Asking): Promise<string> {
  const { owner, who } = asking;
  const [id, setId] = [randomUUID(), await ownSet(asking)];
  await owner.query(`insert into referral (id, dossier_id, branch_id, version, state, choice_set_id, offer_id, to_branch_id, to_organisation_id, by_membership_id)
    select $1, s.dossier_id, s.branch_id, 2, 'to_justify', s.id, o.id, o.branch_id, o.organisation_id, $3
    from choice_set s join offer o on o.id = (s.snapshot::json #>> '{alternatives,0,offers,0,id}')::uuid where s.id = $2`, [id, setId, who.membershipId]);
  await owner.query(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, referral_id, by_membership_id)
    select gen_random_uuid(), $2, 'referral', offer_id, 0, false, $1, $3 from referral where id = $1`, [id, setId, who.membershipId]);
  return id;
}

const set: Entry = each((world) => world.choiceSetId, ownSet);

/** What the arguments of a choice are given. */
export const choiceValues: Readonly<Record<string, Entry>> = {
  'choiceStart.dossierId': dossier,
  'choiceStart.needId': each((world) => world.needId, ownNeed),
  'choiceSet.id': set,
  'choiceSet.dossierId': dossier,
  'FreezeChoiceInput.commandKey': key,
  'FreezeChoiceInput.dossierId': dossier,
  'FreezeChoiceInput.needId': each((world) => world.needId, ownNeed),
  'ChoiceCriteriaInput.kind': () => 'training',
  'ChoiceCriteriaInput.field': () => 'A',
  // A trade of which no world has an offer: what stands in the register is everybody's, a set of it is one's own.
  'ChoiceCriteriaInput.trade': () => 'A1101',
  'ChoiceCriteriaInput.level': none,
  'ChoiceCriteriaInput.communeNis': () => '62063',
  'ChoiceCriteriaInput.travel': () => 'bus',
  'ChoiceCriteriaInput.maxMinutes': () => 60,
  'ChoiceCriteriaInput.diploma': () => 'cess',
  'FollowedLanguageInput.language': () => 'fr',
  'FollowedLanguageInput.level': () => 'c2',
  'ChoiceCriteriaInput.publics': () => ['jobseeker'],
  'ChoiceCriteriaInput.age': () => 30,
  'ChoiceCriteriaInput.times': () => ['day'],
  'ChoiceCriteriaInput.startsFrom': none,
  'ChoiceCriteriaInput.startsBefore': none,
  'ChoiceCriteriaInput.withStale': () => false,
  'FilterChoiceInput.setId': set,
  'FilterChoiceInput.dossierId': dossier,
  'FilterChoiceInput.reason': () => 'compare',
  'ChoiceFilterInput.maxMinutes': () => 30,
  'ChoiceFilterInput.startsBefore': none,
  'ChoiceFilterInput.paths': none,
  'ChoiceFilterInput.times': () => ['day'],
  'ChoiceFilterInput.languages': () => ['fr'],
  'ChoiceFilterInput.isFree': none,
  'ChoiceFilterInput.operatorIds': none,
  'ChoiceFilterInput.order': () => 'nearest',
  'NoteChoiceInput.setId': set,
  'NoteChoiceInput.dossierId': dossier,
  'NoteChoiceInput.kind': () => 'answered',
  'NoteChoiceInput.alternatives': none,
  'NoteChoiceInput.lasted': none,
  'NoteChoiceInput.rule': () => 'N_A1',
  'NoteChoiceInput.answer': () => 'show_others',
  'MentionOfferInput.commandKey': key,
  'MentionOfferInput.setId': set,
  'MentionOfferInput.dossierId': dossier,
  'MentionOfferInput.alternative': () => 0,
  'MentionOfferInput.offerId': none,
  'MentionOfferInput.isAnonymous': () => true,
  'MentionOfferInput.reasonCode': none,
  'RetainOffersInput.commandKey': key,
  'RetainOffersInput.dossierId': dossier,
  'RetainOffersInput.setId': set,
  'RetainOffersInput.fromReferralId': none,
  'RetainedPickInput.alternative': () => 0,
  'RetainedPickInput.offerId': none,
  'RetainedPickInput.goalId': none,
  'RetainedPickInput.sessionId': none,
  'RetainedPickInput.reasonCode': () => 'near',
  'RetainedPickInput.reasonText': () => 'À deux pas',
  'JustifyReferralInput.dossierId': dossier,
  'JustifyReferralInput.referralId': each((world) => world.referralId, ownReferral),
  'JustifyReferralInput.reasonCode': () => 'not_said',
  'JustifyReferralInput.reasonText': none,
};
