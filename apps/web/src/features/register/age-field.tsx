import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/text-field';

const most = 120;

/** An age counts once it is written: on Enter, or when the field is left. */
export function AgeField({ age, onAge }: { age: number | null; onAge: (age: number | null) => void }) {
  const t = useTranslations('register');
  const [typed, setTyped] = useState(age === null ? '' : String(age));
  const settle = () => {
    const number = typed.trim() === '' ? null : Number(typed);
    const isAge = number === null || (Number.isInteger(number) && number >= 0 && number <= most);
    if (!isAge) setTyped(age === null ? '' : String(age));
    else if (number !== age) onAge(number);
  };
  return (
    <form
      className="narrow-field"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <TextField label={t('age')} inputMode="numeric" maxLength={3} autoComplete="off" value={typed} onChange={setTyped} onBlur={settle} />
    </form>
  );
}
