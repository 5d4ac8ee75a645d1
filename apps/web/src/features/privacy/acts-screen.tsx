import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { PageHeading } from '../../ui/page-heading';
import { JournalPart } from './journal-part';
import { ownActsQuery } from './journal-query';

/** What one did oneself, as the journal keeps it. */
export function ActsScreen() {
  const t = useTranslations('acts');
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <JournalPart query={ownActsQuery(useScope())} label={t('table')} />
    </div>
  );
}
