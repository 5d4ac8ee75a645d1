/** What a unit is said to be; `open`: the period still runs, nothing is said of it. */
export type Mark = 'orange' | 'yellow' | 'pale-yellow' | 'blue' | 'green' | 'grey' | 'open';

const shapes: Record<Mark, { path: string; isHollow?: true }> = {
  orange: { path: 'M0,-1.15L1.1,0.85L-1.1,0.85Z' },
  yellow: { path: 'M0,-1.2L1.2,0L0,1.2L-1.2,0Z' },
  'pale-yellow': { path: 'M0,-1.1L1.1,0L0,1.1L-1.1,0Z', isHollow: true },
  blue: { path: 'M0,1.15L1.1,-0.85L-1.1,-0.85Z' },
  green: { path: 'M0,-0.95A0.95,0.95,0,1,1,0,0.95A0.95,0.95,0,1,1,0,-0.95Z' },
  grey: { path: 'M-0.8,-0.8H0.8V0.8H-0.8Z', isHollow: true },
  open: { path: 'M0,-0.9A0.9,0.9,0,1,1,0,0.9A0.9,0.9,0,1,1,0,-0.9Z', isHollow: true },
};

interface Props {
  mark: Mark;
  x?: number;
  y?: number;
  size?: number;
}

/** The shape of a status inside a drawing: each has its own, so that the colour only helps the eye. */
export function MarkShape({ mark, x = 0, y = 0, size = 6 }: Props) {
  const { path, isHollow } = shapes[mark];
  return (
    <path
      className={`mark mark-${mark}`}
      data-hollow={isHollow}
      d={path}
      transform={`translate(${x} ${y}) scale(${size})`}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** The same shape beside a word. */
export function StatusMark({ mark }: { mark: Mark }) {
  return (
    <svg aria-hidden className="status-mark" width={16} height={16} viewBox="-8 -8 16 16">
      <MarkShape mark={mark} />
    </svg>
  );
}
