import { Delaunay, type Voronoi } from 'd3-delaunay';
import type { CommunePoint } from '../register-query';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Cell {
  nis: string;
  name: string;
  basin: string | null;
  path: string;
  x: number;
  y: number;
}

export interface Territory {
  code: string;
  box: Box;
  /** Where its name stands: the middle of where people live. */
  x: number;
  y: number;
}

export interface Cartogram {
  box: Box;
  cells: readonly Cell[];
  territories: readonly Territory[];
  /** Around everything; between two basins. */
  outline: string;
  borders: string;
}

type Point = [number, number];

const kmByDegree = 111.2;
const margin = 4;
const step = 1.6;
const belt = 12;
const leeway = 8;

/** Farther than this from a commune (its neighbours being so far away on average), the land is nobody's. In kilometres. */
const reachOf = (spacing: number) => Math.min(8.6, Math.max(3.2, spacing * 0.92));

const middleOf = (numbers: readonly number[]) => (Math.min(...numbers) + Math.max(...numbers)) / 2;

/** Kilometres on a flat sheet: true enough for a country of this size. */
function project(communes: readonly CommunePoint[]): Point[] {
  const scale = Math.cos((middleOf(communes.map(({ lat }) => lat)) * Math.PI) / 180);
  return communes.map(({ lat, lon }) => [lon * kmByDegree * scale, -lat * kmByDegree]);
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

function boxOf(points: readonly Point[], around: number): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs) - around;
  const y = Math.min(...ys) - around;
  return { x, y, width: Math.max(...xs) + around - x, height: Math.max(...ys) + around - y };
}

/** How far a commune stands from its neighbours: a few kilometres in Brussels, ten in the Ardennes. */
function spacings(points: readonly Point[], delaunay: Delaunay<Point>): number[] {
  return points.map((point, index) => {
    const near = [...delaunay.neighbors(index)].map((other) => distance(point, points[other] ?? point)).sort((a, b) => a - b);
    const closest = near.slice(0, 4);
    return closest.reduce((sum, one) => sum + one, 0) / Math.max(1, closest.length);
  });
}

/**
 * Empty land around the communes, as points of a fine net: what makes the cells at the edge stop where they should.
 * Only what the outside reaches is empty: a gap between communes belongs to them.
 */
function emptyLand(points: readonly Point[], delaunay: Delaunay<Point>): Point[] {
  const room = spacings(points, delaunay);
  const box = boxOf(points, belt + leeway);
  const columns = Math.ceil(box.width / step);
  const rows = Math.ceil(box.height / step);
  const at = (row: number, column: number): Point => [box.x + (column + (row % 2) / 2) * step, box.y + row * step];
  const gaps = new Map<number, number>();
  let nearest = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const point = at(row, column);
      nearest = delaunay.find(point[0], point[1], nearest);
      const gap = distance(point, points[nearest] ?? point) - reachOf(room[nearest] ?? 0);
      if (gap > 0) gaps.set(row * columns + column, gap);
    }
  }
  return outside(gaps, columns).filter((place) => (gaps.get(place) ?? 0) < belt)
    .map((place) => at(Math.floor(place / columns), place % columns));
}

/** The empty places that can be walked to from the first corner of the net. */
function outside(empty: ReadonlyMap<number, number>, columns: number): number[] {
  const reached = new Set([0]);
  for (const place of reached) {
    const column = place % columns;
    const around = [place - columns, place + columns, column > 0 ? place - 1 : -1, column < columns - 1 ? place + 1 : -1];
    for (const next of around) if (empty.has(next)) reached.add(next);
  }
  return [...reached];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

interface Sides {
  outline: string[];
  borders: string[];
}

/** Each side of a cell is drawn once: as the edge of the territory, as a border of basins, or not at all. */
function sides(voronoi: Voronoi<Point>, communes: readonly CommunePoint[]): Sides {
  const { halfedges, triangles } = voronoi.delaunay;
  const centre = (triangle: number) =>
    `${rounded(voronoi.circumcenters[triangle * 2] ?? 0)} ${rounded(voronoi.circumcenters[triangle * 2 + 1] ?? 0)}`;
  const drawn: Sides = { outline: [], borders: [] };
  halfedges.forEach((twin, edge) => {
    if (twin < edge) return;
    const one = communes[triangles[edge] ?? -1];
    const other = communes[triangles[edge % 3 === 2 ? edge - 2 : edge + 1] ?? -1];
    if (!one && !other) return;
    const side = `M${centre(Math.floor(edge / 3))}L${centre(Math.floor(twin / 3))}`;
    if (!one || !other) drawn.outline.push(side);
    else if (one.basin !== other.basin) drawn.borders.push(side);
  });
  return drawn;
}

/**
 * One cell a commune, from where it is and nothing else: no outline of anybody's is borrowed.
 * The land around is filled with points of its own, so that the cells at the edge keep the size of their neighbours.
 */
export function drawCartogram(communes: readonly CommunePoint[]): Cartogram {
  const points = project(communes);
  const land = emptyLand(points, Delaunay.from(points));
  const frame = boxOf(points, belt + 10);
  const voronoi = Delaunay.from([...points, ...land]).voronoi([
    frame.x, frame.y, frame.x + frame.width, frame.y + frame.height,
  ]);
  const cells = communes.map(({ nis, name, basin }, index): Cell => {
    const polygon = voronoi.cellPolygon(index) ?? [];
    const [x, y] = points[index] ?? [0, 0];
    return { nis, name, basin, x, y, path: `M${polygon.map(([px, py]) => `${rounded(px)} ${rounded(py)}`).join('L')}Z` };
  });
  const corners = communes.flatMap((_, index): Point[] => [...(voronoi.cellPolygon(index) ?? [])].map(([x, y]) => [x, y]));
  const { outline, borders } = sides(voronoi, communes);
  return {
    box: boxOf(corners, margin),
    cells,
    territories: territoriesOf(communes, points, voronoi),
    outline: outline.join(''),
    borders: borders.join(''),
  };
}

function territoriesOf(communes: readonly CommunePoint[], points: readonly Point[], voronoi: Voronoi<Point>): Territory[] {
  const codes = [...new Set(communes.map(({ basin }) => basin))].filter((code) => code !== null);
  return codes.map((code) => {
    const members = communes.map(({ basin }, index) => ({ basin, index })).filter(({ basin }) => basin === code);
    const corners = members.flatMap(({ index }): Point[] => [...(voronoi.cellPolygon(index) ?? [])].map(([x, y]) => [x, y]));
    const box = boxOf(corners, margin);
    const centres = members.map(({ index }): Point => points[index] ?? [0, 0]);
    const mean = (axis: 0 | 1) => centres.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, centres.length);
    return { code, box, x: mean(0), y: mean(1) };
  });
}
