import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';

/** What people think is kept apart from everything that has their name: it is read on its own page. */
export function VoicesNote() {
  const t = useTranslations('figures.page');
  const can = useCan();
  if (!can('satisfaction') || !can('promises')) return null;
  return <p className="figure-note-link">{t('satisfaction')} <Link to="/promesses">{t('satisfactionLink')}</Link></p>;
}
