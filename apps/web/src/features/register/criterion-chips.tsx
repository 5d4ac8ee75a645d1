import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { Button as PlainButton } from '../../ui/button';
import type { Criterion } from './criteria';
import type { Filters } from './filters';

interface Props {
  label: string;
  criteria: readonly Criterion[];
  onChange: (filters: Filters) => void;
  onDropAll?: () => void;
}

/** What was understood or ticked; each one comes off by a press. */
export function CriterionChips({ label, criteria, onChange, onDropAll }: Props) {
  const t = useTranslations('register');
  if (criteria.length === 0) return null;
  return (
    <div className="criteria">
      <ul className="chips" aria-label={label}>
        {criteria.map((criterion) => (
          <li key={criterion.key}>
            <Button
              className="chip"
              data-selected
              aria-label={t('dropNamed', { name: criterion.label })}
              onPress={() => onChange(criterion.without)}
            >
              <span>{criterion.label}</span>
              <X aria-hidden size={14} />
            </Button>
          </li>
        ))}
      </ul>
      {onDropAll && criteria.length > 1 && (
        <PlainButton look="quiet" onPress={onDropAll}>
          {t('dropAll')}
        </PlainButton>
      )}
    </div>
  );
}
