import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { CopyButton } from '../../ui/copy-button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';

const FeedDocument = graphql('query CalendarFeed { calendarFeed { madeAt readAt } }');
const MakeDocument = graphql('mutation MakeCalendarFeed { makeCalendarFeed { url feed { madeAt readAt } } }');
const EndDocument = graphql('mutation EndCalendarFeed { endCalendarFeed }');

const feedQuery = (hat: string) =>
  queryOptions({ queryKey: [hat, 'calendar-feed'], queryFn: ({ signal }) => request(FeedDocument, {}, { signal }).then((data) => data.calendarFeed) });

/** One's agenda in one's own calendar, by an address that is made, replaced and closed. */
export function FeedPanel() {
  const t = useTranslations('calendarFeed');
  const dates = useDates();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const options = feedQuery(useScope());
  const query = useQuery(options);
  const [isEnding, setIsEnding] = useState(false);
  const make = useMutation({
    mutationFn: () => request(MakeDocument, {}).then((data) => data.makeCalendarFeed),
    onSuccess: ({ feed }) => {
      queries.setQueryData(options.queryKey, feed);
      announce(t('made'));
    },
  });
  const end = useMutation({
    mutationFn: () => request(EndDocument, {}),
    onSuccess: () => {
      make.reset();
      setIsEnding(false);
      queries.setQueryData(options.queryKey, null);
      announce(t('ended'));
    },
  });
  const feed = query.data;
  const failure = make.error ?? end.error;
  return (
    <Panel title={t('title')}>
      <p>{t('text')}</p>
      {query.isPending && <Skeleton rows={1} height={24} />}
      {query.isError && !query.isPending && feed === undefined && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {failure && <Notice tone="danger">{refusal(failure)}</Notice>}
      {make.data && (
        <>
          <Notice tone="success" action={<CopyButton text={make.data.url} label={t('copy')} />}>{t('made')}</Notice>
          <TextField label={t('address')} value={make.data.url} onChange={() => undefined} isReadOnly />
        </>
      )}
      {feed !== undefined && (
        <>
          <p className="meta">
            {feed === null ? t('none') : `${t('since', { date: dates.day(feed.madeAt) })} ${feed.readAt ? t('read', { date: dates.dayAndTime(feed.readAt) }) : t('never')}`}
          </p>
          <div className="actions">
            <Button busy={make.isPending} onPress={() => make.mutate()}>{t(feed === null ? 'make' : 'remake')}</Button>
            {feed !== null && <Button look="danger" onPress={() => setIsEnding(true)}>{t('end')}</Button>}
          </div>
        </>
      )}
      {isEnding && (
        <Confirm title={t('endTitle')} text={t('endText')} action={t('end')} busy={end.isPending} onConfirm={() => end.mutate()} onCancel={() => setIsEnding(false)} />
      )}
    </Panel>
  );
}
