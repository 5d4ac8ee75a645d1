import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** The documents that choices are told with. */
export const startDocument = `query ($dossierId: Uuid!, $needId: Uuid!) { choiceStart(dossierId: $dossierId, needId: $needId) {
  need { id kind trade { code name } } goals { id title kind } isAnonymous mayFreeze isDeclarationDue interestsDeclaredAt
  criteria { kind field trade tradeName level communeNis communeName travel maxMinutes diploma languages { language level } publics age times startsFrom startsBefore withStale }
  wish { id source isVerified isNone words organisationName } ownOperators { id name link } earlier { id optionCount ownCount retainedCount }
  learnt { referralId offerTitle declineCode text } } }`;

const noticeFields = 'rule asks operatorNames count percentBefore percentAfter minutes answer';

export const freezeDocument = 'mutation ($input: FreezeChoiceInput!) { freezeChoice(input: $input) { id optionCount } }';
export const setDocument = `query ($id: Uuid!, $dossierId: Uuid) { choiceSet(id: $id, dossierId: $dossierId) {
  id dossierId need { id } goals { id } isMine byName hash seed optionCount ownCount replacesId wish { source words isVerified }
  criteria { kind trade tradeName communeName travel maxMinutes diploma ageBand startsBefore }
  cards { alternative offerId offerIds title kind operatorId operatorName siteName communeName minutes start seats isOwn level path entries languages publics
    priceCents durationWeeks freshness hasChanged sessions { id startsOn seatsLeft } }
  ownOperators { name link } linkedIds aside { reason count } relax { relax count } notices { ${noticeFields} }
  made { id isMention isAnonymous offerId operatorName alternative referralId reasonCode reasonText } events { kind rule order shown lasted answer } } }`;
export const filterDocument = `mutation ($input: FilterChoiceInput!) { filterChoice(input: $input) { shown notices { ${noticeFields} } } }`;
export const noteDocument = 'mutation ($input: NoteChoiceInput!) { noteChoice(input: $input) { id } }';
export const mentionDocument = 'mutation ($input: MentionOfferInput!) { mentionOffer(input: $input) { id } }';
export const retainDocument = `mutation ($input: RetainOffersInput!) { retainOffers(input: $input) { referralId offerId isToJustify notices { ${noticeFields} } } }`;
export const justifyDocument = 'mutation ($input: JustifyReferralInput!) { justifyReferral(input: $input) { id } }';

export interface Notice { rule: string; asks: string; operatorNames: string[]; count: number | null; percentBefore: number | null; percentAfter: number | null; answer: string | null }
export interface Card {
  alternative: number; offerId: string; offerIds: string[]; title: string; kind: string; operatorId: string; operatorName: string; siteName: string;
  minutes: number | null; start: string | null; seats: number | null; isOwn: boolean; path: string | null; hasChanged: boolean; sessions: { id: string }[];
}
export interface ChoiceSet {
  id: string; dossierId: string | null; isMine: boolean; byName: string; hash: string; seed: string; optionCount: number; ownCount: number; replacesId: string | null;
  cards: Card[]; ownOperators: { name: string; link: string }[]; linkedIds: string[]; aside: { reason: string; count: number }[]; relax: { relax: string; count: number }[];
  notices: Notice[]; made: { id: string; isMention: boolean; isAnonymous: boolean; offerId: string; operatorName: string; alternative: number | null; referralId: string | null;
    reasonCode: string | null; reasonText: string | null }[];
  events: { kind: string; rule: string | null; order: string | null; shown: number[] | null; lasted: number | null; answer: string | null }[];
  wish: { source: string; words: string | null; isVerified: boolean } | null; criteria: Record<string, unknown>;
}
export interface Retained { referralId: string; offerId: string; isToJustify: boolean; notices: Notice[] }

/** Somebody who wants to become an electrician around Liège. */
export const electrician = (more: object = {}) => ({ kind: 'training', trade: 'F1602', communeNis: '62063', travel: 'bus', maxMinutes: 60, ...more });

export const freezing = (criteria: object, about: { dossierId: string; needId: string } | null, more: object = {}) =>
  ({ input: { commandKey: randomUUID(), ...about, criteria, ...more } });
export const freeze = async (who: Visitor, criteria: object, about: { dossierId: string; needId: string } | null = null): Promise<string> =>
  (await who.must<{ freezeChoice: { id: string } }>(freezeDocument, freezing(criteria, about))).freezeChoice.id;
export const readSet = async (who: Visitor, id: string, dossierId: string | null = null): Promise<ChoiceSet> =>
  (await who.must<{ choiceSet: ChoiceSet }>(setDocument, { id, dossierId })).choiceSet;
export const filterSet = async (who: Visitor, setId: string, filters: object, more: object = {}) =>
  (await who.must<{ filterChoice: { shown: number[]; notices: Notice[] } }>(filterDocument, { input: { setId, filters, ...more } })).filterChoice;
export const retaining = (dossierId: string, setId: string, picks: readonly object[], more: object = {}) =>
  ({ input: { commandKey: randomUUID(), dossierId, setId, picks, ...more } });
export const retain = async (who: Visitor, dossierId: string, setId: string, picks: readonly object[], more: object = {}): Promise<Retained[]> =>
  (await who.must<{ retainOffers: Retained[] }>(retainDocument, retaining(dossierId, setId, picks, more))).retainOffers;
export const mentioning = (setId: string, more: object) => ({ input: { commandKey: randomUUID(), setId, isAnonymous: true, ...more } });
