import type { Operation } from '@boussole/domain/access/operations';
import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useOpenCan } from '../../lib/session';
import { TabBar } from '../../ui/tab-bar';

interface Tab {
  to: NonNullable<LinkProps['to']>;
  name: 'search' | 'coverage' | 'kept' | 'corrections' | 'duplicates' | 'imports';
  needs: Operation;
}

const tabs: readonly Tab[] = [
  { to: '/cadastre', name: 'search', needs: 'register' },
  { to: '/cadastre/manques', name: 'coverage', needs: 'registerCoverage' },
  { to: '/cadastre/fiches', name: 'kept', needs: 'keptSheets' },
  { to: '/cadastre/corrections', name: 'corrections', needs: 'corrections' },
  { to: '/cadastre/doublons', name: 'duplicates', needs: 'duplicates' },
  { to: '/cadastre/imports', name: 'imports', needs: 'imports' },
];

/** The parts of the register that are open to whoever looks at it. */
export function RegisterTabs() {
  const t = useTranslations('register');
  const can = useOpenCan();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const open = tabs.filter(({ needs }) => can(needs));
  return (
    <TabBar label={t('tabsLabel')} here={here}>
      {open.map(({ to, name }) => (
        <li key={name}>
          <Link to={to} className="tab" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            {t(`tabs.${name}`)}
          </Link>
        </li>
      ))}
    </TabBar>
  );
}
