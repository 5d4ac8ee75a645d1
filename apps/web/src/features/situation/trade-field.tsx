import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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

/** One trade of the ROME list, found by any of its names. Emptied: none. */
export function TradeField({ label, value, onChange }: Props) {
  const t = useTranslations('situation');
  const [typed, setTyped] = useState(value?.name ?? '');
  const isAsked = typed.trim().length >= shortestTrade && typed !== value?.name;
  const query = useQuery(tradesQuery(useDebounced(isAsked ? typed.trim() : '', settling)));
  const found = isAsked && query.data ? query.data : [];

  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (text === '') onChange(null);
      }}
      selectedKey={value?.code ?? null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ code }) => code === key);
        if (!chosen) return;
        setTyped(chosen.name);
        onChange({ code: chosen.code, name: chosen.name });
      }}
      // What is left half typed is no trade: the field says again what is kept.
      onBlur={() => setTyped(value?.name ?? '')}
      allowsCustomValue
      allowsEmptyCollection={isAsked}
    >
      <Label className="label">
        <LabelText isOptional>{label}</LabelText>
      </Label>
      <Text slot="description" className="hint">
        {t('tradeHint')}
      </Text>
      <div className="frame">
        <Input className="input" autoComplete="off" />
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
