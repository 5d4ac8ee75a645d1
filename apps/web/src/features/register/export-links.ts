import { searchInput, type Filters } from './filters';

export const exportFormats = ['csv', 'xlsx', 'hsds.json', 'data-inclusion.json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the offers found can be taken away: the same criteria, in the query of the address. */
export function exportLink(format: ExportFormat, filters: Filters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchInput(filters))) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== null && one !== undefined && one !== false) query.append(name, String(one));
  }
  const asked = query.toString();
  return `/cadastre/export.${format}${asked ? `?${asked}` : ''}`;
}
