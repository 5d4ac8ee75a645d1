export interface Spot {
  x: number;
  y: number;
}

export interface Labelled extends Spot {
  key: string;
  text: string;
}

export interface PlacedLabel extends Labelled {
  anchor: 'start' | 'end';
  textX: number;
  textY: number;
}

interface Room {
  width: number;
  height: number;
  /** What no name may cover: the other dots. */
  spots: readonly Spot[];
}

const [gap, lineHeight, letter, reach] = [10, 15, 6.8, 8];

const clipped = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** Names beside their dots, where they cover neither another name nor a dot; a little higher or lower if there is no other room. */
export function placeLabels(points: readonly Labelled[], { width, height, spots }: Room): PlacedLabel[] {
  const most = width < 480 ? 18 : 30;
  const placed: PlacedLabel[] = [];
  for (const point of [...points].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const tries = placesOf({ ...point, text: clipped(point.text, most) }, { width, height });
    const faultsOf = (label: PlacedLabel) =>
      3 * placed.filter((other) => coversName(label, other)).length + spots.filter((spot) => coversSpot(label, spot)).length;
    const best = tries.map((label) => ({ label, faults: faultsOf(label) })).sort((a, b) => a.faults - b.faults)[0];
    if (best) placed.push(best.label);
  }
  return placed;
}

/** Beside it first, then further and further up and down. */
function placesOf(point: Labelled, { width, height }: { width: number; height: number }): PlacedLabel[] {
  const length = point.text.length * letter;
  const shifts = [0, 1, -1, 2, -2, 3, -3].map((lines) => lines * lineHeight);
  const sides = [
    { anchor: 'start' as const, textX: point.x + gap, fits: point.x + gap + length <= width },
    { anchor: 'end' as const, textX: point.x - gap, fits: point.x - gap - length >= 0 },
  ];
  const open = sides.some(({ fits }) => fits) ? sides.filter(({ fits }) => fits) : sides.slice(0, 1);
  return shifts.flatMap((shift) => open.map(({ anchor, textX }) => ({ ...point, anchor, textX, textY: point.y + 4 + shift })))
    .filter(({ textY }) => textY > lineHeight && textY < height);
}

function spanOf({ anchor, textX, text }: PlacedLabel): readonly [number, number] {
  const length = text.length * letter;
  return anchor === 'start' ? [textX, textX + length] : [textX - length, textX];
}

function coversName(one: PlacedLabel, other: PlacedLabel): boolean {
  const [[from, to], [otherFrom, otherTo]] = [spanOf(one), spanOf(other)];
  return Math.abs(one.textY - other.textY) < lineHeight && from < otherTo && otherFrom < to;
}

function coversSpot(label: PlacedLabel, { x, y }: Spot): boolean {
  const [from, to] = spanOf(label);
  return x > from - reach && x < to + reach && Math.abs(label.textY - 4 - y) < reach + 5;
}
