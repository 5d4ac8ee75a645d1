import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import { missingDecisions } from './power';
import type { Unit } from './unit-fields';

/** What this volume lets anybody see: without it, "nothing unusual" would be read for more than it says. */
export function PowerCard({ line }: { line: Pick<Unit, 'n' | 'variance' | 'power'> }) {
  const t = useTranslations('neutralityUnit');
  if (line.power === null) return null;
  const times = Math.round(line.power * 10);
  const missing = missingDecisions(line);
  return (
    <Panel title={t('power')}>
      <p className="power-tens" aria-hidden>
        {Array.from({ length: 10 }, (_, place) => <span key={place} data-seen={place < times} />)}
      </p>
      <p>{times === 0 ? t('powerNever') : times === 10 ? t('powerAlways') : t('powerText', { times: String(times) })}</p>
      <p className="meta">
        {t(times >= 8 ? 'powerEnough' : 'powerLittle')} {missing > 0 && t('powerNeeded', { count: missing })}
      </p>
    </Panel>
  );
}
