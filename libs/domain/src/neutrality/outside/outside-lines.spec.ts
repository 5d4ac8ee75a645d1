import { TableReader, type TableRow } from '../import/table.js';
import type { OutsideFile } from '../import/columns.js';
import { readEntries, readKnown, readPaper } from './outside-lines.js';

const today = '2026-11-22';

function lines<T>(file: OutsideFile, text: string, read: (row: TableRow) => T): T[] {
  const found: T[] = [];
  const reader = new TableReader(file, (row) => found.push(read(row)));
  reader.push(text);
  reader.end();
  expect(reader.trouble).toBeNull();
  return found;
}

test('a referral on paper', () => {
  const text = 'Reference;Date;Structure;Operateur\nP1;31/03/2026;Cité A;Centre B\n;2026-03-31;A;B\nP3;demain;A;B\nP4;2026-11-23;A;B\nP5;2026-01-01;;B\nP6;2026-01-01;A; \nP7;"2026\n';
  expect(lines('papier', text, (row) => readPaper(row, today))).toEqual([
    { line: { reference: 'P1', on: '2026-03-31', structure: 'Cité A', operator: 'Centre B' } }, { fault: 'reference_missing' }, { fault: 'day_unreadable' },
    { fault: 'day_ahead' }, { fault: 'structure_missing' }, { fault: 'operator_missing' }, { fault: 'damaged' }]);
});

test('entries that an operator reports', () => {
  const text = 'mois,operateur,structure,entrees\n2026-07,B,A,12\n2026-13,B,A,1\n2026-12,B,A,1\n2026-07,B,A,-1\n2026-07,B,A,beaucoup\n2026-07,,A,1\n';
  expect(lines('entrees', text, (row) => readEntries(row, today))).toEqual([
    { line: { month: '2026-07-01', operator: 'B', structure: 'A', entries: 12 } }, { fault: 'month_unreadable' }, { fault: 'day_ahead' },
    { fault: 'count_unreadable' }, { fault: 'count_unreadable' }, { fault: 'operator_missing' }]);
});

test('offers that are known elsewhere', () => {
  const text = 'operateur\tbassin\toffres_connues\tsource\nB\tlg\t40\tSite de B\nB\t\t40\tx\nB\tLG\t40\t\nB\tLG\t4,5\tx\n';
  expect(lines('cadastre', text, readKnown)).toEqual([
    { line: { operator: 'B', basin: 'LG', known: 40, source: 'Site de B' } }, { fault: 'basin_missing' }, { fault: 'source_missing' }, { fault: 'count_unreadable' }]);
});
