import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { useDebounced } from '../../lib/use-debounced';
import { LabelText } from '../../ui/label-text';
import { shortestTrade, tradesQuery } from '../register/register-query';
import type { Trade } from './situation-query';

const settling = 200;

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
  if (!value) return <Search label={label} autoFocus={wasTouched} onChoose={tell} />;
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

interface SearchProps {
  label: string;
  autoFocus: boolean;
  onChoose: (trade: Trade) => void;
}

function Search({ label, autoFocus, onChoose }: SearchProps) {
  const t = useTranslations('situation');
  const [typed, setTyped] = useState('');
  const query = useQuery(tradesQuery(useDebounced(typed.trim(), settling)));
  const isAsked = typed.trim().length >= shortestTrade;
  const found = isAsked && query.data ? query.data : [];
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ code }) => code === key);
        if (chosen) onChoose({ code: chosen.code, name: chosen.name });
      }}
      allowsEmptyCollection={isAsked}
    >
      <Label className="label">
        <LabelText isOptional>{label}</LabelText>
      </Label>
      <Text slot="description" className="hint">
        {t('tradeHint')}
      </Text>
      <div className="frame">
        <Input className="input" autoComplete="off" autoFocus={autoFocus} />
      </div>
      <Popover className="popover">
        <ListBox<(typeof found)[number]>
          className="listbox"
          renderEmptyState={() => <p className="option">{query.isFetching ? t('tradeLoading') : t('tradeNone')}</p>}
        >
          {(trade) => (
            <ListBoxItem id={trade.code} textValue={trade.name} className="option">
              <span>{trade.name}</span>
              <span className="meta">{trade.code}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
