import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { doorQuery } from '../features/notebook/notebook-query';
import { useKeepOwnLocale, useLeave } from '../features/notebook/notebook-requests';
import { BrandMark } from '../ui/brand';
import { Button } from '../ui/button';
import { LiveRegion } from '../ui/live-region';
import { LocaleSelect } from './locale-select';
import { useArrival } from './use-arrival';

/** Around the person's own pages: one column, large targets, a way out that leaves nothing behind. */
export function NotebookShell() {
  const t = useTranslations();
  const door = useQuery(doorQuery);
  const leave = useLeave();
  const keepLocale = useKeepOwnLocale();
  const isHome = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') === '/carnet' });
  const isOutside = door.data?.holder === null;

  useEffect(() => {
    // A page that the browser had kept aside comes back as it was left: what was read must not come back with it.
    const wake = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);

  useArrival(() => undefined);
  return (
    <div className="own-shell">
      <a href="#content" className="skip-link">
        {t('common.skip')}
      </a>
      <header className="own-head">
        <Link to="/carnet" className="brand">
          <BrandMark />
          {t('notebook.place')}
        </Link>
        <div className="actions">
          <LocaleSelect onChosen={(locale) => door.data?.holder === 'learner' && keepLocale.mutate(locale)} />
          {door.data?.holder && (
            <Button icon={LogOut} busy={leave.isPending} onPress={() => leave.mutate()}>
              {t('notebook.leave')}
            </Button>
          )}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="main">
        {isOutside && !isHome ? <Navigate to="/carnet" replace /> : <Outlet />}
      </main>
      <LiveRegion />
    </div>
  );
}
