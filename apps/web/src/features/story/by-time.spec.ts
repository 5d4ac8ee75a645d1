import { aStoryLine } from '../../../test/factories';
import { datesIn } from '../../lib/dates';
import { byTime } from './by-time';

const { yearAndMonth } = datesIn('fr');
const line = (key: string, at: string | null, count = 1) => aStoryLine(at ? { key, at } : { key, at, count, kind: 'withheld' });
const shape = (lines: ReturnType<typeof line>[]) => byTime(lines, yearAndMonth).map(({ year, months }) =>
  [year, ...months.map(({ entries }) => entries.map(({ key, count }) => (count > 1 ? `${key}×${count}` : key)).join(' '))]);

test('lines stand under their month and their year, as one lives them in Brussels', () => {
  expect(shape([
    line('a', '2026-11-04T09:00:00Z'), line('b', '2026-11-01T09:00:00Z'), line('c', '2026-02-01T09:00:00Z'),
    // In Brussels the year had begun.
    line('d', '2025-12-31T23:30:00Z'), line('e', '2025-12-31T22:30:00Z'),
  ])).toEqual([[2026, 'a b', 'c', 'd'], [2025, 'e']]);
});

test('what is withheld stands under the line before it, and in one line where pages meet', () => {
  expect(shape([line('w', null, 2), line('v', null, 3), line('a', '2026-11-04T09:00:00Z'), line('u', null)]))
    .toEqual([[null, 'w×5'], [2026, 'a u']]);
});

test('nothing tells nothing', () => {
  expect(shape([])).toEqual([]);
});
