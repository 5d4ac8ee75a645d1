import { randomUUID } from 'node:crypto';
import { documents } from './situations.js';
import type { Visitor } from './visitor.js';

/** The documents that the stories of what one has in mind are told with. */
const said = 'id saidAt source isVerified isNone organisationName offerTitle words';
export const needPreferenceDocument = `query ($dossierId: Uuid!, $needId: Uuid!) { needPreference(dossierId: $dossierId, needId: $needId) {
  canTake preferences { ${said} } openCode { id isOwn expiresAt } forms { id title } } }`;
export const giveCodeDocument = `mutation ($dossierId: Uuid!, $needId: Uuid!, $commandKey: Uuid!) {
  givePreferenceCode(dossierId: $dossierId, needId: $needId, commandKey: $commandKey) { id code expiresAt } }`;
export const recordDocument = 'mutation ($input: RecordPreferenceInput!) { recordPreference(input: $input) }';
export const doorDocument = 'query ($code: Text!) { preferenceDoor(code: $code) { kind trade field commune basin expiresAt } }';
export const choicesDocument = 'query ($text: Text!) { wishChoices(text: $text) { organisations { id name acronym } offers { id title organisationName communeName } } }';
export const sayDocument = 'mutation ($input: SayPreferenceInput!) { sayPreference(input: $input) }';
export const usedDocument = 'query ($id: Uuid!) { preferenceCodeUsed(id: $id) }';
export const ownPreferencesDocument = `{ ownPreferences { id kind trade commune latest { ${said} } } }`;
export const sayOwnDocument = 'mutation ($input: SayOwnPreferenceInput!) { sayOwnPreference(input: $input) }';
export const interestsDocument = '{ myInterests { declaredAt isDue knownAlready links { organisationId organisationName kind } } }';
export const declareDocument = 'mutation ($input: DeclareInterestsInput!) { declareInterests(input: $input) }';

export interface Said {
  id: string; saidAt: string; source: string; isVerified: boolean; isNone: boolean; organisationName: string | null; offerTitle: string | null;
  words: string | null;
}
export interface NeedPreference {
  canTake: boolean; preferences: Said[]; openCode: { id: string; isOwn: boolean; expiresAt: string } | null; forms: { id: string; title: string }[];
}

export async function addNeed(who: Visitor, dossierId: string): Promise<string> {
  const input = { commandKey: randomUUID(), dossierId, kind: 'training', trade: 'F1602', communeNis: '62063', state: 'open',
    constraints: 'Pas avant neuf heures.' };
  return (await who.must<{ saveNeed: { id: string } }>(documents.need, { input })).saveNeed.id;
}

export const readNeedPreference = async (who: Visitor, dossierId: string, needId: string): Promise<NeedPreference> =>
  (await who.must<{ needPreference: NeedPreference }>(needPreferenceDocument, { dossierId, needId })).needPreference;

export async function givePreferenceCode(
  who: Visitor, dossierId: string, needId: string, commandKey: string = randomUUID(),
): Promise<{ id: string; code: string; expiresAt: string }> {
  type Given = { givePreferenceCode: { id: string; code: string; expiresAt: string } };
  return (await who.must<Given>(giveCodeDocument, { dossierId, needId, commandKey })).givePreferenceCode;
}

export const saying = (code: string, wish: object, place = 'kiosk') => ({ input: { code, place, wish } });
export const recording = (dossierId: string, needId: string, wish: object, more: object = {}) =>
  ({ input: { commandKey: randomUUID(), dossierId, needId, way: 'counsellor', wish, ...more } });
