import { sayRatio } from '@boussole/domain/neutrality/audit/numbers';
import { type LevelReading, type Status, statuses, statusWords, type UnitReading } from '@boussole/domain/neutrality/audit/reading';
import { html, Safe } from '../../../platform/html.js';

const size = { width: 900, height: 480, left: 56, right: 16, top: 32, bottom: 48 } as const;
const highestRatio = 6;
const guideSteps = 60;

/** A dot with its place in the plane: what was expected, and the ratio. */
interface Dot extends UnitReading { readonly ratio: number; readonly limits: NonNullable<UnitReading['limits']> }

interface Scale { readonly x: (expected: number) => number; readonly y: (ratio: number) => number; readonly right: number; readonly top: number }

/** The funnel plot of a level: the limits of each unit are exact; the curve between them only guides the eye. */
export function funnelPlot(level: LevelReading, title: string): Safe | null {
  const dots = level.units.filter(isDot);
  if (dots.length === 0) return null;
  const scale = scaleOf(dots);
  const id = `entonnoir-${level.level}`;
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-titre ${id}-texte">
<title id="${id}-titre">${title}</title>
<desc id="${id}-texte">Chaque marque est une unité : à droite, celles dont on attend le plus d’orientations propres ; en haut, celles qui en ont plus que l’attendu.
Le tableau qui suit donne les mêmes nombres.</desc>
${axes(scale)}${guides(dots, scale)}
<path class="inner" d="${ticks(dots, scale, 'inner')}"/><path class="outer" d="${ticks(dots, scale, 'outer')}"/>
${dots.map((dot) => mark(dot, scale))}
</svg>`;
}

const isDot = (unit: UnitReading): unit is Dot => unit.ratio !== null && unit.limits !== null && unit.expected > 0;

function scaleOf(dots: readonly Dot[]): Scale {
  const right = 1.05 * dots.reduce((most, { expected }) => Math.max(most, expected), 0);
  const tallest = dots.reduce((most, { ratio, expected, limits }) => Math.max(most, ratio, limits.outer[1] / expected), 2);
  const top = Math.min(highestRatio, 1.05 * tallest);
  return {
    right, top,
    x: (expected) => round(size.left + (expected / right) * (size.width - size.left - size.right)),
    y: (ratio) => round(size.height - size.bottom - (Math.min(ratio, top) / top) * (size.height - size.bottom - size.top)),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function axes({ x, y, right, top }: Scale): Safe {
  const [left, bottom] = [x(0), y(0)];
  const ratios = Array.from({ length: Math.floor(top) + 1 }, (_, ratio) => ratio);
  const step = niceStep(right);
  const counts = Array.from({ length: Math.floor(right / step) + 1 }, (_, place) => place * step);
  return html`<path class="axis" d="M${left} ${y(top)}V${bottom}H${x(right)}" fill="none"/>
<path class="one" d="M${left} ${y(1)}H${x(right)}"/>
${ratios.map((ratio) => html`<text x="${left - 8}" y="${y(ratio) + 4}" text-anchor="end">${ratio}</text>`)}
${counts.map((count) => html`<text x="${x(count)}" y="${bottom + 18}" text-anchor="middle">${String(round(count)).replace('.', ',')}</text>`)}
<text x="${x(right)}" y="${bottom + 38}" text-anchor="end">orientations propres attendues (E)</text>
<text x="${left}" y="${size.top - 14}">rapport R = observé / attendu</text>`;
}

/** A step of 1, 2 or 5 times a power of ten, some eight of them on the axis. */
function niceStep(right: number): number {
  const unit = 10 ** Math.floor(Math.log10(right / 4));
  return [1, 2, 5, 10].map((times) => times * unit).find((step) => right / step <= 8) ?? unit;
}

/** R = 1 ± z √(v̄ / E), with the mean variance of a unit of what is expected. */
function guides(dots: readonly Dot[], { x, y, right }: Scale): Safe {
  const sum = (of: (dot: Dot) => number) => dots.reduce((total, dot) => total + of(dot), 0);
  const mean = sum(({ variance }) => variance) / sum(({ expected }) => expected);
  const curve = (z: number) => Array.from({ length: guideSteps }, (_, place) => {
    const expected = (right * (place + 1)) / guideSteps;
    return `${place === 0 ? 'M' : 'L'}${x(expected)} ${y(Math.max(0, 1 + z * Math.sqrt(mean / expected)))}`;
  }).join('');
  return html`${[1.96, -1.96, 3.09, -3.09].map((z) => html`<path class="guide" d="${curve(z)}"/>`)}`;
}

function ticks(dots: readonly Dot[], { x, y }: Scale, which: 'inner' | 'outer'): string {
  const half = which === 'inner' ? 4 : 6;
  return dots.map(({ expected, limits }) => limits[which].map((count) => `M${round(x(expected) - half)} ${y(count / expected)}h${2 * half}`).join('')).join('');
}

/** A shape of its own for each status: colour is never alone to tell them apart. */
const shapes: Readonly<Record<Status, string>> = {
  orange: 'M0 -8L8 6H-8Z', jaune: 'M0 -7L7 0L0 7L-7 0Z', 'jaune-pale': 'M-5 -5H5V5H-5Z', bleu: 'M0 8L8 -6H-8Z',
  vert: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z', gris: 'M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z',
};

const mark = ({ unit, status, expected, ratio }: Dot, { x, y, top }: Scale): Safe =>
  html`<g class="${status}" transform="translate(${x(expected)} ${y(ratio)})"><title>${unit} : ${statusWords[status]}, R = ${sayRatio(ratio)}${
    ratio > top ? ' (au-delà du cadre)' : ''}</title><path class="mark" d="${shapes[status]}"/></g>
`;

/** The shapes with their meanings, in words. */
export const legend: Safe = html`${statuses.map((status) =>
  html`<li class="${status}"><svg class="sign" viewBox="-10 -10 20 20" aria-hidden="true"><path class="mark" d="${shapes[status]}"/></svg> ${statusWords[status]}</li>`)}`;
