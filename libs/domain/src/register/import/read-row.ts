import { oneLine } from './cells/cell.js';
import { plainCell } from './plain.js';
import { type ReadPlace, readBranch, readPlace } from './read-branch.js';
import { readOffer } from './read-offer.js';
import { longestName, readName, readNumberOfEnterprise, readOrganisation } from './read-organisation.js';
import type { ImportReference } from './reference.js';
import { RowCells } from './row-cells.js';
import type { ImportedSheet, ImportProblem, SourceRecord } from './sheet.js';
import type { ImportMapping, ImportTarget } from './targets.js';

export interface ReadRow {
  /** Null exactly when a problem is blocking. */
  readonly sheet: ImportedSheet | null;
  /** The identity of the row in its source; 200 characters at most. */
  readonly key: string | null;
  /** What a person would call it: the title of the offer, else the name of the place. */
  readonly title: string | null;
  readonly problems: readonly ImportProblem[];
}

const longestKey = 200;
const longestTitle = 250;

/** Whether a row says nothing at all: counted as blank, neither accepted nor rejected. */
export const isBlank = (record: SourceRecord): boolean => record.damage === null && record.cells.every((cell) => cell.trim() === '');

/** Does this mapping leave rows without an identity of their own? They are known then by their name, address and title. */
export const makesKeys = (mapping: ImportMapping): boolean => !keyTargets.some((target) => mapping.includes(target));
const keyTargets: readonly ImportTarget[] = ['record.key', 'offer.key'];

/** What a row of a table says, as a sheet of the register, and everything that could not be understood. */
export function readRow(record: SourceRecord, headings: readonly string[], mapping: ImportMapping, reference: ImportReference): ReadRow {
  const cells = new RowCells(record, headings, mapping);
  const title = cells.line('offer.title', longestTitle);
  if (record.damage !== null) return refused(cells, title, record.damage, record.cells.join(' ; '));
  const beyond = record.cells.slice(headings.length).filter((cell) => cell.trim());
  if (beyond.length > 0) return refused(cells, title, 'too_many_cells', beyond.join(' ; '));
  const name = readName(cells);
  if (!name) return refused(cells, title, 'name_missing', null);
  if (record.cells.length < headings.length) cells.tell('cells_missing', null, record.cells.join(' ; '));

  const enterpriseNumber = readNumberOfEnterprise(cells);
  const place = readPlace(cells, reference);
  const key = rowKey(cells, mapping) ?? madeKey([name, placeText(place), title ?? '']);
  const shared = keyOf(cells, 'organisation.key') ?? (enterpriseNumber ? madeShared(enterpriseNumber, name) : null);
  const organisationKey = shared ?? key;
  const branchName = cells.line('branch.name', longestName) ?? name;
  const branchKey = keyOf(cells, 'branch.key') ?? (shared ? sharedBranch(shared, branchName, place) : null) ?? key;
  return {
    sheet: {
      organisation: readOrganisation(cells, organisationKey, name, enterpriseNumber, reference),
      branch: readBranch(cells, { key: branchKey, organisationKey, name: branchName }, place),
      offer: title === null ? null : readOffer(cells, title, { key, organisationKey, branchKey }, reference),
    },
    key, title: title ?? branchName, problems: cells.problems,
  };
}

function refused(cells: RowCells, title: string | null, code: 'unclosed_quote' | 'unreadable' | 'too_many_cells' | 'name_missing',
  original: string | null): ReadRow {
  cells.tell(code, null, original);
  return { sheet: null, key: null, title, problems: cells.problems };
}

/** The row's own identity; null when its source gives it none. */
function rowKey(cells: RowCells, mapping: ImportMapping): string | null {
  const own = keyTargets.map((target) => keyOf(cells, target)).find((key) => key !== null) ?? null;
  if (own === null && !makesKeys(mapping)) cells.tell('key_missing', keyTargets.find((target) => cells.has(target)) ?? null);
  return own;
}

function keyOf(cells: RowCells, target: ImportTarget): string | null {
  const key = oneLine(cells.raw(target));
  if (key.length > longestKey) cells.tell('key_too_long', target);
  return key.slice(0, longestKey) || null;
}

/** One body when both its number and its name are the same, to the letter: anything less is for a person to decide. */
const madeShared = (enterpriseNumber: string, name: string): string => `${enterpriseNumber} ${name}`.slice(0, longestKey);

/** One place of it when its name and its address are the same; without an address nobody knows. */
function sharedBranch(organisationKey: string, name: string, place: ReadPlace): string | null {
  const address = placeText(place);
  return address ? `${organisationKey.slice(0, 80)} · ${plainCell(name).slice(0, 55)} · ${address.slice(0, 55)}` : null;
}

const placeText = ({ street, postcode, locality }: ReadPlace): string =>
  plainCell([street, postcode, postcode ? '' : locality].filter(Boolean).join(' '));

const madeKey = ([name = '', place = '', title = '']: readonly string[]): string =>
  [plainCell(name).slice(0, 70), place.slice(0, 60), plainCell(title).slice(0, 60)].filter(Boolean).join(' · ');
