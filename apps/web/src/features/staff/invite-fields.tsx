import { Controller, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { locales } from '../../lib/locales';
import { useFault } from '../../lib/use-fault';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { givenRoles, type InviteForm } from './invite-schema';
import type { Staff } from './staff-query';

export function InviteFields({ control, staff }: { control: Control<InviteForm>; staff: Staff }) {
  const t = useTranslations();
  const fault = useFault();
  const choices = {
    branchId: [
      { value: '', label: t('staff.choose') },
      ...staff.branches.map(({ id, name }) => ({ value: id, label: name })),
    ],
    role: givenRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
    employerId: [
      { value: '', label: t('staff.noEmployer') },
      ...staff.employers.map(({ id, name }) => ({ value: id, label: name })),
    ],
    locale: locales.map((value) => ({ value, label: t(`locales.${value}`) })),
  };
  const labels = {
    givenName: t('newDossier.givenName'),
    familyName: t('newDossier.familyName'),
    email: t('staff.email'),
    branchId: t('staff.branch'),
    role: t('staff.role'),
    employerId: t('staff.employer'),
    locale: t('staff.language'),
    from: t('staff.from'),
    until: t('staff.until'),
  };

  const text = (name: 'givenName' | 'familyName' | 'email') => (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...field }, fieldState }) => (
        <TextField
          {...field}
          inputRef={ref}
          type={name === 'email' ? 'email' : 'text'}
          autoComplete="off"
          label={labels[name]}
          error={fault(fieldState.error)}
        />
      )}
    />
  );
  const choice = (name: 'branchId' | 'role' | 'employerId' | 'locale') => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={labels[name]}
          {...(name === 'employerId' ? { hint: t('staff.employerHint') } : {})}
          value={field.value}
          options={choices[name]}
          onChange={field.onChange}
          onBlur={field.onBlur}
          selectRef={field.ref}
          error={fault(fieldState.error)}
        />
      )}
    />
  );
  const day = (name: 'from' | 'until') => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          label={labels[name]}
          isOptional={name === 'until'}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fault(fieldState.error)}
        />
      )}
    />
  );

  return (
    <>
      <div className="form-row">
        {text('givenName')}
        {text('familyName')}
      </div>
      <div className="form-row">
        {text('email')}
        {choice('locale')}
      </div>
      <div className="form-row">
        {choice('branchId')}
        {choice('role')}
      </div>
      {choice('employerId')}
      <div className="form-row">
        {day('from')}
        {day('until')}
      </div>
    </>
  );
}
