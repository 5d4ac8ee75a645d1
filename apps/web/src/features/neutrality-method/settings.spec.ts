import { changesBetween, comingQuarters, isNumber, nextVersion, settingsText } from './settings';

test('what a version changes, what it adds and what it leaves out; its own name is no change', () => {
  const before = [{ name: 'version', value: 'neutrality-1' }, { name: 'tolerance', value: '1.25' }, { name: 'pairs.leastExcess', value: '5' }];
  const after = [{ name: 'version', value: 'neutrality-2' }, { name: 'tolerance', value: '1.3' }, { name: 'wishes.leastRatio', value: '2' }];
  expect(changesBetween(before, after)).toEqual([
    { name: 'tolerance', before: '1.25', after: '1.3' },
    { name: 'pairs.leastExcess', before: '5', after: '–' },
    { name: 'wishes.leastRatio', before: '–', after: '2' },
  ]);
});

test('the next version follows the highest number, not the last text', () => {
  expect(nextVersion([{ version: 'neutrality-9' }, { version: 'neutrality-10' }])).toBe('neutrality-11');
});

test.each([
  ['2026-11-22', ['2027-01-01', '2027-04-01']], ['2026-01-01', ['2026-04-01', '2026-07-01']], ['2026-09-30', ['2026-10-01', '2027-01-01']],
])('parameters hold from a quarter that has not begun: %s', (today, quarters) => {
  expect(comingQuarters(today, 2)).toEqual(quarters);
});

test('settings are sent as a tree of numbers, whichever comma was typed', () => {
  const settings = [{ name: 'tolerance', value: '1,3' }, { name: 'pairs.leastExcess', value: '5' }, { name: 'pairs.leastTheta', value: ' 2 ' }];
  expect(JSON.parse(settingsText(settings, 'neutrality-2')))
    .toEqual({ version: 'neutrality-2', tolerance: 1.3, pairs: { leastExcess: 5, leastTheta: 2 } });
  expect([isNumber({ value: '' }), isNumber({ value: '1.2.3' }), isNumber({ value: '0,05' })]).toEqual([false, false, true]);
});
