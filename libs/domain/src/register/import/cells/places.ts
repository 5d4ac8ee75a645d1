import { plainCell } from '../plain.js';
import type { CommuneFact, ImportReference } from '../reference.js';
import type { RemarkCode } from '../problems.js';
import { cannot, cleanCell, nothing, oneLine, says, type CellReading } from './cell.js';
import { numberOf } from './numbers.js';

/** Four digits, or five over the border: "B-4606" and "4420.0" are understood. */
export function readPostcode(raw: string): CellReading<string> {
  const text = oneLine(raw);
  if (!text) return nothing;
  const [, digits] = /^(?:B|BE|F|FR)?[\s.-]*(\d{4,5})(?:[.,]0+)?$/i.exec(text) ?? [];
  return digits && Number(digits) >= 1000 ? says(digits) : cannot('postcode_unreadable');
}

export interface Address { readonly street: string | null; readonly postcode: string | null; readonly locality: string | null }

/** An address whose last words are a postcode and a place, taken apart; another one stays a street. */
export function splitAddress(raw: string, reference: ImportReference): Address {
  const text = cleanCell(raw).replace(/\s*\n\s*/g, ', ').replace(/(?:,\s*)?\(?belgi(?:que|ë|en|um)\)?$/i, '').trim();
  const [, street = '', postcode = '', locality = ''] =
    /^(.*?)(?:^|[\s,;–-]+)(?:(?:B|BE|F|FR)[-\s])?(\d{4,5})[\s,-]+(\p{L}[^\d]*)$/iu.exec(text) ?? [];
  const isPlace = postcode.length === 5 || reference.communesByPostcode.has(postcode);
  if (!isPlace) return { street: text.replace(/[\s,;–-]+$/, '') || null, postcode: null, locality: null };
  return { street: street.replace(/[\s,;–-]+$/, '') || null, postcode, locality: locality.trim() };
}

export interface Place { readonly nis: string | null; readonly locality: string | null }

/** The commune that a name (in any of the three languages, or of a former commune) and a postcode say together. */
export function findCommune(name: string, postcode: string | null, reference: ImportReference): { place: Place; remark: RemarkCode | null } {
  const text = oneLine(name).replace(/^(?:ville|commune|stad|gemeente) (?:de |d['’]|van )?/i, '');
  const served = postcode ? reference.communesByPostcode.get(postcode) ?? [] : [];
  const [only] = served;
  if (!text) {
    if (served.length > 1) return { place: { nis: null, locality: null }, remark: 'commune_ambiguous' };
    return { place: { nis: only?.nis ?? null, locality: only?.names[0] ?? null }, remark: postcode && !only ? 'commune_unknown' : null };
  }
  // Five digits are a place over the border, whatever its name.
  const named = postcode?.length === 5 ? [] : communesNamed(text, reference);
  const both = named.filter((commune) => served.includes(commune));
  const [found] = both.length > 0 ? both : named;
  if (both.length === 1 && found) return { place: placeIn(found, text), remark: null };
  if (named.length === 0) {
    // A hamlet that no list knows: its postcode says the commune when it serves one only.
    return served.length === 1 && only ? { place: { nis: only.nis, locality: text }, remark: null }
      : { place: { nis: null, locality: text }, remark: served.length > 1 ? 'commune_ambiguous' : 'commune_unknown' };
  }
  if (both.length > 1 || named.length > 1 || !found) return { place: { nis: null, locality: text }, remark: 'commune_ambiguous' };
  return { place: placeIn(found, text), remark: postcode ? 'commune_not_of_postcode' : null };
}

function communesNamed(text: string, reference: ImportReference): readonly CommuneFact[] {
  const outside = text.replace(/\([^)]*\)/g, ' ');
  const inside = /\(([^)]*)\)/.exec(text)?.[1] ?? '';
  for (const form of [text, outside, ...outside.split(/[/,]| - /), inside]) {
    const found = reference.communesByName.get(plainCell(form));
    if (found) return found;
  }
  return [];
}

/** The name of the commune itself is written as it is in French; that of a village stays as the source has it. */
function placeIn(commune: CommuneFact, text: string): Place {
  const bare = plainCell(text.replace(/\([^)]*\)/g, ' '));
  return { nis: commune.nis, locality: commune.names.some((name) => plainCell(name) === bare) ? commune.names[0] ?? text : text.slice(0, 120) };
}

export interface Point { readonly lat: number; readonly lon: number }

/** Where the register may lie: Belgium and what is around, as far as sources of neighbours go. */
const region = { lat: [41, 54], lon: [-6, 12] } as const;
const isInside = (lat: number, lon: number) => lat >= region.lat[0] && lat <= region.lat[1] && lon >= region.lon[0] && lon <= region.lon[1];

/** Degrees; swapped ones are put right and told, Lambert ones refused. */
export function readPoint(rawLat: string, rawLon: string): CellReading<Point> {
  const [latText, lonText] = [oneLine(rawLat), oneLine(rawLon)];
  if (!latText && !lonText) return nothing;
  const [lat, lon] = [degrees(latText), degrees(lonText)];
  if (lat === null || lon === null) return cannot('coordinates_unreadable');
  if (isInside(lat, lon)) return says({ lat, lon });
  if (isInside(lon, lat)) return says({ lat: lon, lon: lat }, 'coordinates_swapped');
  return cannot(Math.abs(lat) > 1000 && Math.abs(lon) > 1000 ? 'coordinates_lambert' : 'coordinates_outside');
}

function degrees(text: string): number | null {
  const bare = text.replace(/\s*°?\s*[NEO]?$/i, '').replace(/\s/g, '');
  return /^-?\d{1,3}[.,]\d+$/.test(bare) ? Number(bare.replace(',', '.')) : numberOf(bare);
}
