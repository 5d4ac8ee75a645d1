import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { DateField } from '../../ui/date-field';

interface Props {
  day: string | null;
  onDay: (day: string | null) => void;
  isUnknown: boolean;
  onUnknown: (isUnknown: boolean) => void;
  isMissing: boolean;
}

/** When a place is hoped for: a day, or plainly that nobody knows. */
export function WaitChoice({ day, onDay, isUnknown, onUnknown, isMissing }: Props) {
  const t = useTranslations('handoff.forms');
  const name = useId();
  return (
    <fieldset className="fieldset">
      <legend>{t('waitDate')}</legend>
      {[false, true].map((unknown) => (
        <label key={String(unknown)} className="radio">
          <input type="radio" name={name} checked={isUnknown === unknown} onChange={() => onUnknown(unknown)} />
          <span>{t(unknown ? 'waitUnknown' : 'waitKnown')}</span>
        </label>
      ))}
      {!isUnknown && <DateField label={t('day')} value={day} onChange={onDay} onBlur={() => undefined} error={isMissing ? t('missing') : undefined} />}
    </fieldset>
  );
}
