import { factorBars } from './factor-bars';

const endOf = ({ start, length }: { start: number; length: number }) => start + length;

test('two factors end to end reach their product', () => {
  const { shown, choice, together, once } = factorBars({ shown: 1.9, choice: 1.2 });
  expect(shown.start).toBeCloseTo(once);
  expect(choice.start).toBeCloseTo(endOf(shown));
  expect(endOf(choice)).toBeCloseTo(endOf(together));
});

test('a factor below one comes back towards the left', () => {
  const { shown, choice, together, once } = factorBars({ shown: 2, choice: 0.5 });
  expect([shown.isLess, choice.isLess]).toEqual([false, true]);
  expect(choice.start).toBeCloseTo(once);
  expect(together.length).toBeCloseTo(0);
});

test('equal factors are equal lengths, and nothing leaves the frame', () => {
  const { shown, choice } = factorBars({ shown: 1.5, choice: 1.5 });
  expect(shown.length).toBeCloseTo(choice.length);
  for (const bars of [factorBars({ shown: 0, choice: 3 }), factorBars({ shown: 40, choice: 9 })]) {
    for (const bar of [bars.shown, bars.choice, bars.together]) {
      expect(bar.start).toBeGreaterThanOrEqual(0);
      expect(endOf(bar)).toBeLessThanOrEqual(100.001);
    }
  }
});
