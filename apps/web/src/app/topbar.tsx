import { Link } from '@tanstack/react-router';
import { Menu, Search, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BrandMark } from '../ui/brand';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';

interface Props {
  isMenuOpen: boolean;
  onMenu: () => void;
  onSearch: () => void;
}

/** Narrow windows: the brand, the search, the menu. */
export function Topbar({ isMenuOpen, onMenu, onSearch }: Props) {
  const t = useTranslations();
  return (
    <div className="topbar">
      <Link to="/ma-journee" className="brand">
        <BrandMark />
        {t('common.appName')}
      </Link>
      <div className="topbar-actions">
        <IconButton label={t('nav.search')} icon={Search} onPress={onSearch} />
        <Button
          look="quiet"
          icon={isMenuOpen ? X : Menu}
          aria-expanded={isMenuOpen}
          aria-controls="navigation"
          onPress={onMenu}
        >
          {t('nav.menu')}
        </Button>
      </div>
    </div>
  );
}
