import { parseDate } from '@internationalized/date';
import type { Ref } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { LabelText } from './label-text';

interface Props {
  label: string;
  /** A calendar day, YYYY-MM-DD. */
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur: () => void;
  error?: string | undefined;
  isOptional?: boolean;
  fieldRef?: Ref<HTMLDivElement>;
}

/** A day typed on the keyboard: day, month, year, each part with arrows. */
export function DateField({ label, value, onChange, onBlur, error, isOptional = false, fieldRef }: Props) {
  return (
    <AriaDateField
      className="field"
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date?.toString() ?? null)}
      onBlur={onBlur}
      // A day of one digit would be too small to press, in the languages that write it so.
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="label">
        <LabelText isOptional={isOptional}>{label}</LabelText>
      </Label>
      <DateInput ref={fieldRef} className="input segments">
        {(segment) => <DateSegment segment={segment} className="segment" />}
      </DateInput>
      <FieldError className="field-error">{error}</FieldError>
    </AriaDateField>
  );
}
