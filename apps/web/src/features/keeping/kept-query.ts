import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const KeptDocument = graphql(`
  query KeptSheets($filter: KeptFilter!, $first: Int!, $after: Text) {
    keptSheets(filter: $filter, first: $first, after: $after) {
      organisationId
      lines {
        id
        organisationId
        kind
        title
        branchName
        freshness
        reviewOn
        verifiedOn
        quality
        openCorrections
        isMissingFromSource
        version
      }
      counts { all soon due stale corrected missing }
      next
    }
  }
`);

export const ConfirmSheetDocument = graphql(`
  mutation ConfirmSheet($kind: SheetKind!, $id: Uuid!, $version: Int!) {
    confirmSheet(kind: $kind, id: $id, version: $version) { id version }
  }
`);

export type KeptPage = ResultOf<typeof KeptDocument>['keptSheets'];
export type KeptSheet = KeptPage['lines'][number];
export type KeptFilter = VariablesOf<typeof KeptDocument>['filter'];

/** In the order in which they ask for attention, everything first. */
export const keptFilters = ['all', 'soon', 'due', 'stale', 'corrected', 'missing'] as const satisfies readonly KeptFilter[];

const pageSize = 50;

export const keptKey = (hat: string) => [hat, 'kept'];

export const keptQuery = (hat: string, filter: KeptFilter) =>
  infiniteQueryOptions({
    queryKey: [...keptKey(hat), filter],
    queryFn: ({ pageParam, signal }) =>
      request(KeptDocument, { filter, first: pageSize, after: pageParam }, { signal }).then((data) => data.keptSheets),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The list once a sheet was said to hold: its line stays in its place, so that the next one is under the same key. */
export function afterConfirmation(
  kept: InfiniteData<KeptPage, unknown> | undefined,
  { id, version, today }: { id: string; version: number; today: string },
): InfiniteData<KeptPage, unknown> | undefined {
  const before = kept?.pages.flatMap((page) => page.lines).find((line) => line.id === id);
  if (!kept || !before) return kept;
  const late = before.freshness === 'fresh' ? null : before.freshness;
  return {
    ...kept,
    pages: kept.pages.map((page) => ({
      ...page,
      counts: late ? { ...page.counts, [late]: Math.max(0, page.counts[late] - 1) } : page.counts,
      lines: page.lines.map((line) =>
        line.id === id ? { ...line, version, freshness: 'fresh' as const, verifiedOn: today } : line,
      ),
    })),
  };
}
