import { Link, Outlet } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../ui/brand';
import { buttonClass } from '../ui/button-class';
import { LiveRegion } from '../ui/live-region';
import { LocaleSelect } from './locale-select';
import { useArrival } from './use-arrival';

/** Around the pages that are open to everybody, for somebody who has not signed in. */
export function PublicShell({ backTo }: { backTo: string }) {
  const t = useTranslations();
  useArrival(() => undefined);
  return (
    <div className="public-shell">
      <a href="#content" className="skip-link">
        {t('common.skip')}
      </a>
      <header className="public-head">
        <Link to="/cadastre" className="brand">
          <BrandMark />
          {t('common.appName')}
          <span className="public-head-place">{t('nav.register')}</span>
        </Link>
        <div className="public-head-actions">
          <LocaleSelect />
          <Link to="/connexion" search={{ retour: backTo }} className={buttonClass()}>
            <LogIn aria-hidden size={16} />
            <span>{t('signIn.submit')}</span>
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="main">
        <Outlet />
      </main>
      <LiveRegion />
    </div>
  );
}
