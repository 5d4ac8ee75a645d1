import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/text-field';

interface Props {
  age: number | null;
  error?: string | undefined;
  onChange: (age: number | null) => void;
}

const isAge = (number: number): boolean => Number.isInteger(number) && number >= 6 && number <= 110;

/** An age counts once it is one; what is typed stays as it is meanwhile. */
export function AgeCriterion({ age, error, onChange }: Props) {
  const t = useTranslations('choice.criteria');
  const [typed, setTyped] = useState(age === null ? '' : String(age));
  const number = Number(typed);
  const isWrong = typed.trim() !== '' && !isAge(number);
  return (
    <div className="narrow-field">
      <TextField
        label={t('age')} isOptional inputMode="numeric" maxLength={3} autoComplete="off" value={typed}
        error={error ?? (isWrong && typed.length > 1 ? t('ageFault') : undefined)}
        onChange={(text) => {
          setTyped(text);
          if (text.trim() === '') onChange(null);
          else if (isAge(Number(text))) onChange(Number(text));
        }}
      />
    </div>
  );
}
