import { isOver } from '@boussole/domain/referral/states';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { useOwnPort } from './own-port';
import { ownReferralsQuery, type OwnReferral } from './own-query';
import { OwnReferralCard } from './own-referral-card';

/** On one's own page: where one was sent, with which words, what was answered, and what one may do about it. */
export function OwnReferrals() {
  const t = useTranslations('ownReferrals');
  const refusal = useRefusal();
  const query = useQuery(ownReferralsQuery);
  return (
    <Panel title={t('title')}>
      {query.isPending && <Skeleton rows={2} height={56} />}
      {query.isError && <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />}
      {query.data && <Lists referrals={query.data} />}
    </Panel>
  );
}

const isPast = ({ state, canAnswerOutcome }: OwnReferral) => isOver(state) && !canAnswerOutcome;

function Lists({ referrals }: { referrals: readonly OwnReferral[] }) {
  const t = useTranslations('ownReferrals');
  const [live, past] = [referrals.filter((one) => !isPast(one)), referrals.filter(isPast)];
  return (
    <>
      {live.length === 0 ? <p className="meta">{t('none')}</p> : <p className="meta">{t('intro')}</p>}
      <ul className="own-list">
        {live.map((one) => (
          <OwnLine key={one.id} referral={one} />
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{t('past')}</summary>
          <ul className="own-list">
            {past.map((one) => (
              <OwnLine key={one.id} referral={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OwnLine({ referral }: { referral: OwnReferral }) {
  const port = useOwnPort(referral);
  return (
    <li>
      <OwnReferralCard referral={referral} port={port} />
    </li>
  );
}
