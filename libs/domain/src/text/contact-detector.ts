import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { isEnterpriseNumber } from '../register/enterprise-number.js';
import { holdsNationalNumber, nationalNumbersIn } from './national-number.js';

export type ContactKind = 'phone' | 'email' | 'national_number';

/** A piece of a text by which somebody could be reached or told apart, and where it stands. */
export interface Contact {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between the digits of a number: nothing, or up to three of these signs. */
const gap = '[ .\\u00a0\\u202f()/-]{0,3}';
const rest = (digits: number) => `(?:${gap}\\d){${digits}}`;
const pairs = (count: number) => `(?:${gap}\\d\\d){${count}}`;

/** The shapes of the numbers that people here write; what follows a shape is no digit. */
const phones = [
  `\\+${gap}[1-9]${gap}\\d${rest(6)}(?:${gap}\\d){0,6}`, // international, as written anywhere
  `00${gap}(?:3[1-9]|4[0-9]|1)${gap}(?:\\(0\\)${gap})?[1-9]${rest(7)}(?:${gap}\\d){0,3}`, // the same from a telephone
  `32${gap}(?:\\(?0\\)?${gap})?4[5-9]\\d${rest(6)}`, // a Belgian mobile whose plus got lost
  `0${gap}4[5-9]${gap}\\d${rest(6)}`, // Belgian mobiles
  `0[23489]${gap}\\d{3}${pairs(2)}`, `0[23489]${gap}\\d\\d${gap}\\d\\d${gap}\\d{3}`, // Brussels, Antwerp, Liège, Ghent
  `0[1-9]\\d${gap}\\d\\d${pairs(2)}`, `0[1-9]\\d${gap}\\d{3}${gap}\\d{3}`, // the other Belgian zones
  `0${gap}[1-9]${pairs(4)}`, // France
  `06${gap}\\d{8}`, `06${gap}\\d{4}${gap}\\d{4}`, `06${gap}\\d\\d${gap}\\d{3}${gap}\\d{3}`, // Dutch mobiles
  `0\\d\\d${gap}\\d{3}${gap}\\d{4}`, `0\\d\\d${gap}\\d{7}`, `0\\d{3}${gap}\\d{6}`, `0\\d{3}${gap}\\d{3}${gap}\\d{3}`, // Dutch zones
  `\\(?0[1-9]\\d{1,3}\\)?[ /-]{1,3}\\d{3,4}[ -]?\\d{2,5}`, `01[5-7]\\d[ /-]{0,3}\\d{7,8}`, // Germany
];
const phone = new RegExp(`(?<![\\p{L}\\d+])(?<!\\d[./-])\\(?(?:${phones.join('|')})(?![\\p{L}\\d])(?![.,/-]\\d)`, 'gu');

const atSign = '(?:\\s{0,2}@\\s{0,2}|\\s{0,2}[([{]\\s?(?:at|arobase|à)\\s?[)\\]}]\\s{0,2}|\\s(?:arobase|apenstaartje|at)\\s)';
const dotSign = '(?:\\.|\\s?[([]\\s?(?:dot|point|punt)\\s?[)\\]]\\s?|\\s(?:point|punt|dot|punkt)\\s)';
const email = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}${atSign}[\\p{L}\\p{N}-]{1,63}(?:${dotSign}[\\p{L}\\p{N}-]{1,63}){0,3}${dotSign}\\p{L}{2,12}(?![\\p{L}\\p{N}])`, 'giu');

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:(?:19|20)\\d\\d|\\d\\d)';
// "0470 12/05/26" is somebody's telephone, whatever its end looks like.
const notInMobile = '(?<!04[5-9]\\d[ .\\u00a0\\u202f/-]{1,3})';
const hour = '(?:[01]?\\d|2[0-4])[.:hH][0-5]\\d';

/** Stands where something was understood already; no shape holds it. */
const hidden = '\u0000';

/** What counsellors write with digits all day long and that reaches nobody. Hidden before telephones are looked for. */
const harmless: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${notInMobile}${day}([./-])${month}\\1${year}(?!\\1?\\d)`, 'g'),
  /(?<!\d)(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  new RegExp(`(?<!\\d)${notInMobile}${hour}\\s?(?:-|–|à|/|tot|bis|to)\\s?${hour}(?![.\\d])`, 'g'),
  /(?<![\p{L}\d])\p{Lu}{2}\d{2}(?:[ .]?[\dA-Z]{4}){2,7}(?:[ .]?[\dA-Z]{1,4})?(?![\p{L}\d])/gu, // IBAN
  /\b(?:BE|BCE|KBO|TVA|BTW|ZDU|MwSt|n[°o]\s?d[’']entreprise|num[ée]ro\s?d[’']entreprise|ondernemingsnummer)\s?:?\s?(?:BE\s?)?[01]\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)/gi,
  /(?<!\d)\d{1,3}(?:[. \u00a0\u202f]\d{3})*(?:,\d{1,2})?\s?(?:€|euros?\b|EUR\b|km\b|heures?\b|h\b|periodes?\b|périodes?\b)/gi,
  /(?<![\p{L}])(?:r[ée]f(?:[ée]rence)?s?|dossier|matricule|contrat|convention|facture|d[ée]cret|arr[êe]t[ée]|agr[ée]ment|code|bon|offre|ISBN|art(?:icle)?|page|Kennzeichen|Aktenzeichen|dossiernummer)\.?\s?(?:(?:n[°o]|num[ée]ro|nr\.?)\s?)?[:#]?\s?(?:\p{Lu}{2,8}\s)?(?:\p{L}{1,6}[-/.]?)?\d[\d\p{Lu}./-]*/giu,
];
const enterprise = /(?<!\d)[01]\d{3}\.\d{3}\.\d{3}(?!\d)/g;

