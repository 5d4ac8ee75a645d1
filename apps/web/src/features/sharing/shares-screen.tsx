import { useInfiniteQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { Panel } from '../../ui/panel';
import { ExportMenu } from '../exporting/export-menu';
import { CodeEntry } from './code-entry';
import { ReceivedTable } from './received-table';
import { sharesQuery } from './shares-query';
import { SentList, ToDecideList } from './request-lists';

/** What reaches my branch from the others, what they ask of it, and the code that somebody shows at the desk. */
export function SharesScreen() {
  const t = useTranslations('shares');
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
      {first && <ToDecideList requests={first.toDecide} />}
      <Panel title={t('received')} action={received.length > 0 && <ExportMenu list="shares" view="all" />}>
        <PagedList
          query={query}
          count={received.length}
          waiting={{ rows: 4, height: 56 }}
          failed={t('loadError')}
          empty={
            <Empty icon={Handshake} title={t('none')}>
              {t('noneText')}
            </Empty>
          }
        >
          <ReceivedTable dossiers={received} />
        </PagedList>
      </Panel>
      {first && <SentList requests={first.sent} />}
    </div>
  );
}
