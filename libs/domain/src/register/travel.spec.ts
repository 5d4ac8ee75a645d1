import fc from 'fast-check';
import { kmWithin, minutesFor } from './travel.js';
import { travels } from './vocabulary.js';

test.each([[0, 'car', 10], [0, 'bus', 15], [0, 'bike', 5], [30, 'car', 50], [30, 'bus', 105], [10, 'bike', 55]] as const)('%d km by %s: about %d minutes', (km, travel, minutes) => {
  expect(minutesFor(km, travel)).toBe(minutes);
});

test('too few minutes reach nowhere, never less than nowhere', () => {
  for (const travel of travels) expect(kmWithin(1, travel)).toBe(0);
});

test('what is within so many minutes is reached in so many minutes, and what is not is not', () => {
  fc.assert(fc.property(fc.constantFrom(...travels), fc.integer({ min: 20, max: 300 }), fc.double({ min: 0, max: 200, noNaN: true }), (travel, minutes, km) => {
    const limit = kmWithin(minutes, travel);
    if (Math.abs(km - limit) < 1e-6) return;
    expect(minutesFor(km, travel) <= minutes).toBe(km < limit);
  }));
});
