import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode, type Ref } from 'react';
import { LabelText } from './label-text';

interface Props<Value extends string> {
  label: ReactNode;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  onBlur?: () => void;
  hint?: string;
  error?: string | undefined;
  isOptional?: boolean;
  selectRef?: Ref<HTMLSelectElement>;
}

/** The browser's own list: it opens well on a phone and reads well everywhere. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, onBlur, hint, error, isOptional = false, selectRef } = props;
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <div className="frame">
        <select
          id={id}
          ref={selectRef}
          className="input select"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          onBlur={onBlur}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden size={16} className="select-mark" />
      </div>
      {error && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}
