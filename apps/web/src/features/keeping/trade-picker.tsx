import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useController, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { TradeSearch } from '../register/trade-search';
import type { OfferForm } from './offer-schema';
import { useSheetFault } from './use-sheet-fault';

/** The trades that the offer leads to, found by name in the ROME list. */
export function TradePicker({ control }: { control: Control<OfferForm> }) {
  const t = useTranslations('keeping');
  const fault = useSheetFault();
  const { field, fieldState } = useController({ control, name: 'trades' });
  const error = fault(fieldState.error);

  return (
    <div className="field">
      <TradeSearch
        label={t('fields.trades')}
        hint={t('tradesHint')}
        texts={{ loading: t('tradesLoading'), none: t('tradesNone') }}
        taken={field.value.map(({ code }) => code)}
        isInvalid={error !== undefined}
        inputRef={field.ref}
        onBlur={field.onBlur}
        onChoose={(trade) => field.onChange([...field.value, trade])}
      />
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
