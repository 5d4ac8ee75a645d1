import { roles } from '../access/roles.js';
import { isOpenTo } from '../access/operations.js';
import { checkOrder, type ExportList, exportLists, exportRules, longestView, mayExport } from './export.js';

const why = 'Demandé par la direction';
/** Of the lists whose views are not a few names. */
const told: Partial<Record<ExportList, readonly string[]>> = {
  figure_rows: ['2026 opened', '2026-T3 talk', '2026-11 satisfied 3', `2026-T3 ${'x'.repeat(30)} ${'y'.repeat(40)}`],
  gatherings: ['2026-11-01'], participants: ['9a1f6c1e-0000-4000-8000-000000000001'],
};
const viewsOf = (list: ExportList): readonly string[] => {
  const { views } = exportRules[list];
  return views instanceof RegExp ? told[list] ?? [] : views;
};

describe.each(exportLists)('%s', (list) => {
  test('leaves with whoever reads it on her screen, and with nobody else', () => {
    for (const role of roles) expect(mayExport(role, list).ok).toBe(isOpenTo(exportRules[list].needs, role));
    expect(roles.some((role) => mayExport(role, list).ok)).toBe(true);
  });

  test('is one of its own views', () => {
    expect(viewsOf(list).length).toBeGreaterThan(0);
    for (const view of viewsOf(list)) {
      expect(checkOrder(list, view, why).ok).toBe(true);
      expect(view.length).toBeLessThanOrEqual(longestView);
    }
    expect(checkOrder(list, '', why)).toMatchObject({ ok: false, code: 'input.invalid' });
    expect(checkOrder(list, 'everything', why)).toMatchObject({ ok: false, code: 'input.invalid' });
  });
});

test.each([[null, 'export.reason_missing'], ['', 'export.reason_missing'], ['   parce que   ', 'export.reason_missing'], ['x'.repeat(501), 'text.too_long'],
  ['NISS 85.07.30-033.28', 'text.national_number']])('named people leave with a reason: not %p', (reason, code) => {
  expect(checkOrder('caseload', 'mine', reason)).toMatchObject({ ok: false, code });
});

test('what names nobody needs none, and keeps none', () => {
  expect(checkOrder('inbox', 'todo', why)).toEqual({ ok: true, value: { reason: null } });
  expect(checkOrder('caseload', 'mine', `  ${why} `)).toEqual({ ok: true, value: { reason: why } });
});

test.each([['figure_rows', '2026-T5 opened'], ['figure_rows', 'opened'], ['figure_rows', '2026 opened a b'], ['gatherings', '2026-11-02'], ['gatherings', '2026-13-01'],
  ['participants', 'all']] as const)('%s has no view %p', (list, view) => {
  expect(checkOrder(list, view, why)).toMatchObject({ ok: false, code: 'input.invalid' });
});
