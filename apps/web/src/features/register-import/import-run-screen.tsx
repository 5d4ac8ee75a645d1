import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { PageHeading } from '../../ui/page-heading';
import { StaleNote } from '../../ui/stale-note';
import { SheetLoading } from '../keeping/sheet-loading';
import { runQuery } from './import-query';
import { RunBody } from './run-body';
import { RunState } from './run-state';

/** One import: what was received, what was understood, what it will do, what it did. */
export function ImportRunScreen({ id }: { id: string }) {
  const t = useTranslations('imports');
  const dates = useDates();
  const refusal = useRefusal();
  const query = useQuery(runQuery(useScope(), id));
  const run = query.data;
  const last = useRef(run?.state);

  useEffect(() => {
    if (run && last.current && last.current !== run.state) announce(t(`states.${run.state}`));
    last.current = run?.state;
  }, [run, t]);

  return (
    <div className="page">
      <PageHeading
        title={run?.fileName ?? t('run')}
        marks={run && <RunState state={run.state} />}
        detail={
          <p>
            <Link to="/cadastre/imports">{t('title')}</Link>
            {run && ` · ${t('runDetail', { source: run.sourceName, date: dates.dayAndTime(run.startedAt), name: run.startedBy })}`}
          </p>
        }
      />
      <SheetLoading queries={[query]} />
      {run && query.isError && (
        <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={() => void query.refetch()} />
      )}
      {run && <RunBody run={run} />}
    </div>
  );
}
