import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { ClaimAtDesk } from './claim-at-desk';
import { ExportForm } from './export-form';
import { KeyCard } from './key-card';
import { personDoorQuery, useGiveCode, type GivenKey, type PersonDoor } from './person-door-query';
import { RecordedRights } from './recorded-rights';
import { Representatives } from './representatives';

/** The person's own door, from the side of those who follow her: her key, who answers for her, what she asked, her data. */
export function PersonDoorPanel({ dossierId }: { dossierId: string }) {
  const t = useTranslations('personDoor');
  const refusal = useRefusal();
  const door = useQuery(personDoorQuery(useScope(), dossierId));
  if (door.isPending) return <Skeleton rows={4} height={48} />;
  if (door.isError) return <LoadError what={t('title')} reason={refusal(door.error)} onRetry={() => void door.refetch()} />;
  return <DoorOf door={door.data} />;
}

const moves = ['give_key', 'claim', 'record_right', 'export'] as const;

function DoorOf({ door }: { door: PersonDoor }) {
  const t = useTranslations('personDoor');
  const [given, setGiven] = useState<{ title: string; key: GivenKey } | null>(null);
  const key = useTranslations('ownKey');
  const show = (title: string) => (shown: GivenKey) => setGiven({ title, key: shown });
  const can = (move: PersonDoor['viewerCan'][number]) => door.viewerCan.includes(move);
  const isMinor = door.stage === 'child' || door.stage === 'youth';
  // Who has the dossier by a sharing, or by a broken glass, has nothing to do with the person's key.
  if (!moves.some(can)) return null;
  return (
    <div className="two-columns">
      <div className="column">
        <Panel title={t('title')}>
          <p className="meta">{t('intro')}</p>
          <KeyState door={door} />
          {door.stage === 'youth' && <p>{t('youth')}</p>}
          {can('give_key') && !door.isAnonymous && <GiveKey door={door} onGiven={show(key('title'))} />}
          {can('claim') && <ClaimAtDesk dossierId={door.id} onGiven={show(key('title'))} />}
        </Panel>
        {(isMinor || door.representatives.length > 0) && (
          <Representatives door={door} canChange={can('give_key')} onGiven={(name, shown) => show(key('forTitle', { name }))(shown)} />
        )}
        {can('export') && <ExportForm dossierId={door.id} />}
      </div>
      <div className="column">
        <RecordedRights door={door} canRecord={can('record_right')} />
      </div>
      {given && <KeyCard title={given.title} given={given.key} hint={key('give')} onDone={() => setGiven(null)} />}
    </div>
  );
}

function KeyState({ door: { isAnonymous, code, codeGivenAt } }: { door: PersonDoor }) {
  const t = useTranslations('personDoor');
  const dates = useDates();
  if (isAnonymous && code) return <p>{t('nameless', { code })}</p>;
  return <p>{code && codeGivenAt ? t('codeSince', { code, day: dates.day(codeGivenAt) }) : t('noCode')}</p>;
}

function GiveKey({ door, onGiven }: { door: PersonDoor; onGiven: (key: GivenKey) => void }) {
  const t = useTranslations('personDoor');
  const refusal = useRefusal();
  const give = useGiveCode(door.id);
  const [isAsking, setIsAsking] = useState(false);
  const isFirst = door.code === null;
  const send = () =>
    give.mutate(newKey(), {
      onSuccess: (given) => {
        setIsAsking(false);
        onGiven(given);
      },
    });
  const isBlocked = door.stage === 'child' && !door.representatives.some(({ isLive }) => isLive);
  if (isBlocked) return <Notice>{t('child')}</Notice>;
  return (
    <>
      {isFirst && give.isError && <Notice tone="danger">{refusal(give.error)}</Notice>}
      <div className="actions">
        <Button busy={isFirst && give.isPending} onPress={() => (isFirst ? send() : setIsAsking(true))}>
          {t(isFirst ? 'give' : 'renew')}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={t('renewTitle')}
          text={t('renewText')}
          action={t('renew')}
          busy={give.isPending}
          error={give.isError ? refusal(give.error) : undefined}
          onConfirm={send}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