/** Everything in a free text by which somebody could be reached or named to the State, in the order of the text. */
export function findContacts(text: string): Contact[] {
  const numbers = nationalNumbersIn(text).map((found) => contact('national_number', found));
  let seen = hide(text, numbers);
  const emails = [...seen.matchAll(email)].map((found) => contact('email', { start: found.index, text: found[0] }));
  seen = hide(seen, emails);
  for (const pattern of harmless) seen = seen.replace(pattern, (found) => hidden.repeat(found.length));
  seen = seen.replace(enterprise, (found) => (isHarmlessNumber(found) ? hidden.repeat(found.length) : found));
  const telephones = [...seen.matchAll(phone)].filter(([found]) => isLikelyPhone(found))
    .map((found) => contact('phone', { start: found.index, text: found[0] }));
  return [...numbers, ...emails, ...telephones].sort((one, other) => one.start - other.start);
}

// Only the way an enterprise's number is written, and only with its own check: a mobile written so has one chance in ninety-seven.
const isHarmlessNumber = (found: string): boolean => isEnterpriseNumber(found.replace(/\D/g, ''));

function isLikelyPhone(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 16 && new Set(digits).size > 2;
}

function contact(kind: ContactKind, { start, text }: { start: number; text: string }): Contact {
  return { kind, start, end: start + text.length, text };
}

function hide(text: string, found: readonly Contact[]): string {
  return found.reduce((seen, { start, end }) => seen.slice(0, start) + hidden.repeat(end - start) + seen.slice(end), text);
}

/** Only what reaches somebody: the screen asks about it, and the writer may say that it is a service's. */
export const reachingContacts = (text: string): Contact[] => findContacts(text).filter(({ kind }) => kind !== 'national_number');

/** What a note needs to be judged: whose dossier it is in, and whether its writer said that what it holds is a service's. */
export interface NoteContext {
  readonly isAnonymous: boolean;
  readonly keepsContacts: boolean;
}

/** May these texts be kept? No national number anywhere; in an anonymous dossier no telephone or address unless it is kept knowingly. */
export function checkNote(texts: readonly string[], { isAnonymous, keepsContacts }: NoteContext): Decision<true> {
  if (texts.some(holdsNationalNumber)) return refuse('text.national_number');
  if (!isAnonymous || keepsContacts) return allow(true);
  return texts.some((text) => reachingContacts(text).length > 0) ? refuse('text.holds_contact') : allow(true);
}
