import { Dices } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import type { Filters } from './filters';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** A number that can be read out, so that a colleague may ask for the very same order. */
const anotherSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000;

/** Why the first is first: a draw, the same for everybody, that can be drawn again. */
export function OrderNote({ filters, onChange }: Props) {
  const t = useTranslations('register');
  return (
    <div className="order-note">
      <p className="meta">{filters.seed === null ? t('orderToday') : t('orderDrawn', { seed: filters.seed })}</p>
      <div className="actions">
        <Button look="quiet" icon={Dices} onPress={() => onChange({ ...filters, seed: anotherSeed() })}>
          {t('drawAgain')}
        </Button>
        {filters.seed !== null && (
          <Button look="quiet" onPress={() => onChange({ ...filters, seed: null })}>
            {t('drawOfToday')}
          </Button>
        )}
      </div>
    </div>
  );
}
