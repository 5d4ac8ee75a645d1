import { useMutation, useQuery } from '@tanstack/react-query';
import { Ear, FileText, Ticket } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { CodeCard } from './code-card';
import { GiveCodeDocument, needPreferenceQuery, type SaidPreference } from './preference-query';
import { RecordDialog } from './record-dialog';
import { useSaid } from './use-said';

export interface KnownPreference {
  readonly id: string;
  readonly isVerified: boolean;
  readonly isNone: boolean;
}

interface Props {
  dossierId: string;
  needId: string;
  onKnown?: (known: KnownPreference | null) => void;
}

/**
 * What the person has in mind before any offer is shown: how to ask her, and what she said. Whoever stands around it is told what
 * is known so far; null: nothing was said.
 */
export function PreferencePart({ dossierId, needId, onKnown }: Props) {
  const t = useTranslations('preference');
  const refusal = useRefusal();
  const dates = useDates();
  const query = useQuery(needPreferenceQuery(useScope(), dossierId, needId));
  const [recording, setRecording] = useState<'counsellor' | 'signed_form' | null>(null);
  // One key for one code: pressed again after a lost answer, it shows the same one.
  const [commandKey, setCommandKey] = useState(newKey);
  const give = useMutation({
    mutationFn: () => request(GiveCodeDocument, { dossierId, needId, commandKey }).then((data) => data.givePreferenceCode),
    onSuccess: () => setCommandKey(newKey()),
  });
  const latest = query.data?.preferences[0];
  const tell = useEffectEvent(() => query.data && onKnown?.(latest ?? null));

  useEffect(() => {
    tell();
  }, [query.data]);

  if (query.isPending) return <Skeleton rows={2} height={40} />;
  if (query.isError) return <LoadError what={t('loading')} reason={refusal(query.error)} onRetry={() => void query.refetch()} />;
  const { preferences, openCode, forms, canTake } = query.data;

  const answered = async () => {
    const before = latest?.id;
    const { data } = await query.refetch();
    if (data?.preferences[0]?.id === before) return;
    give.reset();
    announce(t('said'));
  };
  const saved = () => {
    setRecording(null);
    announce(t('saved'));
    void query.refetch();
  };

  return (
    <Panel title={t('title')}>
      <p className="meta">{t('intro')}</p>
      {latest ? <Told said={latest} /> : <p>{t('nothing')}</p>}
      <Earlier preferences={preferences.slice(1)} />
      {give.isError && <Notice tone="danger">{refusal(give.error)}</Notice>}
      {give.data && <CodeCard key={give.data.id} given={give.data} onOver={() => void answered()} onHide={() => give.reset()} />}
      {!give.data && openCode && !openCode.isOwn && <Notice>{t('codeOther', { time: dates.time(openCode.expiresAt) })}</Notice>}
      {canTake && (
        <div className="actions">
          <Button icon={Ticket} busy={give.isPending} onPress={() => give.mutate()}>
            {t(latest ? 'again' : 'giveCode')}
          </Button>
          <Button icon={Ear} onPress={() => setRecording('counsellor')}>
            {t('heard')}
          </Button>
          <Button icon={FileText} onPress={() => setRecording('signed_form')}>
            {t('form')}
          </Button>
        </div>
      )}
      {recording && (
        <RecordDialog dossierId={dossierId} needId={needId} way={recording} forms={forms} onClose={() => setRecording(null)} onSaved={saved} />
      )}
    </Panel>
  );
}

function Told({ said }: { said: SaidPreference }) {
  const t = useTranslations('preference');
  const words = useSaid();
  return (
    <div className="wish-told">
      <strong>{words.what(said)}</strong>
      <span className="meta">{words.by(said)}</span>
      <Badge tone={said.isVerified ? 'success' : 'warning'}>{t(said.isVerified ? 'verified' : 'unverified')}</Badge>
    </div>
  );
}

function Earlier({ preferences }: { preferences: readonly SaidPreference[] }) {
  const t = useTranslations('preference');
  if (preferences.length === 0) return null;
  return (
    <details>
      <summary>{t('earlier', { count: preferences.length })}</summary>
      {preferences.map((said) => (
        <Told key={said.id} said={said} />
      ))}
    </details>
  );
}
