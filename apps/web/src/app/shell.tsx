import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SessionExpired } from '../features/account/session-expired';
import { SessionWatch } from '../features/account/session-watch';
import { AnonymousDossierProvider } from '../features/dossier/anonymous-dossier-provider';
import { useLocaleChoice } from '../lib/locale-provider';
import { canCall, SessionProvider, sessionQuery, type Session } from '../lib/session';
import { LiveRegion } from '../ui/live-region';
import { ForbiddenPage } from './forbidden-page';
import { Palette } from './palette';
import { PublicShell } from './public-shell';
import { ShortcutList } from './shortcut-list';
import { Sidebar } from './sidebar';
import { Topbar } from './topbar';
import { useArrival } from './use-arrival';
import { useOtherTabs } from './use-other-tabs';
import { useShortcuts } from './use-shortcuts';

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
        {needs && !canCall(session, needs) ? <ForbiddenPage /> : <Outlet />}
      </main>
      <LiveRegion />
      {opened === 'palette' && <Palette onClose={() => setOpened(null)} />}
      {opened === 'shortcuts' && <ShortcutList onClose={() => setOpened(null)} />}
      <SessionWatch />
      <SessionExpired />
    </div>
  );
}
