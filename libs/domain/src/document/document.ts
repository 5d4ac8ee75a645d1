import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

/** What a paper is, to whoever looks for it. */
export const documentKinds = ['cv', 'diploma', 'certificate', 'letter', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A paper waits in quarantine until it was checked; refused or removed, its line stays and its content is destroyed. */
export const documentStates = ['quarantine', 'ready', 'refused', 'removed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** What may be kept; recognised by what a file is, never by what it calls itself. */
export const documentFormats = ['pdf', 'jpeg', 'png', 'webp', 'text', 'docx', 'odt'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Why a file was refused once it was looked at. */
export const documentFaults = [
  'unknown_type', 'broken', 'hidden_content', 'active_content', 'encrypted', 'too_large_inside', 'too_many_pixels', 'malware',
] as const;
export type DocumentFault = (typeof documentFaults)[number];

export const mostDocumentBytes = 10 * 1024 * 1024;
/** Enough for a whole life of guidance; more is a mistake or an attack. */
export const mostDocuments = 200;
export const longestTitle = 150;
export const longestFileName = 120;
export const longestReason = 300;

/** What the person who adds a paper says of it. */
export interface DocumentDescription {
  readonly title: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  /** Tells very personal things: read with that section alone. */
  readonly isSpecial: boolean;
  readonly forRepresentative: boolean;
}

/** A paper's description as it may be kept: a title, a name that is only text, no national number. */
export function checkDescription(raw: DocumentDescription): Decision<DocumentDescription> {
  const title = plain(raw.title);
  const fileName = cleanFileName(raw.fileName);
  if (!title) return refuse('document.title_missing');
  if (title.length > longestTitle) return refuse('text.too_long');
  return holdsNationalNumber(title) || holdsNationalNumber(fileName) ? refuse('text.national_number') : allow({ ...raw, title, fileName });
}

/** How much a file weighs decides before anything else. */
export function checkSize(bytes: number): Decision<number> {
  if (bytes === 0) return refuse('document.empty');
  return bytes > mostDocumentBytes ? refuse('document.too_large') : allow(bytes);
}

/** Why a paper is taken away: said in a few words, because its line stays. */
export function checkReason(raw: string): Decision<string> {
  const reason = plain(raw);
  if ([...reason].length < 3) return refuse('document.reason_missing');
  if (reason.length > longestReason) return refuse('text.too_long');
  return holdsNationalNumber(reason) ? refuse('text.national_number') : allow(reason);
}

// Controls, and the signs that turn the direction of a text: "annexe\u202Efdp.exe" reads "annexeexe.pdf".
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]/gu;

const plain = (text: string): string => text.normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/** A file's name as a text and nothing more: no path, no sign that is not seen, not too long. */
export function cleanFileName(raw: string): string {
  const last = raw.split(/[/\\]/).at(-1) ?? '';
  const name = last.normalize('NFC').replace(unseen, '').replace(/[<>:"|?*]/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  if (name.length <= longestFileName) return name || 'document';
  const [, stem = name, extension = ''] = /^(.*?)(\.[\p{L}\d]{1,8})?$/u.exec(name) ?? [];
  return [...stem].slice(0, longestFileName - extension.length - 10).join('').trim() + extension;
}

const extensions: Readonly<Record<DocumentFormat, string>> = { pdf: 'pdf', jpeg: 'jpg', png: 'png', webp: 'webp', text: 'txt', docx: 'docx', odt: 'odt' };

/** The name that a paper leaves under: whatever it was called, it ends as what it was found to be. */
export function leavingName(fileName: string, format: DocumentFormat): string {
  let stem = fileName;
  while (/.\.[a-z][a-z0-9]{1,4}$/i.test(stem)) stem = stem.replace(/\.[a-z0-9]+$/i, '');
  return `${stem}.${extensions[format]}`;
}

/** What a browser is told that a paper is. */
export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', text: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', odt: 'application/vnd.oasis.opendocument.text',
};
