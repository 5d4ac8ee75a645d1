import { useMutation } from '@tanstack/react-query';
import { Ticket } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { ShareCodeCard } from './share-code-card';
import type { Sharing } from './sharing-query';
import { EndShareCodeDocument, GiveShareCodeDocument, useAfterSharing } from './sharing-requests';

interface Props {
  sharing: Sharing;
  onDone: (said: string) => void;
}

/** The code that the person carries to another service: given, shown once, ended. */
export function CodePanel({ sharing, onDone }: Props) {
  const t = useTranslations('sharing');
  const refusal = useRefusal();
  const dates = useDates();
  const refresh = useAfterSharing(sharing.id);
  // One key for one code: pressed again after a lost answer, it shows the same one.
  const [commandKey, setCommandKey] = useState(newKey);
  const give = useMutation({
    mutationFn: () => request(GiveShareCodeDocument, { dossierId: sharing.id, commandKey }).then((data) => data.giveShareCode),
    onSuccess: () => setCommandKey(newKey()),
  });
  const end = useMutation({
    mutationFn: () => request(EndShareCodeDocument, { dossierId: sharing.id }),
    onSuccess: async () => {
      await refresh();
      onDone(t('codeEnded'));
    },
  });
  const failed = give.error ?? end.error;

  return (
    <Panel title={t('code')}>
      <p className="prose">{t('codeText')}</p>
      {failed && <Notice tone="danger">{refusal(failed)}</Notice>}
      <p>{sharing.code ? t('codeOut', { date: dates.day(sharing.code.expiresAt) }) : t('codeNone')}</p>
      <div className="actions">
        <Button icon={Ticket} busy={give.isPending} onPress={() => give.mutate()}>
          {t('giveCode')}
        </Button>
        {sharing.code && (
          <Button look="danger" busy={end.isPending} onPress={() => end.mutate()}>
            {t('endCode')}
          </Button>
        )}
      </div>
      {give.data && (
        <ShareCodeCard
          given={give.data}
          branchName={sharing.branchName}
          onDone={() => {
            give.reset();
            void refresh();
          }}
        />
      )}
    </Panel>
  );
}
