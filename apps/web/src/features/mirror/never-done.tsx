import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';

const promises = ['neverRank', 'neverHr', 'neverAuto', 'neverSeen'] as const;

/** What these figures are never used for. */
export function NeverDone() {
  const t = useTranslations('mirror');
  return (
    <Panel title={t('never')}>
      <ul className="promise-list">
        {promises.map((promise) => (
          <li key={promise}>
            <ShieldCheck aria-hidden size={16} />
            <span>{t(promise)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
