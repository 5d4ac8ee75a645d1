import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

export const RunFields = graphql(`
  fragment RunFields on ImportRun @_unmask {
    id
    sourceId
    sourceName
    fileName
    byteCount
    receivedBytes
    state
    format
    encoding
    delimiter
    columns { index heading sample target }
    counts {
      physical
      heading
      accepted
      rejected
      blank
      rows
      created
      updated
      unchanged
      missing
      remarks
      duplicates
      progress
    }
    startedAt
    checkedAt
    appliedAt
    startedBy
    failure
    nextPart
  }
`);

const RowFields = graphql(`
  fragment RowFields on ImportRow @_unmask {
    line
    lineCount
    sourceKey
    title
    state
    action
    problems { column code message original isBlocking }
    cells { index heading value }
    isRepaired
    duplicateOfLine
  }
`);

const ImportsDocument = graphql(
  `
    query Imports {
      imports {
        sources { id code name lastRunAt runCount }
        runs { ...RunFields }
      }
    }
  `,
  [RunFields],
);

const ImportRunDocument = graphql(
  `
    query ImportRun($id: Uuid!) {
      importRun(id: $id) { ...RunFields }
    }
  `,
  [RunFields],
);

const ImportRowsDocument = graphql(
  `
    query ImportRows($runId: Uuid!, $filter: ImportRowFilter!, $after: Int!) {
      importRows(runId: $runId, filter: $filter, after: $after) {
        rows { ...RowFields }
        next
      }
    }
  `,
  [RowFields],
);

export const MapImportDocument = graphql(
  `
    mutation MapImport($runId: Uuid!, $mapping: [ImportMappingInput!]!) {
      mapImport(runId: $runId, mapping: $mapping) { ...RunFields }
    }
  `,
  [RunFields],
);

export const RepairRowDocument = graphql(
  `
    mutation RepairImportRow($runId: Uuid!, $line: Int!, $cells: [ImportCellInput!]!) {
      repairImportRow(runId: $runId, line: $line, cells: $cells) { ...RowFields }
    }
  `,
  [RowFields],
);

export const ApplyImportDocument = graphql(
  `
    mutation ApplyImport($runId: Uuid!) {
      applyImport(runId: $runId) { ...RunFields }
    }
  `,
  [RunFields],
);

export const AbandonImportDocument = graphql(
  `
    mutation AbandonImport($runId: Uuid!) {
      abandonImport(runId: $runId) { ...RunFields }
    }
  `,
  [RunFields],
);

export type ImportHome = ResultOf<typeof ImportsDocument>['imports'];
export type ImportRun = ResultOf<typeof RunFields>;
export type ImportCounts = ImportRun['counts'];
export type ImportRow = ResultOf<typeof RowFields>;
export type RowFilter = VariablesOf<typeof ImportRowsDocument>['filter'];

export const importsKey = (hat: string) => [hat, 'imports'];
const rowsKey = (hat: string, runId: string) => [hat, 'import-rows', runId];

export const importsQuery = (hat: string) =>
  queryOptions({
    queryKey: importsKey(hat),
    queryFn: ({ signal }) => request(ImportsDocument, {}, { signal }).then((data) => data.imports),
  });

const breath = 1_500;

/** The worker is busy with it: nothing to do but look again. */
export const isAtWork = (run: Pick<ImportRun, 'state'>) => run.state === 'checking' || run.state === 'applying';

export const runQuery = (hat: string, id: string) =>
  queryOptions({
    queryKey: [hat, 'import-run', id],
    queryFn: ({ signal }) => request(ImportRunDocument, { id }, { signal }).then((data) => data.importRun),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? breath : false),
  });

/** The rows of one judgement: a new check is another list. */
export const rowsQuery = (hat: string, run: Pick<ImportRun, 'id' | 'checkedAt' | 'state'>, filter: RowFilter) =>
  infiniteQueryOptions({
    queryKey: [...rowsKey(hat, run.id), run.checkedAt, filter],
    queryFn: ({ pageParam, signal }) =>
      request(ImportRowsDocument, { runId: run.id, filter, after: pageParam }, { signal }).then((data) => data.importRows),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
