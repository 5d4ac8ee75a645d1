import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import type { ChoiceCard, ChoiceSet, PointNotice } from './choice-query';
import { filterChoice, type FilterReason, type Filters } from './choice-requests';

export const noFilters: Filters = { order: 'drawn' };

export const isFiltered = ({ order: _, ...filters }: Filters): boolean =>
  Object.values(filters).some((value) => value !== null && value !== false && value !== undefined && !(Array.isArray(value) && value.length === 0));

interface Filtered {
  shown: readonly number[] | null;
  notices: readonly PointNotice[];
}

/** What is shown of the frozen list: decided and written down by the server at each change; only the latest answer counts. */
export function useFiltered(set: ChoiceSet) {
  const t = useTranslations('choice.list');
  const [filters, setFilters] = useState(noFilters);
  const [{ shown, notices }, setFiltered] = useState<Filtered>({ shown: null, notices: [] });
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(0);

  const ask = (next: Filters, reason?: FilterReason) => {
    const turn = (latest.current += 1);
    setFilters(next);
    setError(null);
    setIsBusy(true);
    filterChoice({ setId: set.id, dossierId: set.dossierId, filters: next, ...(reason && { reason }) }).then(
      (answer) => {
        if (turn !== latest.current) return;
        setFiltered({ shown: answer.shown, notices: answer.notices });
        setIsBusy(false);
        announce(t('shown', { shown: answer.shown.length, count: String(set.cards.length) }));
      },
      (failure: unknown) => {
        if (turn !== latest.current) return;
        setError(failure);
        setIsBusy(false);
      },
    );
  };

  const cards: readonly ChoiceCard[] = shown === null ? set.cards
    : shown.flatMap((number) => set.cards.find(({ alternative }) => alternative === number) ?? []);
  return { cards, filters, notices, isBusy, error, ask, clear: () => ask(noFilters) };
}

export type FilteredList = ReturnType<typeof useFiltered>;
