import { isDeepStrictEqual } from 'node:util';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

// The same moment is written in several ways; where the next page begins and when one was asked are each side's own.
function plain(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name === 'next' || name === 'asOf' ? 'its own' : instant.test(value) ? new Date(value).getTime() : value;
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, key)]));
}

/** Nothing where both answered the same; else both answers, from where they part. */
export function difference(product: string, limit: string): string | null {
  const [one, other] = [plain(JSON.parse(product)), plain(JSON.parse(limit))];
  if (isDeepStrictEqual(one, other)) return null;
  return parting(one, other, '');
}

function parting(one: unknown, other: unknown, path: string): string {
  if (isThing(one) && isThing(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (!isDeepStrictEqual(one[key], other[key])) return parting(one[key], other[key], `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(one)?.slice(0, 200)} ≠ ${JSON.stringify(other)?.slice(0, 200)}`;
}

const isThing = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
