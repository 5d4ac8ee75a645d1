import { useMemo } from 'react';
import type { Cartogram, Cell, Territory } from './cartogram';
import { shadeOf } from './shades';

interface Props {
  map: Cartogram;
  /** One sentence that says what the drawing shows. */
  label: string;
  counts: ReadonlyMap<string, number>;
  limits: readonly number[];
  populations: ReadonlyMap<string, number>;
  basinName: (code: string) => string;
  cellTitle: (name: string, count: number) => string;
  zoomed: string | null;
  near: string | null;
  onBasin: (code: string) => void;
}

const ratio = 1.56;
const namedWhenZoomed = 7;
/** A territory narrower than its name wears it beside itself. In kilometres. */
const tooNarrow = 34;

/** The whole, or one territory with the same proportions, so that nothing around moves. */
function frameOf(map: Cartogram, zoomed: Territory | undefined) {
  const box = zoomed?.box ?? map.box;
  const width = Math.max(box.width, box.height * ratio);
  const height = width / ratio;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

export function MapDrawing(props: Props) {
  const { map, label, counts, limits, cellTitle, zoomed, near, onBasin } = props;
  const territory = map.territories.find(({ code }) => code === zoomed);
  const frame = frameOf(map, territory);
  const unit = frame.width / 100;
  const start = map.cells.find(({ nis }) => nis === near);
  return (
    <svg
      role="img"
      aria-label={label}
      className="map"
      data-zoomed={territory !== undefined || undefined}
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
    >
      {map.cells.map((cell) => {
        const count = counts.get(cell.nis) ?? 0;
        const isAside = territory !== undefined && cell.basin !== zoomed;
        return (
          <path
            key={cell.nis}
            d={cell.path}
            className={`map-cell map-shade-${shadeOf(count, limits)}`}
            data-aside={isAside || undefined}
            onClick={() => cell.basin && onBasin(cell.basin)}
          >
            <title>{cellTitle(cell.name, count)}</title>
          </path>
        );
      })}
      <path d={map.borders} className="map-border" />
      <path d={map.outline} className="map-outline" />
      {territory ? <CommuneNames {...props} unit={unit} /> : <BasinNames {...props} unit={unit} start={start} />}
      {start && <circle cx={start.x} cy={start.y} r={unit * 1.2} className="map-start" />}
    </svg>
  );
}

/** « Wallonie / picarde »: a name of two words takes two lines. */
const linesOf = (name: string) => name.replace('-', '-\n').replace(' ', '\n').split('\n');

function BasinNames({ map, basinName, unit, start }: Props & { unit: number; start: Cell | undefined }) {
  const size = unit * 3;
  // The mark of where one starts from stands under a name, never on it.
  const lift = (x: number, y: number, lines: number) =>
    start && Math.hypot(start.x - x, start.y - y) < size * 2.2 ? size * (0.8 + lines * 0.6) : 0;
  return map.territories.map(({ code, x, y, box }) => {
    const isNarrow = box.width < tooNarrow;
    const lines = isNarrow ? [basinName(code)] : linesOf(basinName(code));
    return (
      <text
        key={code}
        className="map-name"
        fontSize={size}
        textAnchor={isNarrow ? 'end' : 'middle'}
        x={isNarrow ? box.x : x}
        y={y - ((lines.length - 1) * size) / 2 + size / 3 - lift(x, y, lines.length)}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={isNarrow ? box.x : x} dy={index === 0 ? 0 : size}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

/** In one basin: where most people live, to find one's way; a name that would cover another is left out. */
function CommuneNames({ map, populations, zoomed, near, unit }: Props & { unit: number }) {
  const size = unit * 2.7;
  const named = useMemo(() => {
    const fullest = map.cells
      .filter(({ basin }) => basin === zoomed)
      .sort((a, b) => (populations.get(b.nis) ?? 0) - (populations.get(a.nis) ?? 0));
    const kept: typeof fullest = [];
    for (const cell of fullest) {
      const isFree = kept.every((one) =>
        Math.abs(one.y - cell.y) > size * 1.3 || Math.abs(one.x - cell.x) > (one.name.length + cell.name.length + 2) * size * 0.27);
      if (isFree && kept.length < namedWhenZoomed) kept.push(cell);
    }
    return kept;
  }, [map, populations, zoomed, size]);
  return named.map(({ nis, name, x, y }) => (
    <text key={nis} className="map-name map-commune" fontSize={size} textAnchor="middle" x={x} y={y + (nis === near ? -size * 0.9 : size / 3)}>
      {name}
    </text>
  ));
}
