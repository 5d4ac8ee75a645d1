import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';

const MySessionsDocument = graphql(`
  query MySessions {
    mySessions { id startedAt seenAt browser branchName isCurrent }
  }
`);

const EndSessionDocument = graphql(`
  mutation EndSession($id: Uuid!) {
    endSession(id: $id)
  }
`);

export function SessionList() {
  const t = useTranslations('account');
  const dates = useDates();
  const refusal = useRefusal();
  const queries = useQueryClient();
  const queryKey = [useScope(), 'my-sessions'];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => request(MySessionsDocument, {}, { signal }).then((data) => data.mySessions),
  });
  const end = useMutation({
    mutationFn: (id: string) => request(EndSessionDocument, { id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey });
      announce(t('ended'));
    },
  });

  if (query.isPending) return <Skeleton rows={2} height={52} />;
  if (query.isError) {
    return (
      <LoadError
        what={t('sessionsError')}
        reason={refusal(query.error)}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  }
  return (
    <>
      <p className="meta">{t('sessionsText')}</p>
      {end.isError && <Notice tone="danger">{refusal(end.error)}</Notice>}
      <ul className="entry-list">
        {query.data.map((session) => (
          <li key={session.id}>
            <div className="entry-text">
              <strong>{session.browser}</strong>
              <span className="meta numeric">
                {session.branchName} · {t('started')} {dates.dayAndTime(session.startedAt)} · {t('seen')}{' '}
                {dates.dayAndTime(session.seenAt)}
              </span>
            </div>
            {session.isCurrent ? (
              <Badge tone="primary">{t('thisSession')}</Badge>
            ) : (
              <Button busy={end.isPending && end.variables === session.id} onPress={() => end.mutate(session.id)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
