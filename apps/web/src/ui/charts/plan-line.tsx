import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Figure, type Column } from './figure';
import { PlanMark, PlanShape, type PlanState } from './plan-mark';
import { placeDays, staggered, type Dated, type PlanColumn } from './plan-places';

export interface PlannedMark extends Dated {
  /** Under its mark: a day, or how long after. */
  tick: string;
  state: PlanState;
  isUrgent: boolean;
}

interface Props<Item extends PlannedMark> {
  title: string;
  summary: ReactNode;
  steps: readonly Item[];
  columns: readonly Column<Item>[];
  /** The day that the plan counts from. */
  turn: { at: number; tick: string; name: string };
  /** Where one is; none: a plan that belongs to nobody yet. */
  today?: { at: number; tick: string } | undefined;
}

const [margin, line, rise, ticks, nameWidth] = [30, 62, 26, 88, 130];

/** A plan on one line: what is behind, today, what is to come; each step by its shape. The days are in order, not to scale. */
export function PlanLine<Item extends PlannedMark>({ title, summary, steps, columns, turn, today }: Props<Item>) {
  const most = Math.max(1, ...steps.map(({ at }) => steps.filter((other) => other.at === at).length));
  const top = (most - 1) * rise;
  return (
    <Figure
      title={title}
      summary={summary}
      height={top + ticks + 26}
      data={steps}
      keyOf={({ key }) => key}
      columns={columns}
      legend={<PlanLegend steps={steps} />}
    >
      {(width) => <Drawing steps={steps} turn={turn} today={today} width={width} y={top + line} />}
    </Figure>
  );
}

type DrawingProps<Item extends PlannedMark> = Pick<Props<Item>, 'steps' | 'turn' | 'today'> & { width: number; y: number };

function Drawing<Item extends PlannedMark>({ steps, turn, today, width, y }: DrawingProps<Item>) {
  const t = useTranslations('charts');
  const columns = placeDays(steps, [turn.at, ...(today ? [today.at] : [])], [margin, width - margin]);
  const xOf = (at: number) => columns.find((column) => column.at === at)?.x ?? margin;
  const tickOf = ({ at, items }: PlanColumn<Item>) =>
    items[0]?.tick ?? (at === turn.at ? turn.tick : today?.at === at ? today.tick : '');
  const written = columns.map((column) => ({ x: column.x, text: tickOf(column) }));
  const lines = staggered(written);
  const [turnX, todayX] = [xOf(turn.at), today && xOf(today.at)];
  // Two names side by side where there is room, else one over the other; no line crosses them.
  const areNear = todayX !== undefined && Math.abs(todayX - turnX) < nameWidth;
  return (
    <>
      {todayX === undefined ? (
        <line className="plan-ahead" x1={0} x2={width} y1={y} y2={y} />
      ) : (
        <>
          <line className="plan-behind" x1={0} x2={todayX} y1={y} y2={y} />
          <line className="plan-ahead" x1={todayX} x2={width} y1={y} y2={y} />
          <line className="plan-today" x1={todayX} x2={todayX} y1={38} y2={y + 14} />
          <Above x={todayX} y={areNear ? 15 : 32} width={width}>{t('today')}</Above>
        </>
      )}
      <line className="plan-turn" x1={turnX} x2={turnX} y1={38} y2={y + 14} />
      <Above x={turnX} y={32} width={width}>{turn.name}</Above>
      {columns.map(({ at, x, items }) => (
        <g key={at}>
          {items.length === 0 && <circle className="plan-empty" cx={x} cy={y} r={3.5} />}
          {items.map(({ key, state, isUrgent }, index) => (
            <PlanShape key={key} state={state} isUrgent={isUrgent} x={x} y={y - index * rise} />
          ))}
        </g>
      ))}
      {written.map(({ x, text }, index) => (
        <text key={x} className="chart-tick" x={x} y={y + 30 + (lines[index] ?? 0) * 16} textAnchor="middle">{text}</text>
      ))}
    </>
  );
}

/** A name over the line, held inside the drawing. */
function Above({ x, y, width, children }: { x: number; y: number; width: number; children: string }) {
  const half = (children.length * 7) / 2;
  const anchor = x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
  const held = anchor === 'start' ? Math.max(0, x - 6) : anchor === 'end' ? Math.min(width, x + 6) : x;
  return <text className="chart-label" x={held} y={y} textAnchor={anchor}>{children}</text>;
}

const states = ['done', 'late', 'planned', 'covered', 'past', 'cancelled'] as const satisfies readonly PlanState[];

/** Only what is drawn is explained. */
function PlanLegend({ steps }: { steps: readonly PlannedMark[] }) {
  const t = useTranslations('charts');
  const drawn = states.filter((state) => steps.some((step) => step.state === state));
  const hasUrgent = steps.some(({ isUrgent }) => isUrgent);
  if (drawn.length + Number(hasUrgent) < 2) return null;
  return (
    <ul className="chart-legend">
      {drawn.map((state) => (
        <li key={state}>
          <PlanMark state={state} /> {t(`plan.${state}`)}
        </li>
      ))}
      {hasUrgent && (
        <li>
          <PlanMark state="planned" isUrgent /> {t('urgent')}
        </li>
      )}
    </ul>
  );
}
