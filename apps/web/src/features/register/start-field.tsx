import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { DateField } from '../../ui/date-field';

const earliest = '2020-01-01';

/** A day counts when the field is left: while its year is typed it goes through the first century. */
export function StartField({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const t = useTranslations('register');
  const [typed, setTyped] = useState(day);
  const settle = () => {
    if (typed !== day && (typed === null || typed >= earliest)) onDay(typed);
  };
  return (
    <form
      className="narrow-field"
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    >
      <DateField label={t('startsBefore')} value={typed} onChange={setTyped} onBlur={settle} />
    </form>
  );
}
