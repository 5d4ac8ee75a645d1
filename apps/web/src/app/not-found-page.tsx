import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../ui/button-class';
import { PageHeading } from '../ui/page-heading';

export function NotFoundPage() {
  const t = useTranslations('pages');
  return (
    <main className="door" id="content">
      <PageHeading title={t('notFoundTitle')} detail={t('notFoundText')} />
      <div className="actions">
        <Link to="/ma-journee" className={buttonClass('primary')}>
          {t('home')}
        </Link>
      </div>
    </main>
  );
}
