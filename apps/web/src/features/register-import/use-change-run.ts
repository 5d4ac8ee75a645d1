import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { importsKey, runQuery, type ImportRun } from './import-query';

/** A change of an import answers the import: the page shows it at once, and watches it again if the worker has it. */
export function useChangeRun<Data, Variables>(document: TadaDocumentNode<Data, Variables>, runOf: (data: Data) => ImportRun) {
  const queries = useQueryClient();
  const hat = useScope();
  return useMutation({
    mutationFn: (variables: Variables) => request(document, variables).then(runOf),
    onSuccess: (run) => {
      queries.setQueryData(runQuery(hat, run.id).queryKey, run);
      void queries.invalidateQueries({ queryKey: importsKey(hat), refetchType: 'none' });
    },
  });
}
