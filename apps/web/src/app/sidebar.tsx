import { Link } from '@tanstack/react-router';
import { Keyboard, LogOut, Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSignOut } from '../features/account/use-sign-out';
import { useSession } from '../lib/session';
import { useRefusal } from '../lib/use-refusal';
import { BrandMark } from '../ui/brand';
import { Notice } from '../ui/notice';
import { HatCard } from './hat-card';
import { openSections } from './sections';

interface Props {
  isOpen: boolean;
  onSearch: () => void;
  onShortcuts: () => void;
  onLeave: () => void;
}

export function Sidebar({ isOpen, onSearch, onShortcuts, onLeave }: Props) {
  const t = useTranslations();
  const session = useSession();
  const refusal = useRefusal();
  const signOut = useSignOut();
  return (
    <div
      id="navigation"
      className="sidebar"
      data-open={isOpen}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      <Link to="/ma-journee" className="brand">
        <BrandMark />
        {t('common.appName')}
      </Link>
      <button type="button" className="search-trigger" onClick={onSearch}>
        <Search aria-hidden size={16} />
        <span>{t('nav.search')}</span>
        <kbd aria-hidden>{t('shortcuts.keys_ctrl')} K</kbd>
      </button>
      <nav aria-label={t('nav.main')}>
        <ul className="nav-list">
          {openSections(session).map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className="nav-link" activeProps={{ 'aria-current': 'page' }}>
                <Icon aria-hidden size={18} />
                {t(`nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="nav-foot">
        <HatCard />
        <button type="button" className="nav-link" onClick={onShortcuts}>
          <Keyboard aria-hidden size={18} />
          {t('nav.shortcuts')}
        </button>
        {signOut.isError && <Notice tone="danger">{refusal(signOut.error)}</Notice>}
        <button type="button" className="nav-link" onClick={() => signOut.mutate()}>
          <LogOut aria-hidden size={18} />
          {t('nav.signOut')}
        </button>
      </div>
    </div>
  );
}
