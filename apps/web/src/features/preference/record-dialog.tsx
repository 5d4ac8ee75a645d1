import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { RecordDocument, type NeedPreference } from './preference-query';
import { noWish, wishInput } from './wish';
import { WishFields } from './wish-fields';

interface Props {
  dossierId: string;
  needId: string;
  way: 'counsellor' | 'signed_form';
  forms: NeedPreference['forms'];
  onClose: () => void;
  onSaved: () => void;
}

/** A counsellor writes down what she heard, said to be unverified, or what stands on a form that was signed today. */
export function RecordDialog({ dossierId, needId, way, forms, onClose, onSaved }: Props) {
  const t = useTranslations('preference');
  const fields = useTranslations('wishFields');
  const refusal = useRefusal();
  const [wish, setWish] = useState(noWish);
  const [isChecked, setIsChecked] = useState(false);
  const [documentId, setDocumentId] = useState(forms[0]?.id ?? '');
  const [commandKey] = useState(newKey);
  const isForm = way === 'signed_form';
  const input = wishInput(wish);
  const save = useMutation({
    mutationFn: (said: NonNullable<typeof input>) =>
      request(RecordDocument, { input: { commandKey, dossierId, needId, way, documentId: isForm ? documentId : null, wish: said } }),
    onSuccess: onSaved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (input && !save.isPending) save.mutate(input);
  };
  return (
    <Dialog title={t(isForm ? 'formTitle' : 'heardTitle')} onClose={onClose}>
      <form noValidate className="form" onSubmit={submit}>
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <p className="prose">{t(isForm ? 'formText' : 'heardText')}</p>
        {isForm && forms.length === 0 ? (
          <Notice tone="warning" action={<Link to="/dossiers/$id/documents" params={{ id: dossierId }}>{t('formAdd')}</Link>}>
            {t('formNone')}
          </Notice>
        ) : (
          <>
            {isForm && (
              <Select
                label={t('formChoose')}
                value={documentId}
                options={forms.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={setDocumentId}
              />
            )}
            <WishFields wish={wish} onChange={setWish} isOfOther error={isChecked && !input ? fields('missing') : undefined} />
            <div className="actions">
              <Button type="submit" look="primary" busy={save.isPending}>
                {t('save')}
              </Button>
              <Button onPress={onClose}>{t('cancel')}</Button>
            </div>
          </>
        )}
      </form>
    </Dialog>
  );
}
