import type { Ref } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { LabelText } from './label-text';

export interface Findable {
  id: string;
  name: string;
  detail: string;
}

interface Props<Item extends Findable> {
  label: string;
  isOptional?: boolean;
  hint: string;
  typed: string;
  onType: (text: string) => void;
  /** Enough was typed to look. */
  isAsked: boolean;
  found: readonly Item[];
  /** Said where nothing is found, or not yet. */
  emptyText: string;
  onChoose: (item: Item) => void;
  isInvalid?: boolean;
  autoFocus?: boolean | undefined;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement> | undefined;
  onBlur?: (() => void) | undefined;
}

/** A field in which something is looked for far away; what is chosen stands elsewhere, the field is empty again. */
export function FindBox<Item extends Findable>(props: Props<Item>) {
  const { label, isOptional = false, hint, typed, onType, isAsked, found, emptyText, onChoose, isInvalid = false, autoFocus, maxLength, inputRef, onBlur } = props;
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={onType}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        if (!chosen) return;
        onChoose(chosen);
        onType('');
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
        <Input ref={inputRef} className="input" autoComplete="off" autoFocus={autoFocus} maxLength={maxLength} />
      </div>
      <Popover className="popover">
        <ListBox<Item> className="listbox" renderEmptyState={() => <p className="option">{emptyText}</p>}>
          {({ id, name, detail }) => (
            <ListBoxItem id={id} textValue={name} className="option">
              <span>{name}</span>
              <span className="meta">{detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
