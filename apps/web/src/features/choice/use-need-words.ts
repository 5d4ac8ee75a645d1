import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Need } from '../situation/situation-query';
import { useSay } from '../situation/use-say';
import { useWords } from '../situation/use-words';

/** How a need reads: its name, then what narrows it. */
export function useNeedWords() {
  const t = useTranslations('goals');
  const words = useWords();
  const say = useSay();
  const dates = useDates();
  return {
    name: (need: Need): string =>
      [words.offerKind(need.kind), need.trade?.name ?? (need.field && say.field(need.field))].filter(Boolean).join(' : '),
    detail: (need: Need): string =>
      [
        need.level !== null && t('level', { level: String(need.level) }),
        need.communeName ?? (need.basin && say.basin(need.basin)),
        need.wantedBefore && t('before', { date: dates.calendarDay(need.wantedBefore) }),
        need.constraints,
      ].filter(Boolean).join(' · '),
  };
}
