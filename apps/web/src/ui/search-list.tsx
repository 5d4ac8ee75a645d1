import { ChevronDown } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { plainText } from '../lib/plain-text';
import { LabelText } from './label-text';

interface Option {
  id: string;
  label: string;
  detail: string;
  /** What may be typed to find it: lower case, without accents. */
  words: readonly string[];
}

interface Props {
  label: string;
  hint?: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  onBlur: () => void;
  inputRef: Ref<HTMLInputElement>;
  emptyText: string;
  error?: string | undefined;
  isOptional?: boolean;
}

const mostShown = 40;

/** What begins with the typed text first, then what merely holds it. */
function matching(options: readonly Option[], typed: string): Option[] {
  const wanted = plainText(typed).replace(/[-’']/g, ' ');
  if (wanted === '') return options.slice(0, mostShown);
  const starts = options.filter((option) => option.words.some((word) => word.startsWith(wanted)));
  const holds = options.filter((option) => !starts.includes(option) && option.words.some((word) => word.includes(wanted)));
  return [...starts, ...holds].slice(0, mostShown);
}

/** A field that narrows a long list while one types in it. */
export function SearchList(props: Props) {
  const { label, hint, options, value, onChange, onBlur, inputRef, emptyText, error, isOptional = false } = props;
  const t = useTranslations('common');
  const labelOf = (id: string | null) => options.find((option) => option.id === id)?.label ?? '';
  const [typed, setTyped] = useState(labelOf(value));
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);

  // Chosen elsewhere than here: the field says it too.
  if (seen !== value) {
    setSeen(value);
    if (value !== told) setTyped(labelOf(value));
  }

  const tell = (id: string | null) => {
    setTold(id);
    onChange(id);
  };

  return (
    <ComboBox
      className="field"
      items={matching(options, typed)}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (text === '') tell(null);
      }}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) setTyped(chosen.label);
        tell(chosen?.id ?? null);
      }}
      onBlur={onBlur}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="label">
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <div className="frame has-end">
        <Input ref={inputRef} className="input" autoComplete="off" />
        <Button className="icon-button" aria-label={t('showList')}>
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox<Option> className="listbox" renderEmptyState={() => <p className="option">{emptyText}</p>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              <span>{option.label}</span>
              <span className="meta">{option.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
