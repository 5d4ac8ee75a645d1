import { Link } from '@tanstack/react-router';
import { ShieldOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../lib/session';
import { buttonClass } from '../ui/button-class';
import { Empty } from '../ui/empty';
import { PageHeading } from '../ui/page-heading';

/** Said calmly: it is the hat that has no access, nobody did anything wrong. */
export function ForbiddenPage() {
  const t = useTranslations();
  const { hat, hats } = useSession();
  return (
    <div className="page">
      <PageHeading title={t('pages.forbiddenTitle')} />
      <Empty
        icon={ShieldOff}
        title={t('pages.forbiddenText', { role: t(`roles.${hat.role}`), branch: hat.branchName })}
      >
        {hats.length > 1 && <p className="empty-text">{t('pages.forbiddenHats')}</p>}
        <p className="empty-text">
          <Link to={hats.length > 1 ? '/compte' : '/ma-journee'} className={buttonClass('quiet')}>
            {hats.length > 1 ? t('nav.account') : t('pages.home')}
          </Link>
        </p>
      </Empty>
    </div>
  );
}
