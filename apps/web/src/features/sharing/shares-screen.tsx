import { useInfiniteQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { CodeEntry } from './code-entry';
import { ReceivedTable } from './received-table';
import { sharesQuery } from './shares-query';
import { SentList, ToDecideList } from './request-lists';

/** What reaches my branch from the others, what they ask of it, and the code that somebody shows at the desk. */
export function SharesScreen() {
  const t = useTranslations('shares');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(sharesQuery(useScope()));
  const [done, setDone] = useState('');
  const [first] = query.data?.pages ?? [];
  const received = query.data?.pages.flatMap((page) => page.received) ?? [];
  const tell = (sentence: string) => {
    setDone(sentence);
    announce(sentence);
  };

  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {done && <Notice tone="success">{done}</Notice>}
      <CodeEntry onSent={() => tell(t('sent'))} />
      {query.isPending && <Skeleton rows={4} height={56} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {first && <ToDecideList requests={first.toDecide} />}
      {query.data && (
        <Panel title={t('received')}>
          {received.length === 0 ? (
            <Empty icon={Handshake} title={t('none')}>
              {t('noneText')}
            </Empty>
          ) : (
            <ReceivedTable dossiers={received} />
          )}
          {query.hasNextPage && (
            <div className="list-foot">
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {more}
              </Button>
            </div>
          )}
        </Panel>
      )}
      {first && <SentList requests={first.sent} />}
    </div>
  );
}
