import { useQuery } from '@tanstack/react-query';
import { LinkIcon } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { HandoffBody } from './handoff-body';
import { useLinkedPort } from './handoff-port';
import { handoffDoorQuery, linkedHandoffQuery, type Handoff } from './handoff-query';
import { LinkDoor } from './link-door';
import { useLinkToken } from './use-link-token';

/** A handoff by a mailed link: a door first, then the same page as with an account. */
export function LinkScreen() {
  const t = useTranslations('handoff.link');
  const link = useLinkToken();
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      {link === null ? (
        <Empty icon={LinkIcon} title={t('lost')}>
          {t('lostText')}
        </Empty>
      ) : (
        <Door link={link} />
      )}
    </div>
  );
}

function Door({ link }: { link: string }) {
  const t = useTranslations('handoff.link');
  const refusal = useRefusal();
  const door = useQuery(handoffDoorQuery(link));
  const [isOpen, setIsOpen] = useState(false);
  const shut = () => {
    setIsOpen(false);
    void door.refetch();
  };

  if (door.isPending) return <Skeleton rows={4} height={44} />;
  if (!door.data) return <LoadError what={t('doorError')} reason={refusal(door.error)} onRetry={() => void door.refetch()} busy={door.isFetching} />;
  if (!isOpen || door.data.state !== 'open') return <LinkDoor door={door.data} link={link} onOpen={() => setIsOpen(true)} />;
  return <Opened link={link} onShut={shut} />;
}

function Opened({ link, onShut }: { link: string; onShut: () => void }) {
  const t = useTranslations('handoff');
  const refusal = useRefusal();
  const query = useQuery(linkedHandoffQuery(link));
  const retry = () => void query.refetch();
  const isShut = query.isError && codeOf(query.error) === 'auth.link_invalid';
  const leave = useEffectEvent(onShut);

  // Shut or run out while it was read: the door says what can be done.
  useEffect(() => {
    if (isShut) leave();
  }, [isShut]);

  if (query.isPending) return <Skeleton rows={8} height={44} />;
  if (!query.data) return <LoadError what={t('handoffError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  return (
    <>
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <Shown handoff={query.data} link={link} />
    </>
  );
}

function Shown({ handoff, link }: { handoff: Handoff; link: string }) {
  const port = useLinkedPort(handoff, link);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <HandoffBody
      handoff={handoff}
      port={port}
      title={
        <h2 ref={title} tabIndex={-1} className="handoff-title">
          {handoff.offerTitle}
        </h2>
      }
    />
  );
}
