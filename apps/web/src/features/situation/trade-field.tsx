import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { LabelText } from '../../ui/label-text';
import { TradeSearch } from '../register/trade-search';
import type { Trade } from './situation-query';

interface Props {
  label: string;
  value: Trade | null;
  onChange: (trade: Trade | null) => void;
}

/** One trade of the ROME list, found by any of its names; once chosen it stands alone, and can be taken away. */
export function TradeField({ label, value, onChange }: Props) {
  const t = useTranslations('situation');
  // The focus follows what was just done: it never falls back to the page.
  const [wasTouched, setWasTouched] = useState(false);
  const tell = (trade: Trade | null) => {
    setWasTouched(true);
    onChange(trade);
  };
  if (!value) {
    const texts = { loading: t('tradeLoading'), none: t('tradeNone') };
    return <TradeSearch label={label} isOptional hint={t('tradeHint')} texts={texts} autoFocus={wasTouched} onChoose={tell} />;
  }
  return (
    <div className="field">
      <span className="label">
        <LabelText isOptional>{label}</LabelText>
      </span>
      <div className="chips">
        <Button className="chip" autoFocus={wasTouched} aria-label={t('removeNamed', { name: value.name })} onPress={() => tell(null)}>
          {value.name}
          <X aria-hidden size={14} />
        </Button>
      </div>
    </div>
  );
}
