import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { SessionExpired } from '../features/account/session-expired';
import { SessionWatch } from '../features/account/session-watch';
import { AnonymousDossierProvider } from '../features/dossier/anonymous-dossier-provider';
import { useLocaleChoice } from '../lib/locale-provider';
import { canCall, SessionProvider, sessionQuery, type Session } from '../lib/session';
import { LiveRegion } from '../ui/live-region';
import { ForbiddenPage } from './forbidden-page';
import { PublicShell } from './public-shell';
import { homeOf } from './sections';
import { Sidebar } from './sidebar';
import { Topbar } from './topbar';
import { useArrival } from './use-arrival';
import { useOtherTabs } from './use-other-tabs';
import { useShortcuts } from './use-shortcuts';

const ShortcutList = lazy(() => import('./shortcut-list').then(({ ShortcutList: list }) => ({ default: list })));

export function Shell() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const { locale, choose } = useLocaleChoice();
  const wanted = session?.person.locale;
  const isOpen = useMatches({ select: (matches) => matches.at(-1)?.staticData.isOpen });
  const here = useLocation({ select: ({ href }) => href });

  useEffect(() => {
    if (wanted && wanted !== locale) void choose(wanted);
  }, [wanted, locale, choose]);

  if (!session) return isOpen ? <PublicShell backTo={here} /> : null;
  return (
    <SessionProvider value={session}>
      <AnonymousDossierProvider>
        <Frame session={session} />
      </AnonymousDossierProvider>
    </SessionProvider>
  );
}

function Frame({ session }: { session: Session }) {
  const t = useTranslations('common');
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });

  const Palette = usePalette();
  useArrival(() => setIsMenuOpen(false));
  useOtherTabs();
  useShortcuts(session, setOpened);

  return (
    <div className="shell">
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <header className="shell-head">
        <Topbar
          isMenuOpen={isMenuOpen}
          onMenu={() => setIsMenuOpen(!isMenuOpen)}
          onSearch={() => setOpened('palette')}
        />
        <Sidebar
          isOpen={isMenuOpen}
          onSearch={() => setOpened('palette')}
          onShortcuts={() => setOpened('shortcuts')}
          onLeave={() => setIsMenuOpen(false)}
        />
      </header>
      <main id="content" tabIndex={-1} className="main">
        {!needs || canCall(session, needs) ? <Outlet /> : needs === 'myDay' ? <Navigate to={homeOf(session)} replace /> : <ForbiddenPage />}
      </main>
      <LiveRegion />
      <Suspense fallback={null}>
        {opened === 'palette' && Palette && <Palette onClose={() => setOpened(null)} />}
        {opened === 'shortcuts' && <ShortcutList onClose={() => setOpened(null)} />}
      </Suspense>
      <SessionWatch />
      <SessionExpired />
    </div>
  );
}

/** Its code comes as soon as the page stands, and it is drawn in the very instant it is called: what is typed next is for it. */
function usePalette(): ComponentType<{ onClose: () => void }> | null {
  const [palette, setPalette] = useState<ComponentType<{ onClose: () => void }> | null>(null);
  useEffect(() => {
    void import('./palette').then(({ Palette }) => setPalette(() => Palette));
  }, []);
  return palette;
}
