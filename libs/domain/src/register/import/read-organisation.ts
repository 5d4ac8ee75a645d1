import { readText } from './cells/cell.js';
import { readEnterprise, readWebsite } from './cells/contacts.js';
import { findType } from './find-type.js';
import type { ImportReference } from './reference.js';
import type { RowCells } from './row-cells.js';
import type { ImportedOrganisation } from './sheet.js';

export const longestName = 200;

/** The name of the body: its own column, else that of the place, else (and it is told) the title of the offer. */
export function readName(cells: RowCells): string | null {
  const own = cells.line('organisation.name', longestName) ?? cells.line('branch.name', longestName);
  if (own) return own;
  const { value } = readText(cells.raw('offer.title'), longestName, true);
  if (value) cells.tell('organisation_named_after_offer', 'offer.title');
  return value;
}

/** What a row says of the body; its key is known already. */
export function readOrganisation(cells: RowCells, key: string, name: string, enterpriseNumber: string | null,
  reference: ImportReference): ImportedOrganisation {
  return {
    key, name, acronym: cells.line('organisation.acronym', 40), kind: kindOf(cells, reference), enterpriseNumber,
    description: cells.text('organisation.description', 4000), website: cells.take('organisation.website', readWebsite),
  };
}

export const readNumberOfEnterprise = (cells: RowCells): string | null => cells.take('organisation.enterpriseNumber', readEnterprise);

function kindOf(cells: RowCells, reference: ImportReference): string {
  const { value } = readText(cells.raw('organisation.kind'), 200, true);
  if (!value) return 'AUTRE';
  const code = findType(value, reference);
  if (!code) cells.tell('organisation_kind_unknown', 'organisation.kind');
  return code ?? 'AUTRE';
}
