import { auditedPeriods, type Made, periodAsked } from './periods.js';

const made = (from: string, until: string, parameters = 'neutrality-1', isOfficial = true): Made =>
  ({ id: `${from}/${until}/${parameters}`, from, until, parameters, isOfficial });
const today = '2026-11-22';
const quarter = made('2026-07-01', '2026-09-30');
const replay = made('2026-07-01', '2026-09-30', 'neutrality-2', false);
const [older, newer] = [made('2025-07-01', '2026-06-30'), made('2025-10-01', '2026-09-30')];
const codes = (reports: readonly Made[]) => auditedPeriods(reports, today).map(({ code }) => code);

test('this quarter and the one before can always be looked at, the latest first', () => {
  expect(codes([])).toEqual(['2026-T4', '2026-T3']);
  expect(codes([made('2026-01-01', '2026-03-31'), made('2025-01-01', '2025-12-31')])).toEqual(['2026-T4', '2026-T3', '2026-T1', '2025']);
});

test('of twelve months only the last ones bear the name', () => {
  expect(auditedPeriods([older, newer], today).filter(({ kind }) => kind === 'rolling')).toMatchObject([{ code: '12-mois', from: '2025-10-01' }]);
});

test('a replay stands behind the report that held, in whatever order they were made', () => {
  for (const reports of [[replay, quarter], [quarter, replay]]) {
    const found = auditedPeriods(reports, today).find(({ code }) => code === '2026-T3');
    expect(found?.reports.map(({ parameters }) => parameters)).toEqual(['neutrality-1', 'neutrality-2']);
  }
});

describe('asked for', () => {
  const asked = (code: string | null, reports: readonly Made[]) => periodAsked(auditedPeriods(reports, today), code, today);

  test('nothing: the latest quarter that was tested, or the one that runs', () => {
    expect(asked(null, [quarter, newer])).toMatchObject({ ok: true, value: { code: '2026-T3', reports: [quarter] } });
    expect(asked(null, [replay])).toMatchObject({ ok: true, value: { code: '2026-T4', reports: [] } });
  });

  test('a period without a report: it is there, and empty', () => {
    expect(asked('2019-T2', [])).toMatchObject({ ok: true, value: { from: '2019-04-01', until: '2019-06-30', reports: [] } });
    expect(asked('12-mois', [])).toMatchObject({ ok: true, value: { from: '2025-11-01', until: '2026-10-31', reports: [] } });
  });

  test('what is no period: refused', () => {
    expect(asked('hier', [])).toEqual({ ok: false, code: 'input.invalid' });
  });
});
