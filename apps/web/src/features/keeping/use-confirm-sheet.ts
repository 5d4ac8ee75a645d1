import type { SheetKind } from '@boussole/domain/register/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dayInBrussels } from '../../lib/dates';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { afterConfirmation, ConfirmSheetDocument, keptKey, keptQuery, type KeptFilter } from './kept-query';

interface Confirmed {
  id: string;
  kind: SheetKind;
  version: number;
}

/** « Toujours exact »: all that the sheet says still holds. What is on screen stays where it is. */
export function useConfirmSheet(filter: KeptFilter) {
  const queries = useQueryClient();
  const hat = useScope();
  return useMutation({
    mutationFn: ({ kind, id, version }: Confirmed) =>
      request(ConfirmSheetDocument, { kind, id, version }).then((data) => data.confirmSheet),
    onSuccess: ({ id, version }) => {
      const today = dayInBrussels(Date.now());
      queries.setQueryData(keptQuery(hat, filter).queryKey, (kept) => afterConfirmation(kept, { id, version, today }));
      // The other lists are read again when they are opened; this one must not move under the fingers.
      void queries.invalidateQueries({ queryKey: keptKey(hat), refetchType: 'none' });
    },
  });
}
