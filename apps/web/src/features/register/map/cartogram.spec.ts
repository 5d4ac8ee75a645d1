import { aVocabulary } from '../../../../test/reading-factories';
import type { CommunePoint } from '../register-query';
import { drawCartogram } from './cartogram';
import { shadeLimits, shadeOf } from './shades';

const square = (basin: string, lat: number, lon: number): CommunePoint[] =>
  Array.from({ length: 25 }, (_, index) => ({
    nis: `${basin}${index}`,
    name: `${basin} ${index}`,
    basin,
    lat: lat + Math.floor(index / 5) * 0.06,
    lon: lon + (index % 5) * 0.09,
    population: 1000,
    postcodes: [],
  }));

const communes = [...square('LG', 50.4, 5.0), ...square('NA', 50.4, 5.45)];

/** Surface of a path of straight lines, in square kilometres. */
function surface(path: string): number {
  const points = path.slice(1, -1).split('L').map((pair) => pair.split(' ').map(Number));
  return Math.abs(points.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0));
}

test('each commune has one cell, in its basin, of a size like its neighbours', () => {
  const map = drawCartogram(communes);
  expect(map.cells.map(({ nis }) => nis)).toEqual(communes.map(({ nis }) => nis));
  const surfaces = map.cells.map(({ path }) => surface(path));
  expect(Math.max(...surfaces) / Math.min(...surfaces)).toBeLessThan(3);
});

test('two basins have a border between them, and one outline around both', () => {
  const map = drawCartogram(communes);
  expect(map.territories.map(({ code }) => code)).toEqual(['LG', 'NA']);
  expect(map.borders).toMatch(/^M.+L/);
  expect(map.outline.length).toBeGreaterThan(map.borders.length);
});

test('the drawing keeps to its box, far places included', () => {
  const { cells, box } = drawCartogram(aVocabulary().communes);
  for (const { x, y } of cells) {
    expect(x).toBeGreaterThan(box.x);
    expect(x).toBeLessThan(box.x + box.width);
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  }
});

test.each([
  [[], []],
  [[1], [1]],
  [[1, 2], [1, 2]],
  [[1, 16, 81], [3, 9, 27, 81]],
])('%j has the steps %j', (numbers, limits) => {
  expect(shadeLimits(numbers.map((count, index) => ({ nis: String(index), count })))).toEqual(limits);
});

test('the fullest commune is the darkest, an empty one has no shade', () => {
  expect(shadeOf(0, [3, 9, 27, 81])).toBe(0);
  expect([1, 9, 10, 81].map((count) => shadeOf(count, [3, 9, 27, 81]))).toEqual([1, 2, 3, 4]);
  expect([1, 2].map((count) => shadeOf(count, [1, 2]))).toEqual([3, 4]);
});
