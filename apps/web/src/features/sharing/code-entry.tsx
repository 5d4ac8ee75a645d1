import { useMutation } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { TextField } from '../../ui/text-field';
import { AskForm } from './ask-form';
import { PresentCodeDocument } from './shares-query';

/** Somebody shows a code: whose dossier it is, in two words, then the request. */
export function CodeEntry({ onSent }: { onSent: () => void }) {
  const t = useTranslations('shares');
  const refusal = useRefusal();
  const [code, setCode] = useState('');
  const present = useMutation({
    mutationFn: () => request(PresentCodeDocument, { code }).then((data) => data.presentShareCode),
  });
  const restart = () => {
    setCode('');
    present.reset();
  };

  return (
    <Panel title={t('code')}>
      {present.data ? (
        <>
          <p>
            <strong>{t('found', { title: present.data.title })}</strong>
          </p>
          <p className="prose">{t('foundText', { branch: present.data.branchName, organisation: present.data.organisationName })}</p>
          <AskForm
            code={code}
            onCancel={restart}
            onSent={() => {
              restart();
              onSent();
            }}
          />
        </>
      ) : (
        <form
          noValidate
          className="toolbar"
          onSubmit={(event) => {
            event.preventDefault();
            if (!present.isPending && code.trim()) present.mutate();
          }}
        >
          <TextField
            label={t('codeLabel')}
            hint={t('codeHint')}
            autoComplete="off"
            maxLength={40}
            value={code}
            onChange={setCode}
            error={present.isError ? refusal(present.error) : undefined}
            className="share-code-field"
          />
          <Button type="submit" icon={Search} busy={present.isPending}>
            {t('look')}
          </Button>
        </form>
      )}
      {present.isError && (
        <div className="visually-hidden">
          <Notice tone="danger">{refusal(present.error)}</Notice>
        </div>
      )}
    </Panel>
  );
}
