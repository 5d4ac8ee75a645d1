import { screen, within } from '@testing-library/react';
import { show } from '../../../test/render';
import { PlanLine, type PlannedMark } from './plan-line';
import { placeDays, staggered } from './plan-places';

const aMark = (key: string, at: number, over: Partial<PlannedMark> = {}): PlannedMark =>
  ({ key, at, tick: `J${at}`, state: 'planned', isUrgent: false, ...over });

test('days stand in order from edge to edge; long waits take more room than short ones, never in proportion', () => {
  const columns = placeDays([aMark('a', 0), aMark('b', 1), aMark('c', 366), aMark('d', 1)], [-30], [0, 600]);
  expect(columns.map(({ at, items }) => [at, items.length])).toEqual([[-30, 0], [0, 1], [1, 2], [366, 1]]);
  const [first, zero, one, last] = columns.map(({ x }) => x) as [number, number, number, number];
  expect([first, last]).toEqual([0, 600]);
  expect(one - zero).toBeGreaterThan(40);
  expect(last - one).toBeGreaterThan(one - zero);
  expect(placeDays([aMark('a', 3)], [3], [0, 600])[0]?.x).toBe(300);
});

test('a text that would cover the one before it is written on the other line', () => {
  expect(staggered([{ x: 0, text: '22 nov.' }, { x: 20, text: '23 nov.' }, { x: 200, text: '30 nov.' }])).toEqual([0, 1, 0]);
});

test('each state has its own shape, what is urgent wears a ring, and the table says the same in words', async () => {
  const steps = [aMark('a', 1, { state: 'done' }), aMark('b', 8, { state: 'late', isUrgent: true }), aMark('c', 8, { state: 'covered' }), aMark('d', 30)];
  const { container } = await show(
    <PlanLine title="Plan" summary="Quatre étapes." steps={steps} turn={{ at: 0, tick: 'J0', name: 'Le jour' }} today={{ at: 10, tick: 'J10' }}
      columns={[{ name: 'Étape', of: ({ key }) => key }, { name: 'État', of: ({ state }) => state }]} />,
  );
  const drawing = screen.getByRole('img', { name: 'Plan' });
  const shapes = [...drawing.querySelectorAll('.plan-mark')].map((mark) => [...mark.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' '));
  expect(new Set(shapes).size).toBe(4);
  expect(drawing.querySelectorAll('.plan-urgent')).toHaveLength(1);
  expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toEqual(expect.arrayContaining(['Aujourd’hui', 'Le jour', 'J8', 'J10']));
  expect(within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })).toHaveLength(5);
  await expect(container).toBeAccessible();
});
