/** How a number is shown: as a day, an hour, both, with zeros before it, or as it is. */
export type NumberForm = 'date' | 'time' | 'moment' | 'plain' | { readonly zeros: number };

/** Forms that a workbook does not spell out. */
const builtIn: Readonly<Record<number, NumberForm>> = {
  14: 'date', 15: 'date', 16: 'date', 17: 'date', 18: 'time', 19: 'time', 20: 'time', 21: 'time', 22: 'moment', 45: 'time', 46: 'time', 47: 'time',
  ...Object.fromEntries([27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'date'])),
};

/** What the code of a form says: "dd/mm/yyyy", "h:mm", "0000000000"… */
export function formOf(id: number, code: string | undefined): NumberForm {
  if (code === undefined) return builtIn[id] ?? 'plain';
  const [positive = ''] = code.split(';');
  const signs = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '').toLowerCase();
  if (/^0{2,}$/.test(signs)) return { zeros: signs.length };
  if (signs === 'general' || /e[+-]/.test(signs)) return 'plain';
  const hasDay = /[yd]/.test(signs);
  const hasHour = /[hs]/.test(signs);
  if (hasDay) return hasHour ? 'moment' : 'date';
  if (hasHour) return 'time';
  return /m/.test(signs) ? 'date' : 'plain';
}

/** A number as a person would type it. */
export function shownNumber(raw: string, form: NumberForm, is1904: boolean): string {
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return raw;
  if (typeof form === 'object') return Number.isInteger(number) && number >= 0 ? String(number).padStart(form.zeros, '0') : shortest(number);
  if (form === 'plain') return shortest(number);
  const seconds = Math.round(number * 86_400);
  const clock = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}`;
  if (form === 'time') return number >= 0 && number < 1 ? clock : `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  const day = dayOf(Math.floor(seconds / 86_400), is1904);
  if (!day) return shortest(number);
  return form === 'date' || seconds % 86_400 === 0 ? day : `${day} ${clock}`;
}

/** Spreadsheets believe that 1900 was a leap year: before March their days are counted from one day later. */
function dayOf(serial: number, is1904: boolean): string | null {
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const year = new Date(zero + serial * 86_400_000).getUTCFullYear();
  if (serial < (is1904 ? 0 : 1) || !(year <= 2199)) return null;
  return new Date(zero + serial * 86_400_000).toISOString().slice(0, 10);
}

/** Without the digits that binary fractions add: 0.3 and not 0.30000000000000004. */
function shortest(number: number): string {
  const short = Number(number.toPrecision(15));
  const text = String(short);
  return text.includes('e') && Math.abs(short) < 1 ? short.toFixed(15).replace(/\.?0+$/, '') : text;
}

const two = (number: number): string => String(number).padStart(2, '0');
