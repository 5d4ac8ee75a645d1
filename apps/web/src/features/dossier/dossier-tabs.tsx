import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TabBar } from '../../ui/tab-bar';

interface Tab {
  to: NonNullable<LinkProps['to']>;
  name: 'story' | 'situation' | 'documents' | 'sharing' | 'team';
}

const tabs: readonly Tab[] = [
  { to: '/dossiers/$id', name: 'story' },
  { to: '/dossiers/$id/situation', name: 'situation' },
  { to: '/dossiers/$id/documents', name: 'documents' },
  { to: '/dossiers/$id/partage', name: 'sharing' },
  { to: '/dossiers/$id/suivi', name: 'team' },
];

/** The parts of a dossier. */
export function DossierTabs({ id }: { id: string }) {
  const t = useTranslations('story');
  const here = useLocation({ select: ({ pathname }) => pathname });
  return (
    <TabBar label={t('tabsLabel')} here={here}>
      {tabs.map(({ to, name }) => (
        <li key={name}>
          <Link
            to={to}
            params={{ id }}
            className="tab"
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`tabs.${name}`)}
          </Link>
        </li>
      ))}
    </TabBar>
  );
}
