import { isEmail } from '../../../dossier/learner.js';
import { readEnterpriseNumber } from '../../enterprise-number.js';
import { cannot, cleanCell, nothing, oneLine, says, type CellReading } from './cell.js';

/** The first address of a cell, in lower case; "mailto:" and "(at)" are understood. */
export function readEmail(raw: string): CellReading<string> {
  const text = oneLine(raw);
  if (!text) return nothing;
  const plainer = text.replace(/mailto:/gi, ' ').replace(/\s*[([{<]\s*(?:at|arobase|apestaart|à)\s*[)\]}>]\s*/gi, '@').replace(/\s*[([]\s*(?:dot|point)\s*[)\]]\s*/gi, '.');
  const joined = plainer.includes('@') ? plainer : plainer.replace(/\s+(?:at|arobase)\s+/gi, '@');
  const found = joined.split(/[\s,;|<>()"']+|\/(?!\/)/).map((part) => part.replace(/^[.:]+|[.:]+$/g, '').toLowerCase()).filter(isEmail);
  const [first] = found;
  if (!first) return cannot('email_unreadable');
  return says(first, new Set(found).size > 1 ? 'email_several' : null);
}

/** A complete address of a site: what lacks its beginning gets it; a bare word is none. */
export function readWebsite(raw: string): CellReading<string> {
  const text = oneLine(raw);
  if (!text) return nothing;
  const parts = text.split(/[\s;|]+|,(?=\s|https?:|www\.)/i).map(websiteOf).filter((part) => part !== null);
  const [first] = parts;
  if (!first || first.length > 500) return cannot('website_unreadable');
  return says(first, new Set(parts).size > 1 ? 'website_several' : null);
}

function websiteOf(part: string): string | null {
  const bare = part.replace(/^[<("'«]+|[>)"'».]+$/g, '').replace(/^https?:\/*(?=https?:)/i, '');
  const [, scheme, host, rest] = /^(https?:\/{1,3})?((?:[\p{L}\p{N}_-]+\.)+\p{L}{2,})((?::\d+)?(?:[/?#]\S*)?)$/iu.exec(bare) ?? [];
  if (!host || (part.includes('@') && !scheme)) return null;
  return `${scheme?.toLowerCase().startsWith('http:') ? 'http' : 'https'}://${host.toLowerCase()}${rest ?? ''}`;
}

/** A Belgian number of enterprise, ten digits whose last two prove the others. */
export function readEnterprise(raw: string): CellReading<string> {
  const text = oneLine(raw);
  if (!text) return nothing;
  const number = readEnterpriseNumber(text.replace(/^(?:n°|num[ée]ro|bce|kbo|tva|btw)\s*:?\s*/i, ''));
  return number ? says(number) : cannot('enterprise_number_invalid');
}

/** The first telephone number of a cell, grouped as it is read aloud in Belgium or in France. */
export function readPhone(raw: string): CellReading<string> {
  const text = cleanCell(raw);
  if (!text) return nothing;
  const numbers = piecesOf(text).map(phoneOf).filter((number) => number !== null);
  const [first] = numbers;
  if (!first) return cannot('phone_unreadable');
  if (new Set(numbers.map(({ shown }) => shown)).size > 1) return says(first.shown, 'phone_several');
  return says(first.shown, first.isUsual ? null : 'phone_unusual');
}

function piecesOf(text: string): string[] {
  const said = text.replace(/\((?!0\)|\d{2,4}\))[^)]*\)/g, ' ').replace(/\b(?:ext|poste|toestel)\.?\s*\d+/gi, ' ');
  const pieces = said.split(/[;,|\n]|\s(?:ou|et|of|en|oder|or)\s|\s\/\s|\s[-–]\s/i);
  return pieces.flatMap((piece) => (piece.replace(/\D/g, '').length > 15 ? piece.split(/[/-]/) : [piece]));
}

function phoneOf(piece: string): { shown: string; isUsual: boolean } | null {
  const signs = piece.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const digits = signs.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  const abroad = /^(?:\+|00)(\d+)$/.exec(signs)?.[1];
  if (abroad && !/^(?:32|33)/.test(abroad)) return { shown: `+${abroad.slice(0, 3)} ${abroad.slice(3)}`, isUsual: true };
  const national = abroad ? `0${abroad.slice(2).replace(/^0/, '')}` : /^(?:4[5-9]\d{7}|[1-9]\d{7})$/.test(digits) ? `0${digits}` : digits;
  if (abroad?.startsWith('33') && national.length === 10) return { shown: `+33 ${national.slice(1, 2)} ${pairs(national.slice(2))}`, isUsual: true };
  return { shown: grouped(national), isUsual: /^0\d{8,9}$/.test(national) };
}

function grouped(national: string): string {
  if (/^04[5-9]\d{7}$/.test(national)) return `${national.slice(0, 4)} ${pairs(national.slice(4))}`;
  if (/^0\d{9}$/.test(national)) return pairs(national);
  if (/^0[2349]\d{7}$/.test(national)) return `${national.slice(0, 2)} ${national.slice(2, 5)} ${pairs(national.slice(5))}`;
  if (/^0\d{8}$/.test(national)) return `${national.slice(0, 3)} ${pairs(national.slice(3))}`;
  return national;
}

const pairs = (digits: string): string => digits.replace(/(\d{2})(?=\d)/g, '$1 ');
