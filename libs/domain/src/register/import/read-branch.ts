import { cleanCell, oneLine, readText } from './cells/cell.js';
import { readEmail, readPhone, readWebsite } from './cells/contacts.js';
import { readBoolean } from './cells/numbers.js';
import { readOpening } from './cells/opening-hours.js';
import { findCommune, readPoint, readPostcode, splitAddress, type Address } from './cells/places.js';
import type { ImportReference } from './reference.js';
import type { RowCells } from './row-cells.js';
import type { ImportedBranch, ImportedOpening } from './sheet.js';

const longestStreet = 200;
const longestLocality = 120;

export type ReadPlace = Pick<ImportedBranch, 'street' | 'postcode' | 'locality' | 'communeNis'>;

/** Where it is: what the address says completes the postcode and the commune, never the other way round. */
export function readPlace(cells: RowCells, reference: ImportReference): ReadPlace {
  const own = cells.take('branch.postcode', readPostcode);
  const written = cells.raw('branch.street');
  const address = splitAddress(written, reference);
  if (own === null && address.postcode !== null && cells.has('branch.postcode')) cells.tell('postcode_from_address', 'branch.street');
  const postcode = own ?? address.postcode;
  const isSame = address.postcode !== null && address.postcode === postcode;
  const street = readText(isSame ? address.street ?? '' : written.replace(/\s*\n\s*/g, ', '), longestStreet, true);
  if (street.remark) cells.tell(street.remark, 'branch.street');
  const { locality, communeNis } = communeOf(cells, postcode, isSame ? address : null, reference);
  return { street: street.value, postcode, locality, communeNis };
}

function communeOf(cells: RowCells, postcode: string | null, address: Address | null, reference: ImportReference) {
  const said = oneLine(cells.raw('branch.commune')) || address?.locality || '';
  const given = reference.communeByNis.get(oneLine(cells.raw('branch.nis')));
  if (given) return { locality: said.slice(0, longestLocality) || (given.names[0] ?? null), communeNis: given.nis };
  const { place, remark } = findCommune(said, postcode, reference);
  if (remark && (said || postcode)) cells.tell(remark, cells.raw('branch.commune') ? 'branch.commune' : 'branch.street', said || postcode);
  return { locality: place.locality?.slice(0, longestLocality) || null, communeNis: place.nis };
}

/** What a row says of the place; its keys and its address are known already. */
export function readBranch(cells: RowCells, keys: Pick<ImportedBranch, 'key' | 'organisationKey' | 'name'>, place: ReadPlace): ImportedBranch {
  const point = readPoint(cells.raw('branch.lat'), cells.raw('branch.lon'));
  if (point.remark) cells.tell(point.remark, cells.has('branch.lat') ? 'branch.lat' : 'branch.lon', pointText(cells));
  const { opening, openingNote } = openingOf(cells);
  const { street, postcode, locality, communeNis } = place;
  return {
    key: keys.key, organisationKey: keys.organisationKey, name: keys.name, street, postcode, locality, communeNis,
    lat: point.value?.lat ?? null, lon: point.value?.lon ?? null, phone: cells.take('branch.phone', readPhone)?.slice(0, 40) ?? null,
    email: cells.take('branch.email', readEmail), website: cells.take('branch.website', readWebsite), opening, openingNote,
    isAccessible: cells.take('branch.accessible', readBoolean),
  };
}

const pointText = (cells: RowCells): string => [cells.raw('branch.lat'), cells.raw('branch.lon')].join(' ; ');

/** Hours, and what follows them as a note; hours in words are a note altogether. */
function openingOf(cells: RowCells): { opening: readonly ImportedOpening[]; openingNote: string | null } {
  const text = cleanCell(cells.raw('branch.opening'));
  if (!text) return { opening: [], openingNote: null };
  const parts = text.split(' ; ');
  for (let count = parts.length; count > 0; count -= 1) {
    const opening = readOpening(parts.slice(0, count).join(' ; '));
    if (opening) return { opening, openingNote: noteOf(cells, parts.slice(count).join(' ; ')) };
  }
  cells.tell('opening_kept_as_text', 'branch.opening');
  return { opening: [], openingNote: noteOf(cells, text) };
}

function noteOf(cells: RowCells, text: string): string | null {
  const { value, remark } = readText(text, 500);
  if (remark) cells.tell(remark, 'branch.opening');
  return value;
}
