import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../../ui/button-class';
import { Panel } from '../../ui/panel';
import { LookList } from './look-list';
import type { Notebook } from './notebook-query';

const shown = 5;

export function OwnLooks({ looks: { lines, next } }: Pick<Notebook, 'looks'>) {
  const t = useTranslations('ownLooks');
  return (
    <Panel title={t('title')}>
      <p className="meta">{lines.length === 0 ? t('none') : t('intro')}</p>
      <LookList looks={lines.slice(0, shown)} />
      {(next !== null || lines.length > shown) && (
        <div className="actions">
          <Link to="/carnet/consultations" className={buttonClass()}>
            {t('all')}
          </Link>
        </div>
      )}
    </Panel>
  );
}
