import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import { snapshotOf } from '@boussole/domain/choice/freezing';
import { asJson, type Snapshot } from '@boussole/domain/choice/snapshot';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';
import type { Branch } from './network.js';

/** The choices of a world. */
export interface ChoiceTraces {
  /** Frozen by the counsellor for the world's need; the offer of the world is its only alternative. */
  readonly choiceSetId: string;
  /** Frozen by the counsellor at the counter, about nobody. */
  readonly counterSetId: string;
  readonly preferenceId: string;
  /** The link of the sheet that the person took along. */
  readonly sheetToken: string;
}

interface Place {
  readonly branch: Branch;
  readonly dossierId: string;
  readonly needId: string;
  readonly offerId: string;
  readonly author: { readonly id: string; readonly membershipId: string };
}

const criteria = (): Criteria => {
  const today = brusselsDay(new Date());
  return { kind: 'training', field: 'F', trade: 'F1602', level: null, communeNis: null, travel: 'bus', maxMinutes: 60, diploma: null, languages: [],
    publics: [], age: null, times: [], startsFrom: null, startsBefore: monthsAfter(today, 6), withStale: false };
};

/** A snapshot of one alternative, as a freeze would leave it. */
export function aSnapshot(id: string, offer: { id: string; operator: string; site: string; option?: string }, more: Partial<Snapshot> = {}): Snapshot {
  const alternative = { n: 0, operator: offer.operator, option: offer.option ?? 'training/F1602/-/-', site: offer.site, minutes: 20, seats: null, start: null,
    weight: 1, own: true, path: null, offers: [{ id: offer.id, version: 1, hash: '00' }] };
  const seed = createHash('sha256').update(id).digest();
  return { ...snapshotOf({ decision: id, at: new Date().toISOString(), criteria: criteria(), wish: null, alternatives: [alternative],
    own: [{ operator: offer.operator, link: 'structure' }], apart: { network: [], funding: [] }, aside: {}, relax: {} }, seed), ...more };
}

/** A frozen set of one alternative. */
export async function aChoiceSet(owner: pg.Client, mark: string, place: Place, of: { dossierId: string | null; needId: string | null; preferenceId: string | null }): Promise<string> {
  const id = randomUUID();
  const snapshot = aSnapshot(id, { id: place.offerId, operator: place.branch.organisationId, site: place.branch.id, option: `training/${mark} option/-/-` });
  await owner.query(`insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, need_id, preference_id, snapshot, option_count, own_count)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 1, 1)`,
  [id, place.branch.organisationId, place.branch.id, place.author.membershipId, of.dossierId, of.needId, of.preferenceId, canonicalJson(asJson(snapshot))]);
  return id;
}

/** What choosing leaves behind: a code, a wish, a declaration, a set in a dossier and one at the counter, what was shown and retained, a sheet. */
export async function choiceTraces(owner: pg.Client, secrets: Secrets, mark: string, place: Place): Promise<ChoiceTraces> {
  const { dossierId, needId, offerId, author, branch } = place;
  const [preferenceId, sheetId] = [randomUUID(), randomUUID()];
  const here = [dossierId, branch.id, needId];
  await owner.query(`insert into preference_code (id, dossier_id, branch_id, need_id, code_hash, by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, $4, $5)`, [...here, randomBytes(32), author.membershipId]);
  await owner.query(`insert into prior_preference (id, dossier_id, branch_id, need_id, words, source, by_membership_id) values ($4, $1, $2, $3, $5, 'counsellor', $6)`,
    [...here, preferenceId, `${mark} souhait`, author.membershipId]);
  await owner.query(`insert into interest_declaration (person_id, links) values ($1, $2)`,
    [author.id, JSON.stringify([{ organisationId: branch.organisationId, kind: 'volunteer' }])]);
  const choiceSetId = await aChoiceSet(owner, mark, place, { dossierId, needId, preferenceId });
  const counterSetId = await aChoiceSet(owner, mark, place, { dossierId: null, needId: null, preferenceId: null });
  for (const id of [choiceSetId, counterSetId]) {
    await owner.query(`insert into choice_event (choice_set_id, kind, detail) values ($1, 'shown', $2)`, [id, { order: 'drawn', shown: [0], mark }]);
    await owner.query(`insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, reason_code, reason_text, by_membership_id)
      values (gen_random_uuid(), $1, 'mention', $2, 0, $3, 'near', $4, $5)`, [id, offerId, id === counterSetId, `${mark} raison du choix`, author.membershipId]);
  }
  await owner.query(`insert into sheet_link (id, choice_set_id, token_hash, locale) values ($1, $2, $3, 'fr')`,
    [sheetId, choiceSetId, secrets.hashOf(secrets.linkToken(sheetId))]);
  return { choiceSetId, counterSetId, preferenceId, sheetToken: secrets.linkToken(sheetId) };
}
