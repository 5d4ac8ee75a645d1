import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import {
  DecideMergeDocument, mergesKey, mergesQuery, RefuseMergeDocument, UndoDossierMergeDocument, type DossierMerge, type MergeField,
  type MergeState,
} from './merges-query';

/** What a person decides of a proposal. The card stays in its place, with what was decided. */
export function useMergeChanges(merge: DossierMerge, listed: MergeState) {
  const t = useTranslations('merge');
  const queries = useQueryClient();
  const hat = useScope();

  const onSuccess = (changed: DossierMerge) => {
    announce(t(`said.${changed.state}`));
    queries.setQueryData(mergesQuery(hat, listed).queryKey, (kept) => kept && {
      ...kept,
      pages: kept.pages.map((page) => ({
        ...page,
        proposedCount: page.proposedCount - (merge.state === 'proposed' ? 1 : 0),
        lines: page.lines.map((line) => (line.id === changed.id ? changed : line)),
      })),
    });
    for (const queryKey of [mergesKey(hat), [hat, 'search'], [hat, 'similar'], [hat, 'caseload'], [hat, 'dossier']]) {
      void queries.invalidateQueries({ queryKey, refetchType: 'none' });
    }
  };

  return {
    decide: useMutation({
      mutationFn: ({ keptId, taken }: { keptId: string; taken: MergeField[] }) =>
        request(DecideMergeDocument, { input: { mergeId: merge.id, keptId, taken } }).then((data) => data.decideMerge),
      onSuccess,
    }),
    refuse: useMutation({
      mutationFn: (reason: string) =>
        request(RefuseMergeDocument, { input: { mergeId: merge.id, reason } }).then((data) => data.refuseMerge),
      onSuccess,
    }),
    undo: useMutation({
      mutationFn: (reason: string) =>
        request(UndoDossierMergeDocument, { input: { mergeId: merge.id, reason } }).then((data) => data.undoDossierMerge),
      onSuccess,
    }),
  };
}
