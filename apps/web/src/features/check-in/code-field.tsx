import { readCheckInCode } from '@boussole/domain/check-in/check-in-code';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/text-field';

interface Props { code: string; onChange: (code: string) => void; isChecked: boolean }

/** The eight signs of a message, typed as one likes. */
export function CodeField({ code, onChange, isChecked }: Props) {
  const t = useTranslations('checkIn');
  return (
    <TextField label={t('code')} hint={t('codeHint')} name="code" autoComplete="off" maxLength={30} className="wish-typed" value={code} onChange={onChange}
      error={isChecked && readCheckInCode(code) === null ? t('codeShape') : undefined} />
  );
}
