import { Check } from 'lucide-react';
import { useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface Props<Value extends string> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { value: Value; label: string }[];
  selected: readonly Value[];
  onChange: (selected: Value[]) => void;
  /** Only one at a time. */
  isSingle?: boolean;
  isLabelHidden?: boolean;
}

/** A few choices in view, toggled by a press: arrows move between them, Space chooses. */
export function ChoiceChips<Value extends string>(props: Props<Value>) {
  const { label, hint, error, options, selected, onChange, isSingle = false, isLabelHidden = false } = props;
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <span id={id} className={isLabelHidden ? 'visually-hidden' : 'label'}>
        {label}
      </span>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <ToggleButtonGroup
        className="chips"
        aria-labelledby={id}
        {...(notes ? { 'aria-describedby': notes } : {})}
        selectionMode={isSingle ? 'single' : 'multiple'}
        selectedKeys={selected}
        onSelectionChange={(keys) => onChange(options.map((o) => o.value).filter((value) => keys.has(value)))}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className="chip">
            <Check aria-hidden size={14} className="chip-mark" />
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
