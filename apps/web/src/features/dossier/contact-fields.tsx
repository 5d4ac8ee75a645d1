import { Controller, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFault } from '../../lib/use-fault';
import { TextField } from '../../ui/text-field';
import type { NewDossier } from './new-dossier-schema';

export function ContactFields({ control }: { control: Control<NewDossier> }) {
  const t = useTranslations('newDossier');
  const fault = useFault();
  return (
    <fieldset className="fieldset">
      <legend>{t('contact')}</legend>
      <div className="form-row">
        <Controller
          control={control}
          name="phone"
          render={({ field: { ref, ...field }, fieldState }) => (
            <TextField
              {...field}
              inputRef={ref}
              label={t('phone')}
              isOptional
              type="tel"
              autoComplete="off"
              error={fault(fieldState.error)}
            />
          )}
        />
        <Controller
          control={control}
          name="email"
          render={({ field: { ref, ...field }, fieldState }) => (
            <TextField
              {...field}
              inputRef={ref}
              label={t('email')}
              isOptional
              type="email"
              autoComplete="off"
              error={fault(fieldState.error)}
            />
          )}
        />
      </div>
    </fieldset>
  );
}
