import { Controller, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFault } from '../../lib/use-fault';
import { DateField } from '../../ui/date-field';
import { TextField } from '../../ui/text-field';
import { CommuneField } from './commune-field';
import type { NewDossier } from './new-dossier-schema';

export function IdentityFields({ control }: { control: Control<NewDossier> }) {
  const t = useTranslations('newDossier');
  const fault = useFault();
  return (
    <fieldset className="fieldset">
      <legend>{t('identity')}</legend>
      <div className="form-row">
        {(['givenName', 'familyName'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field: { ref, ...field }, fieldState }) => (
              <TextField
                {...field}
                inputRef={ref}
                label={t(name)}
                autoComplete="off"
                error={fault(fieldState.error)}
              />
            )}
          />
        ))}
      </div>
      <div className="form-row">
        <Controller
          control={control}
          name="birthOn"
          render={({ field, fieldState }) => (
            <DateField
              label={t('birthOn')}
              isOptional
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fault(fieldState.error)}
            />
          )}
        />
        <Controller
          control={control}
          name="communeNis"
          render={({ field, fieldState }) => (
            <CommuneField
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              inputRef={field.ref}
              error={fault(fieldState.error)}
            />
          )}
        />
      </div>
    </fieldset>
  );
}
