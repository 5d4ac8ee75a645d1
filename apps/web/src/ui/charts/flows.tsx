import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure } from './figure';
import { gatherFlows, others, type Flow } from './gather-flows';
import { useFigures } from './use-figures';

interface Props {
  title: string;
  summary: ReactNode;
  flows: readonly Flow[];
  /** How many bodies keep their name on each side. */
  most?: number;
  /** What is counted, where it is not referrals. */
  countName?: string;
}

interface End {
  id: string;
  key: string;
  name: string;
  side: 'from' | 'to';
}

const letter = 6.6;

/** Who sends people where, as wide as they are many; what stays in the same body is drawn apart from what leaves it. */
export function Flows({ title, summary, flows, most = 8, countName }: Props) {
  const t = useTranslations('charts');
  const figures = useFigures();
  const shown = useMemo(() => gatherFlows(flows, most, t('others')), [flows, most, t]);
  const rows = Math.max(new Set(shown.map(({ from }) => from.key)).size, new Set(shown.map(({ to }) => to.key)).size);
  const height = Math.max(160, rows * 44);
  const columns = [
    { name: t('from'), of: ({ from }: Flow) => from.name },
    { name: t('to'), of: ({ to }: Flow) => to.name },
    { name: countName ?? t('people'), of: ({ count }: Flow) => figures.whole(count), isNumber: true },
    // Where nothing says how many there would have been, no empty column pretends to.
    ...(flows.some(({ expected }) => expected !== null)
      ? [{ name: t('expected'), of: ({ expected }: Flow) => (expected === null ? '–' : figures.expected(expected)), isNumber: true }]
      : []),
  ];
  const sorted = useMemo(() => [...flows].sort((a, b) => b.count - a.count), [flows]);
  return (
    <Figure
      title={title}
      summary={summary}
      height={height}
      data={sorted}
      keyOf={({ from, to }) => `${from.key} ${to.key}`}
      columns={columns}
      legend={
        <ul className="chart-legend" aria-label={t('legend')}>
          <li><span aria-hidden className="flow-key flow-key-inside" />{t('inside')}</li>
          <li><span aria-hidden className="flow-key" />{t('outside')}</li>
        </ul>
      }
    >
      {(width) => <Drawing flows={shown} width={width} height={height} />}
    </Figure>
  );
}

function Drawing({ flows, width, height }: { flows: readonly Flow[]; width: number; height: number }) {
  const figures = useFigures();
  // On a narrow screen the number goes under the name, which keeps a few more letters.
  const isNarrow = width < 480;
  const side = isNarrow ? width * 0.37 : Math.min(230, width * 0.3);
  const graph = useMemo(() => layOut(flows, width, height, side), [flows, width, height, side]);
  const most = Math.floor(side / letter) - (isNarrow ? 1 : 6);
  const path = sankeyLinkHorizontal<End, Flow>();
  return (
    <>
      {graph.links.map((link) => (
        <path
          key={`${link.from.key} ${link.to.key}`}
          className={link.from.key === link.to.key && link.from.key !== others ? 'flow flow-inside' : 'flow'}
          d={path(link) ?? undefined}
          strokeWidth={Math.max(1, link.width ?? 1)}
        />
      ))}
      {graph.nodes.map(({ id, name, side: where, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
        <g key={id}>
          <rect className="flow-end" x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} />
          <FlowName
            x={where === 'from' ? x0 - 6 : x1 + 6}
            y={(y0 + y1) / 2 + 4}
            anchor={where === 'from' ? 'end' : 'start'}
            name={name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`}
            value={figures.whole(value)}
            isNarrow={isNarrow}
          />
        </g>
      ))}
    </>
  );
}

interface NameProps {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  name: string;
  value: string;
  isNarrow: boolean;
}

function FlowName({ x, y, anchor, name, value, isNarrow }: NameProps) {
  if (!isNarrow) return <text className="chart-label" x={x} y={y} textAnchor={anchor}>{`${name} ${value}`}</text>;
  return (
    <text className="chart-label" y={y - 7} textAnchor={anchor}>
      <tspan x={x}>{name}</tspan>
      <tspan x={x} dy={14}>{value}</tspan>
    </text>
  );
}

/** A body may stand on both sides: it sends and it receives. */
function layOut(flows: readonly Flow[], width: number, height: number, side: number) {
  const ends = new Map<string, End>();
  const endOf = (where: 'from' | 'to', { key, name }: Flow['from']) => {
    const id = `${where} ${key}`;
    ends.set(id, { id, key, name, side: where });
    return id;
  };
  const links = flows.map((flow) => ({ ...flow, source: endOf('from', flow.from), target: endOf('to', flow.to), value: flow.count }));
  const draw = sankey<End, Flow>().nodeId(({ id }) => id).nodeWidth(10).nodePadding(14).extent([[side, 8], [width - side, height - 8]]);
  return draw({ nodes: [...ends.values()], links });
}
