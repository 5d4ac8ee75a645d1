import { aChoiceSet } from '../factories/choice-traces.js';
import { type Asking, each, type Entry, type Value } from './asking.js';

/** Those who answer for a body ask about it; everybody else about herself. */
async function asksAboutBody({ owner, who }: Asking): Promise<boolean> {
  const { rows } = await owner.query<{ role: string }>('select role from membership where id = $1', [who.membershipId]);
  return rows[0]?.role === 'coordinator' || rows[0]?.role === 'manager';
}

const level: Value = async (asking) => (await asksAboutBody(asking) ? 'structure' : 'counsellor');
const ownUnit: Value = async (asking) => (await asksAboutBody(asking) ? asking.alpha.branch.organisationId : asking.who.id);
const unit = each(async (world, asking) => (await asksAboutBody(asking) ? world.branch.organisationId : world.people.counsellor.id), ownUnit);

/** A decision of whoever asks, under the name that it bears behind her unit. */
const aDecision: Value = async (asking) => {
  const { owner, who, alpha } = asking;
  const place = { branch: alpha.branch, dossierId: alpha.dossierId, needId: alpha.needId, offerId: alpha.offerId, author: who };
  const setId = await aChoiceSet(owner, alpha.mark, place, { dossierId: null, needId: null, preferenceId: null });
  await owner.query(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, by_membership_id)
    values (gen_random_uuid(), $1, 'mention', $2, 0, true, $3)`, [setId, alpha.offerId, who.membershipId]);
  return (await owner.query('select app.audit_alias($1, $2, $3, $4) as id', [alpha.auditId, await level(asking), await ownUnit(asking), setId])).rows[0].id;
};

/** What the arguments of the audit are given. */
export const neutralityValues: Readonly<Record<string, Entry>> = {
  'neutralityBoard.period': () => null,
  'neutralityBoard.basin': () => null,
  'neutralityBoard.level': () => 'structure',
  'neutralityBoard.version': () => null,
  'neutralityUnit.period': () => null,
  'neutralityUnit.level': level,
  'neutralityUnit.id': unit,
  'neutralityUnit.version': () => null,
  'neutralityDecisions.period': () => null,
  'neutralityDecisions.level': level,
  'neutralityDecisions.id': unit,
  'neutralityDecisions.after': () => null,
  'neutralityDecision.period': () => null,
  'neutralityDecision.level': level,
  'neutralityDecision.unitId': unit,
  'neutralityDecision.id': each((world) => world.choiceSetId, aDecision),
  'myMirror.period': () => null,
  'neutralityPersons.period': () => null,
  'publishYear.year': () => 2020,
};
