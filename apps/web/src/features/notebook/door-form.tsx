import { readPersonKey } from '@boussole/domain/dossier/person-key';
import { LogIn } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { PasswordField } from '../../ui/password-field';
import { TextField } from '../../ui/text-field';
import { useEnter } from './notebook-requests';

interface Props {
  /** Why the door is closed again, when it was open. */
  notice?: 'left' | 'closed' | undefined;
}

/** Four words and a secret: what cannot be a key is said before anything leaves. */
export function DoorForm({ notice }: Props) {
  const t = useTranslations('notebookDoor');
  const page = useTranslations('notebook');
  const refusal = useRefusal();
  const [code, setCode] = useState('');
  const [secret, setSecret] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const codeInput = useRef<HTMLInputElement>(null);
  const enter = useEnter();
  const isKey = readPersonKey({ code, secret }) !== null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (enter.isPending) return;
    setIsChecked(true);
    if (!isKey) return codeInput.current?.focus();
    enter.mutate({ code, secret }, { onError: () => codeInput.current?.focus() });
  };

  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {notice && <Notice tone={notice === 'left' ? 'success' : 'info'}>{page(notice)}</Notice>}
      <form noValidate className="form panel" onSubmit={submit}>
        {enter.isError && <Notice tone="danger">{refusal(enter.error)}</Notice>}
        {isChecked && !isKey && !enter.isError && <Notice tone="danger">{t('notShape')}</Notice>}
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          name="code"
          autoComplete="off"
          maxLength={100}
          value={code}
          onChange={setCode}
          inputRef={codeInput}
        />
        <PasswordField label={t('secret')} hint={t('secretHint')} name="secret" autoComplete="off" value={secret} onChange={setSecret} />
        <Button type="submit" look="primary" icon={LogIn} busy={enter.isPending}>
          {t('submit')}
        </Button>
        <p className="meta">{page('shared')}</p>
      </form>
      <details className="own-lost">
        <summary>{t('lostTitle')}</summary>
        <p>{t('lostNamed')}</p>
        <p>{t('lostNameless')}</p>
      </details>
    </div>
  );
}
