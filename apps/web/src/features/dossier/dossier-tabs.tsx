import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TabBar } from '../../ui/tab-bar';

interface Tab {
  to: NonNullable<LinkProps['to']>;
  name: 'story' | 'situation' | 'referrals' | 'following' | 'documents' | 'sharing' | 'team';
}

const tabs: readonly Tab[] = [
  { to: '/dossiers/$id', name: 'story' },
  { to: '/dossiers/$id/situation', name: 'situation' },
  { to: '/dossiers/$id/orientations', name: 'referrals' },
  { to: '/dossiers/$id/relances', name: 'following' },
  { to: '/dossiers/$id/documents', name: 'documents' },
  { to: '/dossiers/$id/partage', name: 'sharing' },
  { to: '/dossiers/$id/suivi', name: 'team' },
];

interface Props {
  id: string;
  /** Messages about referrals that nobody of the sender's side has read. */
  unread: number;
}

/** The parts of a dossier. */
export function DossierTabs({ id, unread }: Props) {
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
            activeOptions={{ exact: name === 'story', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`tabs.${name}`)}
            {name === 'referrals' && unread > 0 && (
              <span className="tab-mark">
                {unread}
                <span className="visually-hidden"> {t('unreadMessages', { count: unread })}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </TabBar>
  );
}
