import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { readPlace, showPlace } from './place.js';

const id = randomUUID();
const written = (text: string) => Buffer.from(text).toString('base64url');

describe('a place that came back', () => {
  test.each([
    ['nothing', ''], ['words', 'demain'], ['a day that does not exist', `2026-02-30 10:00:00+00_${id}`], ['hour 24', `2026-02-03 24:00:00+00_${id}`],
    ['second 60', `2026-02-03 10:00:60+00_${id}`], ['a zone of 99 hours', `2026-02-03 10:00:00+99_${id}`], ['year 0', `0000-01-01 00:00:00+00_${id}`],
    ['no zone', `2026-02-03 10:00:00_${id}`], ['dashes for an id', `2026-02-03 10:00:00+00_${'-'.repeat(36)}`], ['no id', '2026-02-03 10:00:00+00_'],
    ['more than an id', `2026-02-03 10:00:00+00_${id}'`], ['a second line', `2026-02-03 10:00:00+00_${id}\n`],
  ])('%s is refused', (_, text) => {
    expect(() => readPlace(written(text))).toThrow(expect.objectContaining({ code: 'input.invalid' }));
  });

  test('any text is a place or is refused in our words', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
      expect(() => readPlace(text)).toThrow(expect.objectContaining({ code: 'input.invalid' }));
    }));
  });

  test.each(['2026-11-21 10:00:00+01', '2026-11-21 10:00:00.123456+00', '2026-11-21T10:00:00.5+00:00', '1999-12-31T23:59:59-05:30'])(
    '%s and an id are read as they were shown', (at) => {
      expect(readPlace(showPlace([at, id]))).toEqual([at, id]);
    });
});
