import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarOff, CalendarPlus } from 'lucide-react';
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
import { Skeleton } from '../../ui/skeleton';
import { AbsenceDialog } from './absence-dialog';
import { absencesQuery, type Absences } from './absence-requests';
import { AbsenceTable } from './absence-table';
import { CaseloadsPanel } from './caseloads-panel';

/** Who is away, who replaces her; and, for the coordinator, everybody's dossiers. */
export function AbsencesScreen() {
  const t = useTranslations('teamAbsence');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const { queryKey } = absencesQuery(scope);
  const query = useQuery(absencesQuery(scope));
  const [isRecording, setIsRecording] = useState(false);
  const [done, setDone] = useState('');

  const after = (said: string, absences?: Absences) => {
    if (absences) queries.setQueryData(queryKey, absences);
    else void queries.invalidateQueries({ queryKey });
    for (const part of ['my-day', 'caseload']) void queries.invalidateQueries({ queryKey: [scope, part], refetchType: 'none' });
    setDone(said);
    announce(said);
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t('detail')}</p>}
        actions={
          <Button look="primary" icon={CalendarPlus} isDisabled={!query.data} onPress={() => setIsRecording(true)}>
            {t('record')}
          </Button>
        }
      />
      {done && <Notice tone="success">{done}</Notice>}
      {query.isPending && <Skeleton rows={4} height={48} />}
      {query.isError && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {query.data && query.data.absences.length === 0 && (
        <Empty icon={CalendarOff} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {query.data && query.data.absences.length > 0 && <AbsenceTable absences={query.data.absences} onDone={after} />}
      {query.data?.isCoordinator && <CaseloadsPanel caseworkers={query.data.caseworkers} onDone={after} />}
      {isRecording && query.data && (
        <AbsenceDialog
          absences={query.data}
          onClose={() => setIsRecording(false)}
          onDone={(recorded) => {
            setIsRecording(false);
            after(t('recorded'), recorded);
          }}
        />
      )}
    </div>
  );
}
