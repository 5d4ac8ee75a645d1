import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { useRest } from '../../lib/use-rest';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { DoorForm } from './door-form';
import { doorQuery } from './notebook-query';
import { NotebookScreen } from './notebook-screen';
import { RepresentedScreen } from './represented-screen';

/** As long as the server lets a page rest. */
const restsFor = 15 * 60_000;

interface Props {
  hasLeft: boolean;
  /** What other features tell the person of hers. */
  parts: ReactNode;
}

/** The door, or what is behind it for whoever holds the key. */
export function OwnPage({ hasLeft, parts }: Props) {
  const t = useTranslations('notebook');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const [wasInside, setWasInside] = useState(false);
  const door = useQuery(doorQuery);
  const holder = door.data?.holder ?? null;

  // What was read goes first, then the server is asked who is still there.
  const close = () => {
    setWasInside(true);
    queries.removeQueries({ queryKey: ['notebook'], predicate: ({ queryKey }) => queryKey !== doorQuery.queryKey });
    queries.setQueryData(doorQuery.queryKey, { holder: null, isRestricted: false });
  };
  useRest(holder !== null, restsFor, close);

  if (door.isPending) return <Skeleton rows={4} height={48} />;
  if (door.isError) return <LoadError what={t('title')} reason={refusal(door.error)} onRetry={() => void door.refetch()} />;
  if (holder && door.data.isRestricted) return <Restricted />;
  if (holder === 'learner') return <NotebookScreen onClosed={close} parts={parts} />;
  if (holder === 'representative') return <RepresentedScreen onClosed={close} />;
  return <DoorForm notice={wasInside ? 'closed' : hasLeft ? 'left' : undefined} />;
}

function Restricted() {
  const t = useTranslations('notebook');
  return (
    <div className="page">
      <PageHeading title={t('restrictedTitle')} />
      <Notice>{t('restrictedText')}</Notice>
    </div>
  );
}
