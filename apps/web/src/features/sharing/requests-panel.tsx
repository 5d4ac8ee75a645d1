import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { request as send } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Panel } from '../../ui/panel';
import { ShareDialog } from './share-dialog';
import type { GrantRequest, Sharing } from './sharing-query';
import { DecideRequestDocument, useAfterSharing } from './sharing-requests';
import { useSharingWords } from './use-words';

interface Props {
  sharing: Sharing;
  onDone: (said: string) => void;
}

/** What other services ask of this dossier, and the two answers. */
export function RequestsPanel({ sharing, onDone }: Props) {
  const t = useTranslations('sharing');
  if (sharing.requests.length === 0) return null;
  return (
    <Panel title={t('requests')}>
      <ul className="cards">
        {sharing.requests.map((request) => (
          <RequestCard key={request.id} request={request} sharing={sharing} onDone={onDone} />
        ))}
      </ul>
    </Panel>
  );
}

function RequestCard({ request, sharing, onDone }: Props & { request: GrantRequest }) {
  const t = useTranslations('sharing');
  const dates = useDates();
  const { named } = useSharingWords();
  const id = useId();
  const { by, purpose, sections, mayWrite, isPersonal, untilOn, message, expiresAt } = request;
  return (
    <li>
      <article className="card" aria-labelledby={id}>
        <header className="card-head">
          <h3 id={id} className="card-title">
            {t('requestBy', { name: by.name, branch: by.branchName })}
          </h3>
          <Badge tone="primary">{t(`purposes.${purpose}`)}</Badge>
        </header>
        <p className="meta">
          {by.organisationName} · {t('requestExpires', { date: dates.day(expiresAt) })}
        </p>
        <p className="written">« {message} »</p>
        <p>
          {t('requestSections', { sections: named(sections) })}. {t('requestUntil', { date: dates.calendarDay(untilOn) })}.{' '}
          {mayWrite && t('requestWrites')} {isPersonal && t('requestPersonal')}
        </p>
        {sharing.viewerCan.includes('share') && <Answers request={request} sharing={sharing} onDone={onDone} />}
      </article>
    </li>
  );
}

function Answers({ request, sharing, onDone }: Props & { request: GrantRequest }) {
  const t = useTranslations('sharing');
  const refusal = useRefusal();
  const refresh = useAfterSharing(sharing.id);
  const [doing, setDoing] = useState<'answer' | 'refuse' | null>(null);
  const refuse = useMutation({
    mutationFn: () =>
      send(DecideRequestDocument, { input: { dossierId: sharing.id, requestId: request.id, isPersonal: request.isPersonal, terms: null } }),
    onSuccess: async () => {
      setDoing(null);
      await refresh();
      onDone(t('refused'));
    },
  });
  return (
    <div className="actions">
      <Button look="primary" aria-label={`${t('answer')} : ${request.by.name}`} onPress={() => setDoing('answer')}>
        {t('answer')}
      </Button>
      <Button aria-label={`${t('refuse')} : ${request.by.name}`} onPress={() => setDoing('refuse')}>
        {t('refuse')}
      </Button>
      {doing === 'answer' && (
        <ShareDialog
          sharing={sharing}
          request={request}
          onClose={() => setDoing(null)}
          onShared={() => {
            setDoing(null);
            onDone(t('granted'));
          }}
        />
      )}
      {doing === 'refuse' && (
        <Confirm
          title={t('refuseTitle')}
          text={t('refuseText', { name: request.by.name })}
          action={t('refuse')}
          busy={refuse.isPending}
          error={refuse.isError ? refusal(refuse.error) : undefined}
          onConfirm={() => refuse.mutate()}
          onCancel={() => setDoing(null)}
        />
      )}
    </div>
  );
}
