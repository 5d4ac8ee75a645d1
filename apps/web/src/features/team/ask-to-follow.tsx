import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { closedDossierQuery } from './team-query';
import { AskToFollowDocument } from './team-requests';

/** Asks whoever leads the dossier, with a word or without. */
export function AskToFollow({ id, name }: { id: string; name: string }) {
  const t = useTranslations('teamDoor');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const { queryKey } = closedDossierQuery(useScope(), id);
  const [message, setMessage] = useState('');
  const [commandKey] = useState(newKey);
  const ask = useMutation({
    mutationFn: () => request(AskToFollowDocument, { input: { commandKey, dossierId: id, message: message.trim() || null } }),
    onSuccess: () => {
      queries.setQueryData(queryKey, (door) => door && { ...door, isAsked: true });
      announce(t('asked'));
    },
  });
  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) ask.mutate();
      }}
    >
      <p>{t('askText', { name })}</p>
      {ask.isError && <Notice tone="danger">{refusal(ask.error)}</Notice>}
      <TextField
        label={t('message', { name })}
        hint={t('messageHint')}
        value={message}
        onChange={setMessage}
        rows={2}
        maxLength={300}
        isOptional
      />
      <div className="actions">
        <Button type="submit" icon={Send} busy={ask.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
