import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { LabelText } from './label-text';

interface Props {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  isOptional?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  /** More than one row: a text area that grows with its text. */
  rows?: number;
  inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  /** A button inside the frame, at its end. */
  end?: ReactNode;
  className?: string;
}

/** One line or several, with its label, its hint and its error: never the browser's own messages. */
export function TextField(props: Props) {
  const { label, hint, error, isOptional = false, rows = 1, inputRef, end, className = '', ...field } = props;
  return (
    <AriaTextField {...field} isInvalid={error !== undefined} validationBehavior="aria" className={`field ${className}`}>
      <Label className="label">
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {rows > 1 ? (
        // The caller's ref is for either element; each branch renders the one it names.
        <TextArea ref={inputRef as Ref<HTMLTextAreaElement>} rows={rows} className="input textarea" />
      ) : (
        <div className={end === undefined ? 'frame' : 'frame has-end'}>
          <Input ref={inputRef as Ref<HTMLInputElement>} className="input" />
          {end}
        </div>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
