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
import { useController, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useDebounced } from '../../lib/use-debounced';
import { shortestTrade, tradesQuery } from '../register/register-query';
import type { OfferForm } from './offer-schema';
import { useSheetFault } from './use-sheet-fault';

const settling = 200;

/** The trades that the offer leads to, found by name in the ROME list. */
export function TradePicker({ control }: { control: Control<OfferForm> }) {
  const t = useTranslations('keeping');
  const fault = useSheetFault();
  const { field, fieldState } = useController({ control, name: 'trades' });
  const [typed, setTyped] = useState('');
  const query = useQuery(tradesQuery(useDebounced(typed.trim(), settling)));
  const isAsked = typed.trim().length >= shortestTrade;
  const found = (isAsked && query.data ? query.data : []).filter(({ code }) => !field.value.some((trade) => trade.code === code));
  const error = fault(fieldState.error);

  return (
    <div className="field">
      <ComboBox
        className="field"
        items={found}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => {
          const chosen = found.find(({ code }) => code === key);
          if (!chosen) return;
          field.onChange([...field.value, { code: chosen.code, name: chosen.name }]);
          setTyped('');
        }}
        onBlur={field.onBlur}
        // Emptied by a choice, it must not open again to say that it found nothing.
        allowsEmptyCollection={isAsked}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label className="label">{t('fields.trades')}</Label>
        <Text slot="description" className="hint">
          {t('tradesHint')}
        </Text>
        <div className="frame">
          <Input ref={field.ref} className="input" autoComplete="off" />
        </div>
        <Popover className="popover">
          <ListBox<(typeof found)[number]>
            className="listbox"
            renderEmptyState={() => <p className="option">{query.isFetching ? t('tradesLoading') : t('tradesNone')}</p>}
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
      {error && <span className="field-error">{error}</span>}
      {field.value.length > 0 && (
        <ul className="chips" aria-label={t('tradesChosen')}>
          {field.value.map(({ code, name }) => (
            <li key={code}>
              <Button
                className="chip"
                aria-label={t('removeTrade', { name })}
                onPress={() => field.onChange(field.value.filter((trade) => trade.code !== code))}
              >
                {name}
                <X aria-hidden size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
