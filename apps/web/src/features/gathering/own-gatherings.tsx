import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';

const OwnGatheringsDocument = graphql(`query OwnGatherings { ownGatherings { id kind title place startsAt minutes state seat } }`);

// Under the notebook's key: what was read there goes with it when the page is left.
const ownGatheringsQuery = queryOptions({
  queryKey: ['notebook', 'gatherings'],
  queryFn: ({ signal }) => request(OwnGatheringsDocument, {}, { signal, isFinal: true }).then((data) => data.ownGatherings),
  gcTime: 0,
});

/** On one's own page: where one is expected with others. Who has no such place sees nothing of it. */
export function OwnGatherings() {
  const t = useTranslations();
  const dates = useDates();
  const refusal = useRefusal();
  const query = useQuery(ownGatheringsQuery);
  if (!query.isError && (query.data ?? []).length === 0) return null;
  return (
    <Panel title={t('ownGatherings.title')}>
      {query.isError && (
        <LoadError what={t('ownGatherings.loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      <ul className="own-list">
        {query.data?.map((one) => (
          <li key={one.id} className="entry-text">
            <span className="row-title">
              <strong>{one.title}</strong>
              <Badge>{t(`gathering.kinds.${one.kind}`)}</Badge>
              {one.state === 'cancelled' && <Badge tone="warning">{t('ownGatherings.cancelled')}</Badge>}
            </span>
            <span>
              <time dateTime={one.startsAt}>{dates.fullDay(one.startsAt)}, {dates.time(one.startsAt)}</time>
            </span>
            <span>{one.place}</span>
            {one.seat === 'waiting' && <span className="meta">{t('ownGatherings.waiting')}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
