import { type Action, actionNames, actions } from './actions.js';
import { accessMatrix, type MatrixColumn, matrixColumns, type MatrixRow } from './matrix.js';
import { holderOf, isOpenTo, type Operation, operations } from './operations.js';
import { roles } from './roles.js';
import { dossierMoves } from './rules.js';
import { doors } from './sections.js';

const matrix = accessMatrix();
const row = (action: string): MatrixRow => {
  const found = matrix.find((one) => one.action === action);
  if (!found) throw new Error(`no row for ${action}`);
  return found;
};
const openTo = (action: string): MatrixColumn[] => matrixColumns.filter((column) => row(action).cells[column] !== null);

describe('the names of what people do', () => {
  const named = (actionNames.map((name) => actions[name]) satisfies Action[]) as readonly Action[];

  test('hold every operation and every move of a dossier: what is born tomorrow is named tomorrow', () => {
    const called = new Set(named.flatMap((action) => [...action.operations]));
    expect((Object.keys(operations) as Operation[]).filter((name) => !called.has(name))).toEqual([]);
    const made = named.flatMap((action) => [...action.moves ?? []]);
    expect([...made].sort()).toEqual([...dossierMoves].sort());
  });

  test('put together only what is open to the same people', () => {
    const who = (operation: Operation) => JSON.stringify([holderOf(operation), isOpenTo(operation, null), roles.filter((role) => isOpenTo(operation, role))]);
    expect(actionNames.filter((name) => new Set(actions[name].operations.map(who)).size > 1)).toEqual([]);
  });
});

describe('the matrix', () => {
  test('stands in every cell, and nobody may do everything', () => {
    expect(matrix).toHaveLength(actionNames.length);
    for (const { cells } of matrix) expect(Object.keys(cells)).toEqual([...matrixColumns]);
    for (const column of matrixColumns) expect(matrix.filter(({ cells }) => cells[column] !== null).length).toBeLessThan(matrix.length);
  });

  test('nobody reads a dossier by her role alone: every cell of reading and writing names its doors', () => {
    for (const { group, cells } of matrix.filter((one) => one.group === 'reading' || one.group === 'writing')) {
      for (const column of matrixColumns) expect([group, column, cells[column]?.length]).not.toEqual([group, column, 0]);
    }
  });

  test('administrators, managers and auditors have no door to any dossier', () => {
    const hers = (column: MatrixColumn) => matrix.filter(({ cells }) => (cells[column] ?? []).some((condition) => (doors as readonly string[]).includes(condition)));
    for (const role of ['manager', 'structure_admin', 'platform_admin', 'auditor'] as const) expect(hers(role)).toEqual([]);
  });

  test('says what the rules say', () => {
    expect(row('log_interview').cells).toMatchObject({ counsellor: [...doors], coordinator: [...doors], operator_agent: null, learner: null });
    expect(row('close')).toMatchObject({ isWhileClosed: false, cells: { counsellor: ['lead', 'replacement'], auditor: null } });
    expect(row('reopen')).toMatchObject({ isWhileClosed: true, cells: { counsellor: ['lead', 'replacement'] } });
    expect(row('claim').cells.counsellor).toEqual(['lead', 'replacement', 'assigned', 'appointment']);
    expect(row('read_special').cells).toMatchObject({ counsellor: ['lead', 'replacement', 'assigned', 'appointment', 'grant'], operator_agent: ['grant'] });
    expect(row('read_private_note').cells.counsellor).toEqual(['author']);
    expect(row('read_own_page').cells).toMatchObject({ learner: ['own_page'], representative: null, counsellor: null, auditor: null });
    expect(openTo('decide_right')).toEqual(['auditor']);
    expect(openTo('audit_log')).toEqual(['auditor']);
    expect(openTo('manage_staff')).toEqual(['structure_admin']);
    expect(openTo('read_register')).toEqual([...matrixColumns]);
    expect(openTo('own_acts')).toEqual([...roles]);
  });
});
