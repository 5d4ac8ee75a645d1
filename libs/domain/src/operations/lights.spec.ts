import { type Lights, lightsOf } from './lights.js';

const well: Lights = { oldestDueSeconds: 300, unanchoredSeconds: 7800, copyAgeSeconds: 300, mayMessagesLeave: true };
const ill = (over: Partial<Lights>): string[] => lightsOf({ ...well, ...over }).filter(({ isWell }) => !isWell).map(({ name }) => name);

test('each light has its own limit', () => {
  expect(ill({})).toEqual([]);
  expect(ill({ oldestDueSeconds: 301 })).toEqual(['deliveries']);
  expect(ill({ unanchoredSeconds: 7801 })).toEqual(['journal']);
  expect(ill({ copyAgeSeconds: 301 })).toEqual(['copies']);
});

test('what was never copied is not well', () => {
  expect(ill({ copyAgeSeconds: null })).toEqual(['copies']);
});
