/** Where a step of a plan stands. */
export type PlanState = 'planned' | 'late' | 'done' | 'covered' | 'past' | 'cancelled';

const disc = 'M0,-8A8,8,0,1,1,0,8A8,8,0,1,1,0,-8Z';

const shapes: Record<PlanState, { outline: string; sign?: string }> = {
  planned: { outline: disc },
  late: { outline: disc, sign: 'M0,-4V1M0,3.6V4.2' },
  done: { outline: disc, sign: 'M-3.6,0.2L-1,3L3.8,-2.8' },
  covered: { outline: 'M-7,-7H7V7H-7Z', sign: 'M-3.4,0H3.4' },
  past: { outline: 'M-7,-7H7V7H-7Z' },
  cancelled: { outline: 'M-7,-7H7V7H-7Z', sign: 'M-3.4,-3.4L3.4,3.4M3.4,-3.4L-3.4,3.4' },
};

interface Props {
  state: PlanState;
  isUrgent?: boolean;
  x?: number;
  y?: number;
}

/** The shape of a step inside a drawing; what is urgent wears a second ring, so that no colour speaks alone. */
export function PlanShape({ state, isUrgent = false, x = 0, y = 0 }: Props) {
  const { outline, sign } = shapes[state];
  return (
    <g className={`plan-mark plan-${state}`} transform={`translate(${x} ${y})`}>
      {isUrgent && <circle className="plan-urgent" r={12} />}
      <path className="plan-outline" d={outline} />
      {sign && <path className="plan-sign" d={sign} />}
    </g>
  );
}

/** The same shape beside words. */
export const PlanMark = ({ state, isUrgent = false }: Omit<Props, 'x' | 'y'>) => (
  <svg aria-hidden className="status-mark" width={26} height={26} viewBox="-13 -13 26 26">
    <PlanShape state={state} isUrgent={isUrgent} />
  </svg>
);
