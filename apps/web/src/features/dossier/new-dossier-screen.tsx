import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { FolderPlus } from 'lucide-react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useCan } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { useSimilar } from '../finding/use-similar';
import { AnonymousDossierButton } from './anonymous-dossier-button';
import { ContactFields } from './contact-fields';
import { IdentityFields } from './identity-fields';
import { blankDossier, newDossierSchema, type NewDossier } from './new-dossier-schema';
import { SafeContactFields } from './safe-contact-fields';
import { SimilarDossiers, similarPlace } from './similar-dossiers';
import { useCreateDossier } from './use-create-dossier';

/** A refusal of the server that belongs to one field is shown there. */
const fieldOfRefusal: Partial<Record<string, keyof NewDossier>> = {
  'commune.unknown': 'communeNis',
  'contact.email_invalid': 'email',
  'contact.hours_invalid': 'notAfter',
  'contact.phone_invalid': 'phone',
  'learner.birth_invalid': 'birthOn',
  'learner.name_missing': 'givenName',
};

const identityFields = ['givenName', 'familyName', 'birthOn', 'communeNis', 'email', 'phone'] as const;

export function NewDossierScreen() {
  const t = useTranslations('newDossier');
  const nav = useTranslations('nav');
  const finding = useTranslations('finding');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const can = useCan();
  const form = useForm<NewDossier>({ resolver: zodResolver(newDossierSchema), defaultValues: blankDossier });
  const [givenName, familyName, birthOn, communeNis, email, phone] = useWatch({ control: form.control, name: identityFields });
  const known = { givenName, familyName, birthOn, communeNis, email: email.trim() || null, phone: phone.trim() || null };
  const similarCount = useSimilar(known).lines.length;
  const create = useCreateDossier();
  const refusedField = create.isError ? fieldOfRefusal[codeOf(create.error)] : undefined;

  const submit = form.handleSubmit((dossier) => {
    if (create.isPending) return;
    create.mutate(dossier, {
      onSuccess: ({ id }) => void navigate({ to: '/dossiers/$id', params: { id } }),
      onError: (error) => {
        const field = fieldOfRefusal[codeOf(error)];
        if (field) form.setError(field, { message: refusal(error) }, { shouldFocus: true });
      },
    });
  });

  return (
    <div className="page">
      <PageHeading
        title={nav('newDossier')}
        detail={<p>{t('intro')}</p>}
        actions={can('createAnonymousDossier') && <AnonymousDossierButton />}
      />
      <div className="two-columns two-columns-uneven">
        <form noValidate className="form panel" onSubmit={(event) => void submit(event)}>
          {create.isError && !refusedField && <Notice tone="danger">{refusal(create.error)}</Notice>}
          <IdentityFields control={form.control} />
          <ContactFields control={form.control} />
          <SafeContactFields control={form.control} />
          <div className="actions">
            <Button type="submit" look="primary" icon={FolderPlus} busy={create.isPending}>
              {t('submit')}
            </Button>
            {similarCount > 0 && (
              <Button onPress={() => document.getElementById(similarPlace)?.focus()}>{finding('seeSimilar', { count: similarCount })}</Button>
            )}
          </div>
        </form>
        <SimilarDossiers known={known} />
      </div>
    </div>
  );
}
