import { roles } from '../access/roles.js';
import { isOpenTo } from '../access/operations.js';
import { checkOrder, exportLists, exportRules, mayExport } from './export.js';

const why = 'Demandé par la direction';

describe.each(exportLists)('%s', (list) => {
  test('leaves with whoever reads it on her screen, and with nobody else', () => {
    for (const role of roles) expect(mayExport(role, list).ok).toBe(isOpenTo(exportRules[list].needs, role));
    expect(roles.some((role) => mayExport(role, list).ok)).toBe(true);
  });

  test('is one of its own views', () => {
    for (const view of exportRules[list].views) expect(checkOrder(list, view, why).ok).toBe(true);
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
