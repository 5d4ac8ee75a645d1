import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';

/** What people are asked before, during and after. */
export function MomentsPanel({ figures }: { figures: ReactNode }) {
  const t = useTranslations('qualityMoments');
  return (
    <>
      <Panel title={t('title')}>
        <p className="prose">{t('intro')}</p>
        <dl className="quality-moments">
          {(['before', 'during', 'after'] as const).map((moment) => (
            <div key={moment}>
              <dt>{t(moment)}</dt>
              <dd>{t(`${moment}Text`)}</dd>
            </div>
          ))}
        </dl>
        {!figures && <p className="meta">{t('afterReader')}</p>}
      </Panel>
      {figures}
    </>
  );
}
