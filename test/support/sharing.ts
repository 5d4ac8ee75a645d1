import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** The documents that sharing is told with. */
const grantFields = `id branchName organisationName person { name } purpose sections mayWrite basis evidence evidenceText textVersion givenBy
  writtenBy { name } from until revokedAt revokedBy revokedByPerson { name } looks lastLookAt canRevoke canRenounce`;

const sharingDocument = `query ($id: Uuid!) { dossierSharing(id: $id) { id title branchName viewerCan
  team { kind person { name } sections } grants { ${grantFields} } past { ${grantFields} }
  requests { id by { name branchName } purpose sections mayWrite isPersonal untilOn message expiresAt }
  code { expiresAt } openedByGrant { grants { purpose sections mayWrite until } withheld { section items } } } }`;

const sharesDocument = `query ($after: Text) { shares(after: $after) { next
  received { id dossierId title isAnonymous branchName leadName purpose sections mayWrite isPersonal until }
  toDecide { id dossierId title byName byBranchName purpose sections message canDecide }
  sent { id title branchName state dossierId } } }`;

export interface GrantAnswer {
  id: string; branchName: string; person: { name: string } | null; purpose: string; sections: string[]; mayWrite: boolean; basis: string; evidence: string;
  evidenceText: string | null; textVersion: string; givenBy: string; writtenBy: { name: string } | null; until: string; revokedAt: string | null;
  revokedBy: string | null; revokedByPerson: { name: string } | null; looks: number; lastLookAt: string | null; canRevoke: boolean; canRenounce: boolean;
}
export interface RequestAnswer { id: string; by: { name: string; branchName: string }; purpose: string; sections: string[]; mayWrite: boolean;
  isPersonal: boolean; untilOn: string; message: string; expiresAt: string }
export interface Sharing {
  id: string; title: string; branchName: string; viewerCan: string[]; team: { kind: string; person: { name: string }; sections: string[] }[];
  grants: GrantAnswer[]; past: GrantAnswer[]; requests: RequestAnswer[]; code: { expiresAt: string } | null;
  openedByGrant: { grants: { purpose: string; sections: string[]; until: string }[]; withheld: { section: string; items: number }[] } | null;
}
export interface Shares {
  next: string | null;
  received: { id: string; dossierId: string; title: string; branchName: string; leadName: string; purpose: string; sections: string[]; isPersonal: boolean; until: string }[];
  toDecide: { id: string; dossierId: string; title: string; byName: string; byBranchName: string; message: string; canDecide: boolean }[];
  sent: { id: string; title: string; branchName: string; state: string; dossierId: string | null }[];
}

/** In Brussels, so many days from now. */
export const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date(Date.now() + days * 86_400_000));

/** Terms as a caseworker writes them down: an oral consent, heard by a colleague. */
export const someTerms = (more: object = {}) => ({
  purpose: 'training_entry', sections: ['identity', 'path'], withSpecial: false, mayWrite: false, basis: 'consent', evidence: 'oral_witness',
  evidenceText: 'Karim Haddad', evidenceHash: null, textVersion: 'partage-2026-11', untilOn: inDays(60), ...more });

export const readSharing = async (who: Visitor, id: string): Promise<Sharing> =>
  (await who.must<{ dossierSharing: Sharing }>(sharingDocument, { id })).dossierSharing;
export const askSharing = (who: Visitor, id: string) => who.ask<{ dossierSharing: Sharing }>(sharingDocument, { id });
export const readShares = async (who: Visitor, after: string | null = null): Promise<Shares> =>
  (await who.must<{ shares: Shares }>(sharesDocument, { after })).shares;

export const giveGrantDocument = 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) }';
export const aGift = (dossierId: string, toBranchId: string, terms: object = {}, more: object = {}) =>
  ({ input: { commandKey: randomUUID(), dossierId, toBranchId, toEmail: null, terms: someTerms(terms), ...more } });
export const giveGrant = async (who: Visitor, dossierId: string, toBranchId: string, terms: object = {}, more: object = {}): Promise<string> =>
  (await who.must<{ giveGrant: string }>(giveGrantDocument, aGift(dossierId, toBranchId, terms, more))).giveGrant;

const endDocument = (name: string) => `mutation ($dossierId: Uuid!, $grantId: Uuid!) { ${name}(dossierId: $dossierId, grantId: $grantId) }`;
export const revoke = (who: Visitor, dossierId: string, grantId: string) => who.ask(endDocument('revokeGrant'), { dossierId, grantId });
export const renounce = (who: Visitor, dossierId: string, grantId: string) => who.ask(endDocument('renounceGrant'), { dossierId, grantId });

export const giveCode = async (who: Visitor, dossierId: string, commandKey: string = randomUUID()): Promise<{ code: string; expiresAt: string }> =>
  (await who.must<{ giveShareCode: { code: string; expiresAt: string } }>(
    'mutation ($dossierId: Uuid!, $key: Uuid!) { giveShareCode(dossierId: $dossierId, commandKey: $key) { code expiresAt } }',
    { dossierId, key: commandKey })).giveShareCode;
export const endCode = (who: Visitor, dossierId: string) =>
  who.must('mutation ($dossierId: Uuid!) { endShareCode(dossierId: $dossierId) }', { dossierId });
export const presentCode = (who: Visitor, code: string) => who.ask<{ presentShareCode: { title: string; branchName: string; organisationName: string } }>(
  'mutation ($code: Text!) { presentShareCode(code: $code) { title branchName organisationName } }', { code });

export const anAsking = (code: string, more: object = {}) => ({ input: { commandKey: randomUUID(), code, purpose: 'training_entry',
  sections: ['identity', 'path', 'interviews'], withSpecial: false, mayWrite: true, isPersonal: false, untilOn: inDays(90),
  message: 'Inscription en électricité en février.', ...more } });
export const askForGrant = (who: Visitor, asking: object) => who.ask<{ askForGrant: string }>(
  'mutation ($input: AskForGrantInput!) { askForGrant(input: $input) }', asking);
export const decide = (who: Visitor, dossierId: string, requestId: string, terms: object | null, isPersonal = false) =>
  who.ask('mutation ($input: DecideGrantRequestInput!) { decideGrantRequest(input: $input) }', { input: { dossierId, requestId, isPersonal, terms } });
