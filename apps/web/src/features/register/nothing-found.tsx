import { SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty';
import type { Criterion } from './criteria';
import { CriterionChips } from './criterion-chips';
import type { Filters } from './filters';

interface Props {
  criteria: readonly Criterion[];
  onChange: (filters: Filters) => void;
}

/** Nothing answers all of it: what could be let go. */
export function NothingFound({ criteria, onChange }: Props) {
  const t = useTranslations('register');
  return (
    <Empty icon={SearchX} title={criteria.length > 0 ? t('nothing') : t('nothingYet')}>
      <div className="column">
        <p className="empty-text">{criteria.length > 0 ? t('nothingText') : t('nothingYetText')}</p>
        <CriterionChips label={t('loosen')} criteria={criteria} onChange={onChange} />
      </div>
    </Empty>
  );
}
