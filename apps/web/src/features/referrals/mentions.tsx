import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import type { DossierReferrals } from './referral-query';

/** Offers that were only pointed at: nothing of the person was sent. */
export function Mentions({ mentions }: Pick<DossierReferrals, 'mentions'>) {
  const t = useTranslations('referrals');
  const dates = useDates();
  return (
    <Panel title={t('mentions.title')}>
      <ul className="entry-list">
        {mentions.map(({ id, offerId, offerTitle, organisationName, madeAt, byName }) => (
          <li key={id}>
            <div className="entry-text">
              <Link to="/cadastre/offres/$id" params={{ id: offerId }} className="row-link">
                {offerTitle}
              </Link>
              <span className="meta">
                {[t('mentions.line', { operator: organisationName, date: dates.day(madeAt) }), byName && t('by', { name: byName })]
                  .filter(Boolean).join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
