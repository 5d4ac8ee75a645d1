import { keepers } from '../access/operations.js';
import { roles } from '../access/roles.js';
import { mayKeep, sheetMoves } from './sheet-rules.js';

const sheets = [{ keeperId: 'ours' }, { keeperId: 'theirs' }, { keeperId: 'ours', mergedIntoId: 'other' }];
const table = roles.flatMap((role) => sheets.map((sheet) => {
  const isKeeper = (keepers as readonly string[]).includes(role) && sheet.keeperId === 'ours';
  return { role, ...sheet, code: !isKeeper ? 'access.denied' : sheet.mergedIntoId ? 'sheet.merged' : 'yes' };
}));

test.each(table)('$role of ours, a sheet kept by $keeperId, merged into $mergedIntoId: $code', ({ role, code, ...sheet }) => {
  const decision = mayKeep(sheet, { role, organisationId: 'ours' });
  expect(decision.ok ? 'yes' : decision.code).toBe(code);
  expect(sheetMoves(sheet, { role, organisationId: 'ours' })).toEqual(code === 'yes' ? ['edit', 'confirm', 'correct'] : ['correct']);
});

test('a visitor may say that something is wrong, and nothing else', () => {
  for (const sheet of sheets) expect(sheetMoves(sheet, null)).toEqual(['correct']);
});
