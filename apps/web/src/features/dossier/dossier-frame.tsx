import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { StaleNote } from '../../ui/stale-note';
import { DossierMarks } from './dossier-marks';
import { dossierQuery, type Dossier } from './dossier-query';
import { DossierTabs } from './dossier-tabs';
import { LogButton } from './log-button';
import { OrientButton } from './orient-button';
import { WhoSees } from './who-sees';

interface Props {
  id: string;
  banners: (dossier: Dossier) => ReactNode;
  /** Shown when the dossier does not open; given what says that there is none. */
  closed: (missing: ReactNode) => ReactNode;
  /** The tab one is on: it reads what it shows by itself, at the same time as the frame. */
  children: ReactNode;
}

const missingCodes = ['record.not_found', 'input.invalid'];

export function DossierFrame({ id, banners, closed, children }: Props) {
  const t = useTranslations('dossier');
  const refusal = useRefusal();
  const query = useQuery(dossierQuery(useScope(), id));
  const retry = () => void query.refetch();
  const isMissing = query.isError && missingCodes.includes(codeOf(query.error));
  const dossier = isMissing ? undefined : query.data;

  return (
    <div className="page dossier-page">
      <PageHeading
        title={dossier?.learner.title ?? t('title')}
        marks={dossier && <DossierMarks dossier={dossier} />}
        detail={dossier && <WhoSees dossier={dossier} />}
        actions={
          dossier && (
            <>
              <OrientButton dossier={dossier} />
              <LogButton dossier={dossier} />
            </>
          )
        }
      />
      {isMissing ? (
        closed(<Missing />)
      ) : (
        <>
          {dossier && banners(dossier)}
          <DossierTabs id={id} unread={dossier?.referrals.reduce((sum, { unread }) => sum + unread, 0) ?? 0} />
          {dossier && query.isError && (
            <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
          )}
          {!dossier && query.isError ? (
            <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
          ) : (
            children
          )}
        </>
      )}
    </div>
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
