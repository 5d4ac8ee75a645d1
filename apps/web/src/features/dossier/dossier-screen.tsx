import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileQuestion, PenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { AnonymousBadge } from '../../ui/anonymous-badge';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { dossierQuery, type Dossier } from './dossier-query';
import { Facts } from './facts';
import { Timeline } from './timeline';

interface Props {
  id: string;
  isWriting: boolean;
  onWrite: () => void;
  /** The panel in which an interview is logged, given the dossier it is for. */
  writingPanel: (dossier: Dossier) => ReactNode;
}

const missingCodes = ['record.not_found', 'input.invalid'];

export function DossierScreen({ id, isWriting, onWrite, writingPanel }: Props) {
  const t = useTranslations('dossier');
  const refusal = useRefusal();
  const query = useQuery(dossierQuery(useScope(), id));
  const dossier = query.data;
  const retry = () => void query.refetch();
  const isMissing = query.isError && missingCodes.includes(codeOf(query.error));

  return (
    <div className="page">
      <PageHeading
        title={dossier && !isMissing ? dossier.learner.title : t('title')}
        marks={dossier && !isMissing && <Marks dossier={dossier} />}
        detail={dossier && !isMissing && <Detail dossier={dossier} />}
        actions={
          dossier?.viewerCan.includes('log_interview') &&
          !isWriting && (
            <Button look="primary" icon={PenLine} onPress={onWrite}>
              {dossier.draft ? t('resume') : t('log')}
            </Button>
          )
        }
      />
      {isMissing ? (
        <Missing />
      ) : dossier ? (
        <>
          {query.isError && (
            <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
          )}
          <div className="dossier" data-writing={isWriting}>
            <Timeline dossier={dossier} />
            <Facts dossier={dossier} />
            {isWriting && dossier.viewerCan.includes('log_interview') && writingPanel(dossier)}
          </div>
        </>
      ) : query.isPending ? (
        <Skeleton rows={8} height={48} />
      ) : (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
    </div>
  );
}

function Marks({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  return (
    <>
      <Badge>{dossier.reference}</Badge>
      {dossier.learner.isAnonymous && <AnonymousBadge />}
      {dossier.status === 'closed' && <Badge tone="warning">{t('closed')}</Badge>}
    </>
  );
}

function Detail({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier');
  const dates = useDates();
  return (
    <>
      <p>
        {dossier.branchName} · {t('openedOn', { date: dates.day(dossier.openedAt) })}
      </p>
      <p className="meta prose">
        {t('whoSees', { branch: dossier.branchName, organisation: dossier.organisationName })}
      </p>
    </>
  );
}

/** Absent and not yours look the same: nothing here tells one from the other. */
function Missing() {
  const t = useTranslations('dossier');
  return (
    <Empty icon={FileQuestion} title={t('missing')}>
      <p className="empty-text">{t('missingText')}</p>
      <p className="actions">
        <Link to="/dossiers" className={buttonClass()}>
          {t('backToList')}
        </Link>
      </p>
    </Empty>
  );
}
