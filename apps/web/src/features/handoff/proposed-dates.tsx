import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Handoff } from './handoff-query';

interface Props {
  dates: Handoff['dates'];
  chosenId: string | null;
  onChoose: (id: string | null) => void;
}

/** One of the dates that were proposed, or another one. */
export function ProposedDates({ dates, chosenId, onChoose }: Props) {
  const t = useTranslations('handoff');
  const format = useDates();
  const name = useId();
  return (
    <fieldset className="fieldset">
      <legend>{t('forms.proposed')}</legend>
      {dates.map(({ id, startsAt, minutes, place, link }) => (
        <label key={id} className="radio">
          <input type="radio" name={name} checked={chosenId === id} onChange={() => onChoose(id)} />
          <span>
            {format.dayAndTime(startsAt)} · {t('dates.minutes', { count: minutes })}
            <span className="meta radio-detail">{place ?? link}</span>
          </span>
        </label>
      ))}
      <label className="radio">
        <input type="radio" name={name} checked={chosenId === null} onChange={() => onChoose(null)} />
        <span>{t('forms.another')}</span>
      </label>
    </fieldset>
  );
}
