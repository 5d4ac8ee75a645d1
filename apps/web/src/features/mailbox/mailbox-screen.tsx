import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { MailText } from './mail-text';

const LocalMailsDocument = graphql(`
  query LocalMails {
    localMails { id to subject text sentAt }
  }
`);

/** Where mails land when no mail server is set: for demonstrations. */
export function MailboxScreen() {
  const t = useTranslations('mailbox');
  const dates = useDates();
  const refusal = useRefusal();
  const query = useQuery({
    queryKey: [useScope(), 'local-mails'],
    queryFn: ({ signal }) => request(LocalMailsDocument, {}, { signal }).then((data) => data.localMails),
    refetchInterval: 5_000,
  });

  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      {query.isPending && <Skeleton rows={3} height={96} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data?.length === 0 && (
        <Empty icon={Mail} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {query.data?.map((mail) => (
        <Panel key={mail.id} title={mail.subject} action={<span className="meta">{dates.dayAndTime(mail.sentAt)}</span>}>
          <p className="meta">{t('to', { to: mail.to })}</p>
          <MailText text={mail.text} />
        </Panel>
      ))}
    </div>
  );
}
