import { useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { ExportMenu } from '../exporting/export-menu';
import { InviteDialog } from './invite-dialog';
import { staffQuery } from './staff-query';
import { StaffTable } from './staff-table';

export function StaffScreen() {
  const t = useTranslations('staff');
  const refusal = useRefusal();
  const can = useCan();
  const query = useQuery(staffQuery(useScope()));
  const [isInviting, setIsInviting] = useState(false);
  const [done, setDone] = useState('');

  const tell = (sentence: string) => {
    setDone(sentence);
    announce(sentence);
  };

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        actions={
          <>
            <ExportMenu list="staff" view="all" />
            {can('invitePerson') && (
              <Button look="primary" icon={UserPlus} isDisabled={!query.data} onPress={() => setIsInviting(true)}>
                {t('invite')}
              </Button>
            )}
          </>
        }
      />
      {done && <Notice tone="success">{done}</Notice>}
      {query.isPending && <Skeleton rows={6} height={48} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data && query.data.people.length === 0 && (
        <Empty icon={Users} title={t('empty')}>
          {t('emptyText')}
        </Empty>
      )}
      {query.data && query.data.people.length > 0 && (
        <>
          <p className="meta">{t('count', { count: query.data.people.length })}</p>
          <StaffTable people={query.data.people} onDone={tell} />
        </>
      )}
      {isInviting && query.data && (
        <InviteDialog
          staff={query.data}
          onClose={() => setIsInviting(false)}
          onInvited={(email) => {
            setIsInviting(false);
            tell(t('invitedDone', { email }));
          }}
        />
      )}
    </div>
  );
}
