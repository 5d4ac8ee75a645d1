import fc from 'fast-check';
import { type Axis, type Count, flatAxis, whole } from './cube.js';
import { leastPersons } from './least-persons.js';
import { type Calendar, yearAxis } from './periods.js';
import { type Limits, shownFigures } from './small-numbers.js';

const rows = ['Arlon', 'Huy', 'Liège'];
const columns = ['accepted', 'closed', 'refused'];
const axes: readonly Axis[] = [flatAxis(rows, false), flatAxis(columns, true)];
const least = leastPersons.inside;

/** A table as it is written: the last column and the last row hold the sums. */
function shown(counts: readonly (readonly number[])[], limits: Limits = { least }): (number | null)[][] {
  const people = counts.flatMap((line, row) => line.map((persons, column): Count => ({ at: [rows[row] ?? '', columns[column] ?? ''], persons })));
  const figures = shownFigures(axes, people, limits);
  return [...rows, whole].map((row) => [...columns, whole].map((column) => figures.at(row, column)));
}

test('where all are many, all is shown', () => {
  expect(shown([[10, 20, 30], [5, 6, 7], [8, 0, 9]])).toEqual([[10, 20, 30, 60], [5, 6, 7, 18], [8, 0, 9, 17], [23, 26, 46, 95]]);
});

test('for one that is hidden, others are, the smallest that serve; sums stay', () => {
  expect(shown([[3, 20, 30], [9, 8, 40], [50, 60, 70]])).toEqual([[null, null, 30, 53], [null, null, 40, 57], [50, 60, 70, 180], [62, 88, 140, 290]]);
});

test('where so few are there that a sum would tell, it is hidden too', () => {
  const table = shown([[2, 0, 0], [0, 0, 0], [0, 0, 0]]);
  expect(table[3]?.[3]).toBeNull();
  expect(table.flat().filter((figure) => figure !== null && figure > 0)).toEqual([]);
});

test('nobody is told of by a zero; but where all share one place, the zeros beside it would say so', () => {
  expect(shown([[20, 0, 30], [20, 20, 20], [20, 20, 20]])[0]).toEqual([20, 0, 30, 50]);
  expect(shown([[12, 0, 0], [20, 20, 20], [20, 20, 20]])[0]).toEqual([null, null, null, 12]);
});

test('a place that holds all the others tells what they do: both, or none', () => {
  const figures = shownFigures([flatAxis(['Huy'], false), flatAxis(columns, true)], [{ at: ['Huy', 'closed'], persons: 3 }, { at: ['Huy', 'refused'], persons: 90 }], { least });
  for (const column of [...columns, whole]) expect(figures.at('Huy', column)).toBe(figures.at(whole, column));
});

describe('periods within periods', () => {
  const people = yearAxis(2026, 'yearly').places.slice(0, 12).map((month): Count => ({ at: [month], persons: month === '2026-03' ? 2 : 20 }));
  const read = (calendar: Calendar, release: number) => {
    const figures = shownFigures([yearAxis(2026, calendar)], people, { least, release });
    return ['2026-01', '2026-02', '2026-03', '2026-T1', '2026'].map((period) => figures.at(period));
  };

  test('a month that is hidden is not its quarter without the others', () => {
    const [january, february, march, quarter, year] = read('yearly', 12);
    expect([march, quarter, year]).toEqual([null, 42, 222]);
    expect([january, february].filter((count) => count === null)).toHaveLength(1);
  });

  test('what was shown cannot be taken back: something else is hidden for it', () => {
    expect(read('monthly', 2)).toEqual([20, 20, null, null, null]);
    expect(read('monthly', 3)).toEqual([20, 20, null, null, null]);
    expect(read('monthly', 12)).toEqual([20, 20, null, null, 222]);
    expect(read('quarterly', 2)).toEqual([null, null, null, null, null]);
    expect(read('quarterly', 3)).toEqual([null, 20, null, 42, null]);
  });
});

const counts = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe('any table', () => {
  test('what is shown is true, and speaks of nobody or of enough', () => {
    fc.assert(fc.property(counts, fc.constantFrom(...Object.values(leastPersons)), (table, limit) => {
      const lines = table.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
      const truth = [...lines, [0, 1, 2, 3].map((column) => lines.reduce((sum, line) => sum + (line[column] ?? 0), 0))];
      shown(table, { least: limit }).forEach((line, row) => line.forEach((figure, column) => {
        if (figure === null) return;
        expect(figure).toBe(truth[row]?.[column]);
        expect(figure === 0 || figure >= limit).toBe(true);
      }));
    }), { numRuns: 80 });
  });

  test('a line whose sum is shown hides nothing, or two cells at least and enough people', () => {
    fc.assert(fc.property(counts, (table) => {
      const read = shown(table);
      for (const lines of [read, read.map((_, column) => read.map((line) => line[column] ?? null))]) {
        for (const line of lines) {
          const [cells, sum] = [line.slice(0, -1), line.at(-1) ?? null];
          const hidden = cells.filter((cell) => cell === null).length;
          const rest = (sum ?? 0) - cells.reduce<number>((all, cell) => all + (cell ?? 0), 0);
          if (sum !== null && hidden > 0) expect([hidden >= 2, rest >= least]).toEqual([true, true]);
        }
      }
    }), { numRuns: 80 });
  });

  test('the order in which people and names come plays no part', () => {
    fc.assert(fc.property(counts, fc.infiniteStream(fc.nat()), (table, draws) => {
      const people = table.flatMap((line, row) => line.map((persons, column): Count => ({ at: [rows[row] ?? '', columns[column] ?? ''], persons })));
      const shuffled = people.map((one) => ({ one, at: draws.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ one }) => one);
      const backwards = [flatAxis([...rows].reverse(), false), flatAxis([...columns].reverse(), true)];
      const [one, other] = [shownFigures(axes, people, { least }), shownFigures(backwards, shuffled, { least })];
      for (const row of [...rows, whole]) for (const column of [...columns, whole]) expect(other.at(row, column)).toBe(one.at(row, column));
    }), { numRuns: 50 });
  });
});

test.each([
  [{ at: ['Huy'], persons: 1 }], [{ at: ['Huy', whole], persons: 1 }], [{ at: ['Mons', 'closed'], persons: 1 }], [{ at: ['Huy', 'closed'], persons: -1 }],
  [{ at: ['Huy', 'closed'], persons: 0.5 }],
])('%j is no count', (count) => expect(() => shownFigures(axes, [count], { least })).toThrow(RangeError));

test.each([[[]], [[whole]]])('%j names no axis', (names) => expect(() => flatAxis(names, true)).toThrow(RangeError));
