import { Controller, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFault } from '../../lib/use-fault';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { NewDossier } from './new-dossier-schema';

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

export function SafeContactFields({ control }: { control: Control<NewDossier> }) {
  const t = useTranslations('newDossier');
  const fault = useFault();
  const choices = [{ value: '', label: t('anyHour') }, ...hours.map((hour) => ({ value: hour, label: t('hour', { hour }) }))];
  return (
    <fieldset className="fieldset">
      <legend>{t('safe')}</legend>
      <p className="hint">{t('safeHint')}</p>
      <div className="actions">
        {(['byPhone', 'bySms', 'byMail', 'hideService'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field }) => (
              <Checkbox name={name} isSelected={field.value} onChange={field.onChange}>
                {t(name)}
              </Checkbox>
            )}
          />
        ))}
      </div>
      <div className="form-row">
        {(['notBefore', 'notAfter'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field, fieldState }) => (
              <Select
                label={t(name)}
                value={field.value}
                options={choices}
                onChange={field.onChange}
                onBlur={field.onBlur}
                selectRef={field.ref}
                error={fault(fieldState.error)}
              />
            )}
          />
        ))}
      </div>
      <Controller
        control={control}
        name="note"
        render={({ field: { ref, ...field }, fieldState }) => (
          <TextField
            {...field}
            inputRef={ref}
            rows={2}
            label={t('note')}
            isOptional
            hint={t('noteHint')}
            error={fault(fieldState.error)}
          />
        )}
      />
    </fieldset>
  );
}
