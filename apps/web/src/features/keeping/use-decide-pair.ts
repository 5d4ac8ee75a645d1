import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import {
  duplicatesKey, duplicatesQuery, KeepApartDocument, MergeDocument, UndoMergeDocument, type DuplicatePair, type DuplicateState,
} from './duplicates-query';
import { keptKey } from './kept-query';

/** What a person decides of a pair. The card stays in its place, with what was decided. */
export function useDecidePair(pair: DuplicatePair, listed: DuplicateState) {
  const t = useTranslations('duplicates');
  const queries = useQueryClient();
  const hat = useScope();

  const onSuccess = (changed: DuplicatePair) => {
    announce(t(`said.${changed.state}`));
    queries.setQueryData(duplicatesQuery(hat, listed).queryKey, (kept) => kept && {
      ...kept,
      pages: kept.pages.map((page) => ({
        ...page,
        proposedCount: page.proposedCount + (changed.state === 'proposed' ? 1 : 0) - (pair.state === 'proposed' ? 1 : 0),
        lines: page.lines.map((line) => (line.id === changed.id ? changed : line)),
      })),
    });
    for (const queryKey of [duplicatesKey(hat), keptKey(hat), [hat, 'register']]) {
      void queries.invalidateQueries({ queryKey, refetchType: 'none' });
    }
  };

  return {
    merge: useMutation({
      mutationFn: (winnerId: string) =>
        request(MergeDocument, { pairId: pair.id, winnerId }).then((data) => data.mergeDuplicates),
      onSuccess,
    }),
    apart: useMutation({
      mutationFn: () => request(KeepApartDocument, { pairId: pair.id }).then((data) => data.keepApart),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: () => request(UndoMergeDocument, { mergeId: pair.mergeId ?? '' }).then((data) => data.undoMerge),
      onSuccess,
    }),
  };
}
