import { randomUUID } from 'node:crypto';
import type { House } from './house.js';
import type { Visitor } from './visitor.js';

/** The documents that the stories of the person's own page are told with. */
export const notebookDocument = `{ notebook {
  reference status branchName organisationName specialCount interviewCount lastVisitAt
  identity { isAnonymous code givenName familyName birthOn communeName email phone safeContact { byMail byPhone hideService note } }
  situation { status note } team { kind name } goals { id kind title why state } appointments { id startsAt minutes withName }
  interviews { id summary withName heldAt } documents { id title }
  grants { id branchName organisationName personName purpose sections until isLive looks revokedAt }
  requests { id branchName purpose sections untilOn message } representatives { name relation from until }
  rights { id kind text state isOwn reason } looks { next lines { id at kind organisationName branchName role door purpose sections } } } }`;

export interface Look { id: string; at: string; kind: string; organisationName: string | null; branchName: string | null; role: string | null; door: string | null; purpose: string | null; sections: string[] }
export interface NotebookAnswer {
  notebook: {
    reference: string; branchName: string; specialCount: number; interviewCount: number; lastVisitAt: string | null;
    identity: { isAnonymous: boolean; code: string | null; givenName: string | null; familyName: string | null; birthOn: string | null;
      communeName: string | null; email: string | null; phone: string | null };
    team: { kind: string; name: string }[]; goals: { title: string; state: string }[]; appointments: { startsAt: string; withName: string }[];
    interviews: { id: string; summary: string }[]; documents: { title: string }[];
    grants: { id: string; branchName: string; purpose: string; sections: string[]; isLive: boolean; looks: number }[];
    requests: { id: string; branchName: string; sections: string[]; message: string }[];
    representatives: { name: string }[]; rights: { id: string; kind: string; text: string | null; state: string; isOwn: boolean }[];
    looks: { next: string | null; lines: Look[] };
  };
}

export interface Key { code: string; secret: string }

export const enterDocument = 'mutation ($input: EnterNotebookInput!) { enterNotebook(input: $input) { holder isRestricted } }';
export const leaveDocument = 'mutation { leaveNotebook }';
export const logDocument = 'query ($after: Text) { notebookLog(after: $after) { next lines { id at kind organisationName branchName role door purpose sections } } }';
export const claimDocument = 'mutation ($input: ClaimNotebookInput!) { claimNotebook(input: $input) { code secret } }';
export const claimAtDeskDocument = 'mutation ($input: ClaimDossierInput!) { claimDossier(input: $input) { code secret } }';
export const giveCodeDocument = 'mutation ($id: Uuid!, $key: Uuid!) { giveCode(dossierId: $id, commandKey: $key) { code secret } }';
export const askRightDocument = 'mutation ($input: AskRightInput!) { askRight(input: $input) }';
export const recordRightDocument = 'mutation ($input: RecordRightInput!) { recordRight(input: $input) }';
export const withdrawDocument = 'mutation ($id: Uuid!) { withdrawGrant(id: $id) }';
export const doorDocument = `query ($id: Uuid!) { dossierDoor(id: $id) { id isAnonymous code codeGivenAt stage viewerCan
  representatives { id name relation proof from until isLive code } rights { id kind text state isOwn } } }`;

/** Opens a dossier for somebody without a name, at the desk; what she takes away is her key. */
export async function anonymousDossier(caseworker: Visitor): Promise<Key & { id: string }> {
  const created = await caseworker.must<{ createAnonymousDossier: Key & { id: string } }>(
    'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id code secret } }', { key: randomUUID() });
  return created.createAnonymousDossier;
}

export async function giveCode(caseworker: Visitor, id: string, key: string = randomUUID()): Promise<Key> {
  return (await caseworker.must<{ giveCode: Key }>(giveCodeDocument, { id, key })).giveCode;
}

/** The person, at a browser of her own. */
export async function enter(house: House, { code, secret }: Key): Promise<Visitor> {
  const visitor = house.visitor();
  await visitor.must(enterDocument, { input: { code, secret } });
  return visitor;
}

export const readNotebook = async (visitor: Visitor): Promise<NotebookAnswer['notebook']> =>
  (await visitor.must<NotebookAnswer>(notebookDocument)).notebook;
