import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, type Path } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { z } from '../../lib/zod';
import { readOrganisation, SaveOrganisationDocument, type OrganisationToEdit } from './branch-query';
import { TextControl } from './controls';
import { orNull, shortText, website, websiteOrNull } from './form-values';
import { FreshnessPanel } from './freshness-panel';
import { SheetForm } from './sheet-form';
import { useSaveSheet, type Kept } from './use-save-sheet';

const digits = (text: string) => text.replace(/^BE/i, '').replace(/[\s.]/g, '');

const organisationSchema = z.object({
  name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  acronym: shortText(40),
  enterpriseNumber: z.string().trim().refine((text) => text === '' || /^[01]?\d{9}$/.test(digits(text)), 'enterprise'),
  description: shortText(4000),
  website,
});

type Values = z.infer<typeof organisationSchema>;

const fieldOfRefusal: Partial<Record<string, Path<Values>>> = {
  'branch.name_missing': 'name',
  'enterprise.number_invalid': 'enterpriseNumber',
  'website.invalid': 'website',
};

const formOf = (organisation: OrganisationToEdit): Values => ({
  name: organisation.name,
  acronym: organisation.acronym ?? '',
  enterpriseNumber: organisation.enterpriseNumber ?? '',
  description: organisation.description ?? '',
  website: organisation.website ?? '',
});

const inputOf = (form: Values) => ({
  name: form.name.trim(),
  acronym: orNull(form.acronym),
  enterpriseNumber: form.enterpriseNumber.trim() === '' ? null : digits(form.enterpriseNumber).padStart(10, '0'),
  description: orNull(form.description),
  website: websiteOrNull(form.website),
});

export function OrganisationForm({ organisation }: { organisation: OrganisationToEdit }) {
  const t = useTranslations('keeping');
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(organisation);
  const form = useForm<Values>({ resolver: zodResolver(organisationSchema), defaultValues: formOf(organisation) });
  const keep = (fresh: OrganisationToEdit): Kept<Values> => {
    setSheet(fresh);
    return { id: fresh.id, version: fresh.version, values: formOf(fresh) };
  };
  const read = () => readOrganisation(organisation.id).then(keep);

  const saving = useSaveSheet<Values>({
    form,
    start: { id: organisation.id, version: organisation.version, values: formOf(organisation) },
    send: async (values, version, commandKey) => {
      const input = { ...inputOf(values), commandKey, id: organisation.id, version: version ?? 0 };
      await request(SaveOrganisationDocument, { input });
      return read().catch(() => null);
    },
    fieldOfRefusal,
    saidWhenDone: t('saved'),
    onSaved: (kept) => {
      if (!kept) void navigate({ to: '/cadastre/fiches' });
    },
  });

  return (
    <SheetForm id={organisation.id} saving={saving} readTheirs={read} aside={<FreshnessPanel sheet={sheet} />}>
      <fieldset className="fieldset">
        <legend>{t('groups.organisation')}</legend>
        <div className="form-row">
          <TextControl control={form.control} name="name" label={t('fields.name')} />
          <TextControl control={form.control} name="acronym" label={t('fields.acronym')} isOptional />
        </div>
        <div className="form-row">
          <TextControl
            control={form.control} name="enterpriseNumber" label={t('fields.enterpriseNumber')} hint={t('enterpriseHint')} isOptional
          />
          <TextControl control={form.control} name="website" label={t('fields.website')} isOptional />
        </div>
        <TextControl control={form.control} name="description" label={t('fields.description')} isOptional rows={5} />
      </fieldset>
    </SheetForm>
  );
}
