import { useTranslations } from 'use-intl';
import type { BoardUnit } from './board-query';

/** A status in words; none: nothing is tested in that period. */
export function useStatusName() {
  const t = useTranslations('neutrality');
  const words = useTranslations('neutralityWords');
  return (status: BoardUnit['status']): string =>
    (status ? words(`statuses.${status === 'jaune_pale' ? 'jaune-pale' : status}`) : t('noTest'));
}
