import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../../ui/button-class';
import { PageHeading } from '../../../ui/page-heading';

export function MissingSheet() {
  const t = useTranslations('sheet');
  return (
    <div className="page">
      <PageHeading title={t('missing')} detail={t('missingText')} />
      <div className="actions">
        <Link to="/cadastre" className={buttonClass('primary')}>
          {t('backToSearch')}
        </Link>
      </div>
    </div>
  );
}
