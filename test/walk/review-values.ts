import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { anAuditedUnit } from '../factories/audited.js';
import { anOrganisation } from '../factories/network.js';
import { aReview } from '../factories/review-traces.js';
import { type Asking, cursor, each, type Entry, key, last, type Value } from './asking.js';

/** A body elsewhere in the territory that the asker's world coordinates, measured, new each time. */
async function aMeasuredBody({ owner, alpha }: Asking): Promise<string> {
  const id = await anOrganisation(owner);
  await anAuditedUnit(owner, alpha.auditId, { level: 'structure', unitId: id, organisationId: id, basins: [alpha.territory] });
  return id;
}

const led = (state: 'awaiting_reply' | 'replied'): Entry => each((world) => world.ledReviewId, async (asking) => aReview(asking.owner, asking.alpha.mark, {
  level: 'structure', unitId: await aMeasuredBody(asking), basins: [asking.alpha.territory], reportId: asking.alpha.auditId,
  openedBy: asking.alpha.people.coordinator.membershipId, state }));

// About one person one review is open at a time: she has hers already, or gets one.
const answered: Value = async ({ owner, who, alpha }) => {
  const open = 'select id from neutrality_review where person_id = $1 and report_id = $2 and state <> $3';
  const { rows } = await owner.query<{ id: string }>(open, [who.id, alpha.auditId, 'decided']);
  return rows[0]?.id ?? aReview(owner, alpha.mark, { level: 'counsellor', unitId: who.id, reportId: alpha.auditId, openedBy: alpha.people.auditor.membershipId });
};
const version: Value = async ({ owner, who, alpha }) =>
  (await owner.query('select version from neutrality_review where person_id = $1 and report_id = $2', [who.id, alpha.auditId])).rows[0]?.version ?? 1;
const words: Value = () => 'Une offre voisine a fermé.';

/** What the arguments of reviews are given. */
export const reviewValues: Readonly<Record<string, Entry>> = {
  'reviews.view': () => 'waiting',
  'reviews.after': () => cursor(`2199-01-01 00:00:00+00_${last}`),
  'reviewCounts.from': () => '2020-01-01',
  'reviewCounts.until': () => '2199-12-31',
  'review.id': each((world) => world.reviewId, answered),
  'OpenReviewInput.commandKey': key,
  'OpenReviewInput.reportId': ({ alpha }) => alpha.auditId,
  'OpenReviewInput.level': () => 'structure',
  'OpenReviewInput.unitId': each((world) => world.branch.organisationId, aMeasuredBody),
  'OpenReviewInput.rule': () => 'N-B1',
  'OpenReviewInput.findingId': () => null,
  'OpenReviewInput.alertId': () => null,
  'OpenReviewInput.words': words,
  'OpenReviewInput.reason': () => null,
  'ReplyToReviewInput.commandKey': key,
  'ReplyToReviewInput.id': each((world) => world.personReviewId, answered),
  'ReplyToReviewInput.version': version,
  'ReplyToReviewInput.words': words,
  'ExtendReviewInput.commandKey': key,
  'ExtendReviewInput.id': led('awaiting_reply'),
  'ExtendReviewInput.version': () => 1,
  'ExtendReviewInput.until': () => addDays(brusselsDay(new Date()), 40),
  'ExtendReviewInput.words': words,
  'DecideReviewInput.commandKey': key,
  'DecideReviewInput.id': led('replied'),
  'DecideReviewInput.version': () => 2,
  'DecideReviewInput.decision': () => 'explained',
  'DecideReviewInput.words': words,
};
