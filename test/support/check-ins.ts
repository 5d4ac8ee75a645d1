import { randomUUID } from 'node:crypto';
import { type CheckInLink, checkInLink } from '../../apps/api/src/modules/check-in/check-in-links.js';
import { Database } from '../../apps/api/src/platform/database.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import type { TestDatabase } from '../db/test-database.js';
import type { Visitor } from './visitor.js';
import type { Working } from './working.js';

/** The documents that the stories of "Where do you stand?" are told with. */
const said = 'answer { whereabouts sinceOn callWish comment agreesOutcome } outcome { code onDate }';
const door = `kind state branchName changeableUntil isRated ${said}`;
export const doorDocument = `query ($key: CheckInKeyInput!) { checkInDoor(key: $key) { ${door} } }`;
export const answerDocument = `mutation ($input: AnswerCheckInInput!) { answerCheckIn(input: $input) { ${door} } }`;
export const rateDocument = 'mutation ($input: RateCheckInInput!) { rateCheckIn(input: $input) }';
export const otherwiseDocument = 'mutation ($key: CheckInKeyInput!) { askOtherwise(key: $key) }';
export const ownDocument = `{ ownCheckIns { id kind askedAt state changeableUntil isRated ${said} } }`;
export const answerOwnDocument = `mutation ($input: AnswerOwnCheckInInput!) { answerOwnCheckIn(input: $input) { id state ${said} } }`;
export const rateOwnDocument = 'mutation ($input: RateOwnCheckInInput!) { rateOwnCheckIn(input: $input) }';
const listed = `id checkIns { followUpId kind dueAt askedAt answeredAt changedAt via heardByName canAnswer canGiveCode ${said} }`;
export const listDocument = `query ($id: Uuid!) { dossierCheckIns(id: $id) { ${listed} } }`;
export const phoneDocument = `mutation ($input: AnswerCheckInByPhoneInput!) { answerCheckInByPhone(input: $input) { ${listed} } }`;
export const giveCodeDocument = 'mutation ($input: GiveCheckInCodeInput!) { giveCheckInCode(input: $input) { followUpId code expiresAt } }';
export const satisfactionDocument = '{ satisfaction { branchId branchName quarter people marks { question mean } moments { moment question people mean } } }';

export interface Door {
  kind: string; state: string; branchName: string | null; changeableUntil: string | null; isRated: boolean;
  answer: { whereabouts: string; sinceOn: string | null; callWish: string | null; comment: string | null; agreesOutcome: boolean | null } | null;
  outcome: { code: string; onDate: string | null } | null;
}
export interface Listed extends Pick<Door, 'answer' | 'outcome'> {
  followUpId: string; kind: string; answeredAt: string | null; askedAt: string | null; via: string | null; heardByName: string | null; canAnswer: boolean; canGiveCode: boolean;
}

/** Something asked of the person of a dossier: planned now, or sent already. */
export async function aFollowUp({ owner }: TestDatabase, dossierId: string, more: { kind?: string; occurrence?: string; state?: string } = {}): Promise<string> {
  const { kind = 'check_in', occurrence = randomUUID(), state = 'done' } = more;
  const { rows } = await owner.query<{ id: string }>(`
    insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence, state, ended_at)
    select gen_random_uuid(), d.id, d.branch_id, $2, 'learner', 'mail', now(), $3, $4, case when $4 = 'planned' then null else now() end
    from dossier d where d.id = $1 returning id`, [dossierId, kind, occurrence, state]);
  return rows[0]?.id ?? '';
}

/** The link and the code that stand in the message, as the worker writes them. */
export const linkOf = ({ app }: Working, followUpId: string): Promise<CheckInLink> =>
  app.get(Database).job((tx) => checkInLink(tx, app.get(Secrets), followUpId));

export const lookAt = async (who: Visitor, key: object): Promise<Door> => (await who.must<{ checkInDoor: Door }>(doorDocument, { key })).checkInDoor;

export const saying = (key: object, whereabouts: string, more: object = {}) => ({ input: { key, answer: { whereabouts, ...more } } });

export const listOf = async (who: Visitor, id: string): Promise<Listed[]> =>
  (await who.must<{ dossierCheckIns: { checkIns: Listed[] } }>(listDocument, { id })).dossierCheckIns.checkIns;
