import { plainCell } from '../plain.js';
import { cannot, cleanCell, nothing, says, type CellReading } from './cell.js';

const about = /^(?:±|\+\/-|~|≈|env\.?(?:iron)?|ca\.?|circa|approx\.?|max\.?(?:imum)?|min\.?(?:imum)?|plus de|moins de|jusqu['’]à)\s*/i;

/** The number that digits say, whatever separates thousands and decimals: 1 200, 1.200,5, 1,200.5, 12,5. */
export function numberOf(text: string): number | null {
  let digits = text.replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '');
  if (!/^[-+]?\d+(?:[.,]\d+)*$/.test(digits)) return null;
  const [comma, dot] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma >= 0 && dot >= 0) digits = digits.replaceAll(comma < dot ? ',' : '.', '');
  else if (/^[-+]?[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits)) digits = digits.replace(/[.,]/g, '');
  const number = Number(digits.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

export interface Limits { readonly least: number; readonly most: number; readonly isWhole?: boolean }

/** A number between two limits; "±30", "10 à 12" and "30 max" are taken as they stand, and told. */
export function readNumber(raw: string, { least, most, isWhole = false }: Limits): CellReading<number> {
  const text = cleanCell(raw);
  if (!text) return nothing;
  const exact = numberOf(text.replace(/\s*(?:€|eur|h|heures?|uur|sem(?:aines?)?|places?|pers(?:onnes?)?\.?|participants?|ans|%)$/i, ''));
  const loose = exact ?? numberOf(/^[\d.,' ]*\d/.exec(text.replace(about, '').replace(/^[^\d]{0,12}(?=\d)/, ''))?.[0]?.trim() ?? '');
  if (loose === null) return cannot('number_unreadable');
  const value = isWhole ? Math.round(loose) : loose;
  if (value < least || value > most) return cannot('value_outside');
  return says(value, exact === null || value !== loose ? 'number_approximate' : null);
}

const freeWords = /^(?:gratuit(?:e|ement|s)?|gratis|free|kostenlos|kosteloos|aucun(?: cout)?|sans frais|0)(?: (?:pour tou\w+|eur|euros?))*$/;

/** A price in cents; what is said in words is left for a note. */
export function readMoney(raw: string): CellReading<number> {
  const text = cleanCell(raw);
  if (!text) return nothing;
  if (freeWords.test(plainCell(text)) && !/[1-9]/.test(text)) return says(0);
  const amount = numberOf(text.replace(/^(?:€|eur(?:os?)?)\s*|\s*(?:€|eur(?:os?)?)$|(?<=\d),[-–]$/gi, '').replace(/\.$/, '').trim());
  if (amount === null) return cannot('money_unreadable');
  const cents = Math.round(amount * 100);
  return cents < 0 || cents > 10_000_000 ? cannot('value_outside') : says(cents);
}

const yesWords = new Set(['oui', 'o', 'x', 'v', 'vrai', 'true', 't', '1', 'yes', 'y', 'ja', 'j', 'wahr', 'waar', 'ok', 'checked', 'coche', 'on', 'gratuit']);
const noWords = new Set(['non', 'n', 'faux', 'false', 'f', '0', 'no', 'nee', 'nein', 'falsch', 'onwaar', 'unchecked', 'off', 'aucun', 'payant']);

/** Yes or no, in four languages and with ticks. */
export function readBoolean(raw: string): CellReading<boolean> {
  const text = cleanCell(raw);
  if (!text) return nothing;
  if (/^[✓✔☑✅]/u.test(text)) return says(true);
  if (/^[✗✘☐❌]/u.test(text)) return says(false);
  const word = plainCell(text).split(' ')[0] ?? '';
  if (yesWords.has(word)) return says(true);
  return noWords.has(word) ? says(false) : cannot('boolean_unreadable');
}

export interface Duration { readonly hours: number | null; readonly weeks: number | null; readonly weeklyHours: number | null }

/** How long something takes: "120 h", "1h30", "6 semaines", "3 mois", "35 h/semaine"; several may stand together. */
export function readDuration(raw: string): CellReading<Duration> {
  const text = cleanCell(raw).slice(0, 200).toLowerCase();
  if (!text) return nothing;
  const pick = (pattern: RegExp) => numberOf(pattern.exec(text)?.[1]?.trim() ?? '');
  const weeklyHours = pick(/(\d[\d .,]*)\s*h(?:eures?)?\s*(?:\/|par\s)\s*sem/);
  const rest = text.replace(/\d[\d .,]*\s*h(?:eures?)?\s*(?:\/|par\s)\s*sem\w*/, ' ');
  const clock = /(\d+)\s*h\s*(\d{2})\b/.exec(rest);
  const hours = clock ? Number(clock[1]) + Number(clock[2]) / 60 : numberOf(/(\d[\d .,]*)\s*(?:h|u|p[ée]riodes?)/.exec(rest)?.[1]?.trim() ?? '');
  const spans = [[/(\d[\d .,]*)\s*(?:sem|week|woche)/, 1], [/(\d[\d .,]*)\s*(?:mois|maand|monat|month)/, 52 / 12], [/(\d[\d .,]*)\s*(?:an|jaar|jahr|year)/, 52]] as const;
  const span = spans.map(([pattern, factor]) => [numberOf(pattern.exec(rest)?.[1]?.trim() ?? ''), factor] as const).find(([count]) => count !== null);
  const weeks = span?.[0] == null ? null : Math.max(1, Math.round(span[0] * span[1]));
  if (hours === null && weeks === null && weeklyHours === null) return cannot('number_unreadable');
  const isPlausible = (hours ?? 0) <= 20_000 && (weeks ?? 0) <= 520 && (weeklyHours ?? 0) <= 80;
  return isPlausible ? says({ hours: hours === null ? null : Math.round(hours * 10) / 10, weeks, weeklyHours }) : cannot('value_outside');
}
