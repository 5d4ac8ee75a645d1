import type { Operation } from '@boussole/domain/access/operations';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCan } from '../../lib/session';
import { TabBar } from '../../ui/tab-bar';

const tabs = [
  { to: '/chiffres', name: 'figures', needs: 'managerFigures' },
  { to: '/chiffres/relais-recus', name: 'operatorFigures', needs: 'operatorFigures' },
] as const satisfies readonly { to: string; name: string; needs: Operation }[];

/** What a place does and what it receives, to whoever may read both; one page alone needs no way to itself. */
export function FigureTabs() {
  const t = useTranslations('nav');
  const can = useCan();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const open = tabs.filter(({ needs }) => can(needs));
  if (open.length < 2) return null;
  return (
    <TabBar label={t('figures')} here={here}>
      {open.map(({ to, name }) => (
        <li key={name}>
          <Link to={to} className="tab" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>{t(name)}</Link>
        </li>
      ))}
    </TabBar>
  );
}
