import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EyeOff, Signpost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { useNow } from '../handoff/due';
import { FrozenSets } from './frozen-sets';
import { Mentions } from './mentions';
import { dossierReferralsQuery, type DossierReferrals } from './referral-query';
import { ReferralRow } from './referral-row';

/** Where the person was sent, project by project; where she was told to look; what there was to choose from. */
export function ReferralsScreen({ id }: { id: string }) {
  const t = useTranslations('referrals');
  const refusal = useRefusal();
  const query = useQuery(dossierReferralsQuery(useScope(), id));
  const retry = () => void query.refetch();
  if (query.isPending) return <Skeleton rows={4} height={64} />;
  if (!query.data) return <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  return (
    <div className="column">
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <Shown id={id} page={query.data} />
    </div>
  );
}

function Shown({ id, page }: { id: string; page: DossierReferrals }) {
  const t = useTranslations('referrals');
  const now = useNow();
  const { goals, mentions, sets, withheld, canRefer } = page;
  if (withheld > 0) return <Empty icon={EyeOff} title={t('withheld', { count: withheld })}>{t('withheldText')}</Empty>;
  return (
    <>
      {goals.length === 0 && (
        <Empty icon={Signpost} title={t('empty')}>
          <p className="empty-text">{t('emptyText')}</p>
          {canRefer && (
            <p className="actions">
              <Link to="/dossiers/$id/orienter/besoin" params={{ id }} className={buttonClass('primary')}>
                <Signpost aria-hidden size={16} />
                <span>{t('refer')}</span>
              </Link>
            </p>
          )}
        </Empty>
      )}
      {goals.map(({ id: goalId, kind, title, referrals }) => (
        <Panel key={goalId ?? 'none'} title={kind && title ? t(`goals.${kind}`, { title }) : t('noGoal')}>
          <ul className="entry-list">
            {referrals.map((line) => (
              <ReferralRow key={line.id} dossierId={id} line={line} now={now} />
            ))}
          </ul>
        </Panel>
      ))}
      {mentions.length > 0 && <Mentions mentions={mentions} />}
      {sets.length > 0 && <FrozenSets dossierId={id} sets={sets} />}
    </>
  );
}
