import { randomUUID } from 'node:crypto';
import { CheckDocument } from '../../apps/api/src/modules/document/check-document.js';
import type { TestDatabase } from '../db/test-database.js';
import type { Visitor } from './visitor.js';
import { openWorker, type Working } from './working.js';

export const documentsPage = `query ($id: Uuid!) { dossierDocuments(id: $id) { id withheld isAnonymous canAdd canAddSpecial hasScanner
  documents { id title fileName kind state format fault isSpecial forRepresentative isScanned byteCount addedAt author { name }
    removedAt removedBy { name } removalReason viewerCan } } }`;

export interface ShownDocument {
  id: string; title: string; fileName: string; kind: string; state: string; format: string | null; fault: string | null; isSpecial: boolean;
  forRepresentative: boolean; isScanned: boolean; byteCount: number; author: { name: string }; removedBy: { name: string } | null;
  removalReason: string | null; viewerCan: string[];
}
export interface DocumentsAnswer {
  dossierDocuments: { withheld: number; isAnonymous: boolean; canAdd: boolean; canAddSpecial: boolean; hasScanner: boolean; documents: ShownDocument[] };
}

export const aDescription = (more: object = {}) =>
  ({ commandKey: randomUUID(), title: 'Curriculum vitae', fileName: 'cv.pdf', kind: 'cv', isSpecial: false, forRepresentative: false, ...more });

export const described = (said: object): string => Buffer.from(JSON.stringify(said)).toString('base64url');

export interface Uploaded { readonly status: number; readonly id: string | undefined; readonly code: string | undefined; readonly text: string }

/** Sends a file as the screen does. */
export async function upload(
  visitor: Visitor, dossierId: string, bytes: Uint8Array, said: object = aDescription(), headers: Record<string, string> = {},
): Promise<Uploaded> {
  const response = await fetch(`${visitor.address}/fichiers/${dossierId}`, {
    method: 'POST', body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream', 'x-csrf': '1', 'x-document': described(said), cookie: visitor.cookie, ...headers },
  });
  const text = await response.text();
  const answer: { data?: { addDocument?: { id: string } }; errors?: { extensions?: { code?: string } }[] } = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, id: answer.data?.addDocument?.id, code: answer.errors?.[0]?.extensions?.code, text };
}

/** Like upload, for a file that must be taken. */
export async function added(visitor: Visitor, dossierId: string, bytes: Uint8Array, said: object = {}): Promise<string> {
  const { id, text } = await upload(visitor, dossierId, bytes, aDescription(said));
  if (!id) throw new Error(text);
  return id;
}

export async function linkTo(visitor: Visitor, dossierId: string, documentId: string) {
  return visitor.ask<{ documentLink: { href: string; expiresAt: string } } | null>(
    'query ($dossierId: Uuid!, $documentId: Uuid!) { documentLink(dossierId: $dossierId, documentId: $documentId) { href expiresAt } }',
    { dossierId, documentId });
}

export async function fetched(visitor: Visitor, href: string, cookie = visitor.cookie) {
  const response = await fetch(`${visitor.address}${href}`, { headers: { cookie } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The paper itself, as somebody gets it who may. */
export async function contentOf(visitor: Visitor, dossierId: string, documentId: string): Promise<Buffer> {
  const { data, codes } = await linkTo(visitor, dossierId, documentId);
  if (!data) throw new Error(codes.join());
  const { status, bytes } = await fetched(visitor, data.documentLink.href);
  if (status !== 200) throw new Error(bytes.toString());
  return bytes;
}

/** A worker that checks when it is told to, and nothing else. */
export async function aChecker(database: TestDatabase, more: Record<string, string> = {}): Promise<{ check(id: string): Promise<unknown>; close: Working['close'] }> {
  const working = await openWorker(database, more);
  return { check: (documentId) => working.app.get(CheckDocument).work({ documentId }), close: () => working.close() };
}
