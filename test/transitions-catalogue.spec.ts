import type { PlanStep, TransitionPoint } from '@boussole/domain/transition/catalogue';
import { checkCatalogue } from '@boussole/domain/transition/catalogue-check';
import type { OffsetUnit } from '@boussole/domain/transition/words';
import { commonCatalogue } from '@boussole/migrations/transitions-catalogue';

// An edge: what the file holds is what is checked.
const points = JSON.parse(commonCatalogue()) as readonly TransitionPoint[];

/** The delays of our list of turning points, in days, and what the list says of where they come from. */
const listed: readonly (readonly [string, readonly number[], 'legal' | 'practice' | 'proposal'])[] = [
  ['TC_FIN', [-180, -90, 30], 'proposal'], ['PEQ_4', [60, 120, 300], 'proposal'], ['ALT_16', [0, 30, 90], 'proposal'],
  ['ALT_RUPT', [1, 7, 30, 90], 'proposal'], ['CESS_SUP', [-180, 30, 150], 'proposal'], ['DECROCHAGE', [0, 7, 30], 'proposal'],
  ['FIN_ETUDES', [150, 270], 'legal'], ['INSCR_DE', [0, 30, 90, 180], 'proposal'], ['LIC_IND', [0, 30, 90], 'proposal'],
  ['LIC_COL', [0, 30, 90, 180, 365, 730], 'practice'], ['FIN_FORM', [30, 90, 180], 'proposal'], ['MALADIE', [70, 84, 120], 'legal'],
  ['BILAN_45', [0, 90, 180], 'proposal'], ['BILAN_55', [0, 90, 180], 'proposal'], ['ARR_W', [90, 180, 360, 540], 'legal'],
  ['ARR_BXL', [180, 720], 'legal'], ['EXCL_CHOM', [-90, -30, 0, 30], 'proposal'], ['NEET', [0, 7, 30, 90], 'proposal'],
  ['REORIENT_SUP', [15, 60], 'proposal'], ['HANDICAP', [0, 30, 90], 'proposal'],
];

const inDays: Readonly<Record<OffsetUnit, number>> = { days: 1, weeks: 7, months: 30, working_days: Number.NaN, school_weeks: Number.NaN };
const daysOf = ({ offset, unit }: PlanStep): number => offset * inDays[unit];

test('a network could publish it as it is', () => {
  expect(checkCatalogue(points)).toEqual({ ok: true, value: points });
});

test('it holds the twenty turning points of the list', () => {
  expect(points.map(({ code }) => code)).toEqual(listed.map(([code]) => code));
});

test.each(listed)('%s: the delays are those of the list, none more, none less', (code, delays, nature) => {
  const steps = points.find((point) => point.code === code)?.steps ?? [];
  expect([...new Set(steps.map(daysOf))]).toEqual(delays);
  // The list sources the one and two years of a redeployment unit; the steps within are ours, and say so.
  const sourced = code === 'LIC_COL' ? steps.filter((step) => daysOf(step) >= 365) : steps;
  expect(new Set(sourced.map((step) => step.nature))).toEqual(new Set([nature]));
  expect(steps.filter((step) => !sourced.includes(step)).every((step) => step.nature === 'proposal')).toBe(true);
});

test('every plan is in the order of its days, begins with a human or leaves her time, and asks no one to do nothing', () => {
  for (const { steps } of points) {
    const days = steps.map(daysOf);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(steps.some(({ kind }) => kind === 'contact')).toBe(true);
    expect(steps.every(({ kind, way }) => way !== null && (kind !== 'check_in' || way === 'mail' || way === 'sms'))).toBe(true);
  }
});

test('what cannot wait is said to be so: a breach, a drop-out, the day a right ends', () => {
  expect(points.filter(({ steps }) => steps.some(({ isUrgent }) => isUrgent)).map(({ code }) => code)).toEqual(['ALT_RUPT', 'DECROCHAGE', 'EXCL_CHOM']);
  expect(points.filter(({ isUrgent }) => isUrgent).map(({ code }) => code)).toEqual(['ALT_RUPT', 'DECROCHAGE', 'EXCL_CHOM']);
});
