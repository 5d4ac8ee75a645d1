import { chosenFrom, differencesBetween } from './comparing';
import { draftText, readDraft, resume } from './draft-content';
import { isMonth, monthOrNull, monthText } from './months';
import { layOut, marksOf, yearsOf } from './span-layout';

const base = { a: '1', b: '2', c: [1], d: null as string | null };

test('what one side alone changed is proposed; what both changed must be chosen', () => {
  const mine = { ...base, a: 'mine', b: 'mine' };
  const theirs = { ...base, b: 'theirs', c: [1, 2] };
  expect(differencesBetween(base, mine, theirs)).toEqual([
    { field: 'a', proposed: 'mine' }, { field: 'b', proposed: null }, { field: 'c', proposed: 'theirs' }]);
  expect(chosenFrom(mine, theirs, { a: 'mine', b: 'theirs', c: 'theirs' })).toEqual({ a: 'mine', b: 'theirs', c: [1, 2], d: null });
});

test('both changed it the same way: nothing to choose', () => {
  expect(differencesBetween(base, { ...base, d: 'x' }, { ...base, d: 'x' })).toEqual([]);
  expect(differencesBetween(base, { ...base, d: '' }, base)).toEqual([]);
});

test('a draft keeps what was changed, and is taken up on top of what the page says now', () => {
  const text = draftText('status', { base: { version: 3, form: base }, form: { ...base, a: 'typed' } });
  const draft = readDraft(text);
  expect(draft).toEqual({ part: 'status', version: 3, before: { a: '1' }, after: { a: 'typed' } });
  const now = { version: 5, form: { ...base, b: 'theirs' } };
  expect(resume(now, draft)).toEqual({ base: { version: 3, form: { ...base, b: 'theirs' } }, form: { ...base, a: 'typed', b: 'theirs' } });
  expect(resume(now, null)).toEqual({ base: now, form: now.form });
});

test.each(['', 'x', '{}', 'null', '[]'])('a draft that nobody can read any more (%p) is none', (text) => expect(readDraft(text)).toBeNull());

test('months are typed and read the Belgian way', () => {
  expect([monthText('2019-09'), monthText('2019'), monthText(null)]).toEqual(['09/2019', '2019', '']);
  expect([monthOrNull('9/2019'), monthOrNull(' '), monthOrNull('un jour')]).toEqual(['2019-09', null, 'un jour']);
  expect([isMonth('13/2019'), isMonth(''), isMonth('2019')]).toEqual([false, true, true]);
});

describe('the picture of a path', () => {
  const spans = [{ from: '2010', until: '2012' }, { from: '2011-07', until: null }, { from: null, until: null }, { from: null, until: '2010' }];
  test('begins with the first year that is known and ends with this one', () => {
    expect(yearsOf(spans, 2026)).toEqual([2010, 2027]);
    expect(yearsOf([{ from: null, until: null }], 2026)).toBeNull();
  });
  test('puts what overlaps on lines of its own; what has no date is not on it', () => {
    const bars = layOut(spans, [2010, 2020]);
    expect(bars.map((bar) => bar?.line)).toEqual([0, 1, undefined, 1]);
    expect(bars[0]).toEqual({ start: 0, size: 30, line: 0 });
    expect(bars[1]).toMatchObject({ start: 15, size: 85 });
  });
  test('is read by a few years', () => {
    expect(marksOf([2004, 2027]).map(({ year }) => year)).toEqual([2005, 2010, 2015, 2020, 2025]);
  });
});
