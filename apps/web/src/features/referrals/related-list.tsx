import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import type { Referral, Related } from './referral-query';
import { StateBadge } from './state-badge';

/** Other referrals of the person that are tied to this one. */
export function RelatedList({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const groups: readonly [string, readonly Related[]][] = [
    [t('related.from'), referral.reRoutedFrom ? [referral.reRoutedFrom] : []], [t('related.to'), referral.reRoutedTo],
    [t('related.won'), referral.wonBy ? [referral.wonBy] : []], [t('related.siblings'), referral.siblings],
  ];
  return groups.filter(([, list]) => list.length > 0).map(([title, list]) => (
    <Panel key={title} title={title}>
      <ul className="entry-list">
        {list.map((one) => (
          <li key={one.id}>
            <div className="entry-text">
              <Link to="/dossiers/$id/orientations/$referralId" params={{ id: referral.dossierId, referralId: one.id }} className="row-link">
                {one.offerTitle ?? t('noOffer')}
              </Link>
              <span className="meta">{one.organisationName}</span>
            </div>
            <StateBadge state={one.state} />
          </li>
        ))}
      </ul>
    </Panel>
  ));
}
