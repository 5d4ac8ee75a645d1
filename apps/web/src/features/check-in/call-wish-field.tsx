import { dayParts, type DayPart } from '@boussole/domain/check-in/answer';
import { useTranslations } from 'use-intl';
import { OneOf } from '../../ui/one-of';

interface Props {
  label: string;
  wish: DayPart | null;
  onChange: (wish: DayPart | null) => void;
  /** She asked to be called: there is no "no" to choose. */
  isWished?: boolean;
}

/** When she would like to be called, or not at all. */
export function CallWishField({ label, wish, onChange, isWished = false }: Props) {
  const t = useTranslations('checkIn');
  const parts = dayParts.map((part) => ({ value: part as DayPart | 'no', label: t(`callWishes.${part}`) }));
  return (
    <OneOf
      label={label}
      isLabelShown
      options={isWished ? parts : [{ value: 'no', label: t('noCall') }, ...parts]}
      selected={wish ?? (isWished ? 'any' : 'no')}
      onChange={(chosen) => onChange(chosen === 'no' ? null : chosen)}
    />
  );
}
