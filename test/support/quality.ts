import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** Documents of what a branch says of its own quality, and what is read of their answers. */
const said = 'standard level words version';
const page = `branchName canKeep canOpen colleagues { membershipId name } asked { id year branchName organisationName isAccepted }
  rounds { id year state version peerBranchName peerOrganisationName peerName askedAt readAt closedAt canFill viewerCan answers { ${said} } remarks { ${said} } }
  actions { id version year standard what ownerMembershipId ownerName dueOn state result isOverdue }`;
const reading = `id year version branchName organisationName isAccepted viewerCan answers { ${said} } remarks { ${said} }`;

export interface Said { standard: string; level: string | null; words: string; version: number }
export interface Round {
  id: string; year: number; state: string; version: number; peerBranchName: string | null; peerName: string | null; canFill: boolean; viewerCan: string[];
  answers: Said[]; remarks: Said[];
}
export interface Action { id: string; version: number; what: string; state: string; result: string | null; ownerName: string; isOverdue: boolean }
export interface Quality { canKeep: boolean; canOpen: boolean; colleagues: { membershipId: string; name: string }[]; asked: { id: string; isAccepted: boolean }[]; rounds: Round[]; actions: Action[] }
export interface Reading { id: string; version: number; isAccepted: boolean; viewerCan: string[]; answers: Said[]; remarks: Said[] }

export const pageDocument = `{ quality { ${page} } }`;
export const readingDocument = `query ($id: Uuid!) { qualityReading(id: $id) { ${reading} } }`;
export const peersDocument = 'query ($text: Text!) { qualityPeers(text: $text) { id name organisationName } }';
export const opening = (commandKey: string = randomUUID()): [string, object] =>
  [`mutation ($commandKey: Uuid!) { openQualityRound(commandKey: $commandKey) { ${page} } }`, { commandKey }];
const changing = (name: string, type: string, shown: string) => (input: object): [string, object] =>
  [`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input }];

export const answering = changing('saveQualityAnswer', 'QualitySaidInput', page);
export const moving = changing('moveQualityRound', 'MoveQualityRoundInput', page);
export const improving = changing('saveQualityAction', 'QualityActionInput', page);
export const remarking = changing('saveQualityRemark', 'QualitySaidInput', reading);
export const readingMoves = changing('moveQualityReading', 'MoveQualityReadingInput', page);

export const qualityOf = async (visitor: Visitor): Promise<Quality> => (await visitor.must<{ quality: Quality }>(pageDocument)).quality;
export const readingOf = async (visitor: Visitor, id: string): Promise<Reading> =>
  (await visitor.must<{ qualityReading: Reading }>(readingDocument, { id })).qualityReading;
