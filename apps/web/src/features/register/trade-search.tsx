import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useDebounced } from '../../lib/use-debounced';
import { LabelText } from '../../ui/label-text';
import { shortestTrade, tradesQuery } from './register-query';

const settling = 200;

interface Props {
  label: string;
  isOptional?: boolean;
  hint: string;
  /** Said in the list while it is looked for, and when there is none. */
  texts: { loading: string; none: string };
  onChoose: (trade: { code: string; name: string }) => void;
  /** Codes that are chosen already, and not offered again. */
  taken?: readonly string[];
  isInvalid?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
}

/** A trade of the ROME list, found by any of its names; what is chosen stands elsewhere, the field is empty again. */
export function TradeSearch({ label, isOptional = false, hint, texts, onChoose, taken = [], isInvalid = false, autoFocus, inputRef, onBlur }: Props) {
  const [typed, setTyped] = useState('');
  const query = useQuery(tradesQuery(useDebounced(typed.trim(), settling)));
  const isAsked = typed.trim().length >= shortestTrade;
  const found = (isAsked && query.data ? query.data : []).filter(({ code }) => !taken.includes(code));
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ code }) => code === key);
        if (!chosen) return;
        onChoose({ code: chosen.code, name: chosen.name });
        setTyped('');
      }}
      {...(onBlur ? { onBlur } : {})}
      // Emptied by a choice, it must not open again to say that it found nothing.
      allowsEmptyCollection={isAsked}
      isInvalid={isInvalid}
      validationBehavior="aria"
    >
      <Label className="label">
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </Label>
      <Text slot="description" className="hint">
        {hint}
      </Text>
      <div className="frame">
        <Input ref={inputRef} className="input" autoComplete="off" autoFocus={autoFocus} />
      </div>
      <Popover className="popover">
        <ListBox<(typeof found)[number]>
          className="listbox"
          renderEmptyState={() => <p className="option">{query.isFetching ? texts.loading : texts.none}</p>}
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
