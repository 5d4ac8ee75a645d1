import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Flows } from '../../ui/charts/flows';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import type { Network } from './network-query';

/** Who sends persons to whom; what is too small to be told is counted, and not drawn. */
export function NetworkFlows({ network: { flows, frame: { least, period } } }: { network: Network }) {
  const t = useTranslations('networkFigures.flows');
  const running = useTranslations('networkFigures')('running');
  const drawn = useMemo(
    () => flows.flatMap(({ fromId, fromName, toId, toName, people }) =>
      (people === null || people === 0 ? [] : [{ from: { key: fromId, name: fromName }, to: { key: toId, name: toName }, count: people, expected: null }])),
    [flows],
  );
  const hidden = flows.filter(({ people }) => people === null).length;
  const note = hidden > 0 && <p className="meta">{t('hidden', { count: hidden, least })}</p>;
  if (drawn.length === 0) {
    const why = !period.isOver ? running : t(hidden > 0 ? 'allHidden' : 'none');
    return <Panel title={t('title')}><Empty title={why}>{period.isOver && note}</Empty></Panel>;
  }
  const sum = (some: typeof drawn) => some.reduce((total, { count }) => total + count, 0);
  const summary = t('summary', { inside: sum(drawn.filter(({ from, to }) => from.key === to.key)), total: sum(drawn) });
  return (
    <div className="panel">
      <Flows title={t('title')} summary={summary} flows={drawn} countName={t('people')} />
      {note}
    </div>
  );
}
