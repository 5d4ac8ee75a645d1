import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm, type Path } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { CommuneField } from '../dossier/commune-field';
import { ClosureFields, ContactFields } from './branch-lists';
import { readBranch, SaveBranchDocument, type BranchToEdit } from './branch-query';
import { branchSchema, formOf, inputOf, type BranchForm as Values } from './branch-schema';
import { SelectControl, TextControl } from './controls';
import { FreshnessPanel } from './freshness-panel';
import { OpeningFields } from './opening-fields';
import { SheetForm } from './sheet-form';
import { useSaveSheet, type Kept } from './use-save-sheet';
import { useSheetFault } from './use-sheet-fault';

const fieldOfRefusal: Partial<Record<string, Path<Values>>> = {
  'branch.name_missing': 'name',
  'branch.postcode_invalid': 'postcode',
  'commune.unknown': 'communeNis',
  'contact.phone_invalid': 'phone',
  'website.invalid': 'website',
};

export function BranchForm({ branch }: { branch: BranchToEdit }) {
  const t = useTranslations('keeping');
  const fault = useSheetFault();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(branch);
  const form = useForm<Values>({ resolver: zodResolver(branchSchema), defaultValues: formOf(branch) });
  const { control } = form;
  const keep = (fresh: BranchToEdit): Kept<Values> => {
    setSheet(fresh);
    return { id: fresh.id, version: fresh.version, values: formOf(fresh) };
  };
  const read = () => readBranch(branch.organisationId, branch.id).then(keep);

  const saving = useSaveSheet<Values>({
    form,
    start: { id: branch.id, version: branch.version, values: formOf(branch) },
    send: async (values, version, commandKey) => {
      await request(SaveBranchDocument, { input: { ...inputOf(values), commandKey, id: branch.id, version: version ?? 0 } });
      return read().catch(() => null);
    },
    fieldOfRefusal,
    saidWhenDone: t('saved'),
    onSaved: (kept) => {
      if (!kept) void navigate({ to: '/cadastre/fiches' });
    },
  });
  const access = [
    { value: '' as const, label: t('notSaid') },
    { value: 'yes' as const, label: t('yes') },
    { value: 'no' as const, label: t('no') },
  ];

  return (
    <SheetForm id={branch.id} saving={saving} readTheirs={read} aside={<FreshnessPanel sheet={sheet} />}>
      <fieldset className="fieldset">
        <legend>{t('groups.address')}</legend>
        <TextControl control={control} name="name" label={t('fields.name')} />
        <TextControl control={control} name="street" label={t('fields.street')} isOptional />
        <div className="form-row">
          <TextControl control={control} name="postcode" label={t('fields.postcode')} isOptional isNumber />
          <TextControl control={control} name="locality" label={t('fields.locality')} isOptional />
          <Controller
            control={control}
            name="communeNis"
            render={({ field, fieldState }) => (
              <CommuneField
                value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={fault(fieldState.error)}
              />
            )}
          />
        </div>
        <div className="form-row">
          <TextControl control={control} name="phone" label={t('fields.phone')} type="tel" isOptional />
          <TextControl control={control} name="email" label={t('fields.email')} hint={t('publicEmailHint')} type="email" isOptional />
        </div>
        <div className="form-row">
          <TextControl control={control} name="website" label={t('fields.website')} isOptional />
          <SelectControl control={control} name="isAccessible" label={t('fields.isAccessible')} options={access} />
        </div>
      </fieldset>
      <OpeningFields control={control} />
      <ClosureFields control={control} />
      <ContactFields control={control} />
    </SheetForm>
  );
}
