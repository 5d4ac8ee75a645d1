import { Link } from '@tanstack/react-router';
import { ScrollText, Table2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';

/** From one's account: who may do what, and what one did oneself. */
export function TransparencyLinks() {
  const t = useTranslations('whoCan');
  return (
    <Panel title={t('links')}>
      <ul className="plain-list">
        <li>
          <Link to="/qui-peut-quoi" className="link">
            <Table2 aria-hidden size={16} /> {t('title')}
          </Link>
        </li>
        <li>
          <Link to="/mes-actes" className="link">
            <ScrollText aria-hidden size={16} /> {t('linkActs')}
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
