import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Flows } from '../../ui/charts/flows';
import { useFigures } from '../../ui/charts/use-figures';
import type { Board } from './board-query';

/** Who sends people where, and how much stays at home. */
export function BoardFlows({ flows }: { flows: Board['flows'] }) {
  const t = useTranslations('neutrality.flows');
  const figures = useFigures();
  const drawn = useMemo(
    () => flows.map(({ fromId, fromName, toId, toName, decisions, expected }) => ({
      from: { key: fromId, name: fromName }, to: { key: toId, name: toName }, count: decisions, expected,
    })),
    [flows],
  );
  if (!flows.some(({ decisions }) => decisions > 0)) return null;
  const inside = flows.filter(({ fromId, toId }) => fromId === toId);
  const sum = (some: Board['flows'], of: (flow: Board['flows'][number]) => number) => some.reduce((total, flow) => total + of(flow), 0);
  const summary = t('summary', {
    inside: sum(inside, ({ decisions }) => decisions), total: sum(flows, ({ decisions }) => decisions),
    expected: figures.expected(sum(inside, ({ expected }) => expected)),
  });
  return <div className="panel"><Flows title={t('title')} summary={summary} flows={drawn} /></div>;
}
