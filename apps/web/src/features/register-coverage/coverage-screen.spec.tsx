import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { exportAddress, inputOf, readCoverageAddress } from './coverage-address';
import type { Coverage } from './coverage-query';
import { CoverageScreen } from './coverage-screen';
import { heatOf, tableOf } from './table-rows';

const head = (code: string, name: string) => ({ code, name, priorityTrades: 1, offers: 4 });
const coverage: Coverage = {
  rows: [head('F', 'Construction'), head('J', 'Santé')],
  columns: [head('LIEGE', 'Liège'), head('NAMUR', 'Namur')],
  cells: [
    { row: 'F', column: 'LIEGE', offers: 4, seats: 12, priorityTrades: 1, uncoveredPriorityTrades: 0 },
    { row: 'F', column: 'NAMUR', offers: 0, seats: 0, priorityTrades: 1, uncoveredPriorityTrades: 1 },
    { row: 'J', column: 'LIEGE', offers: 1, seats: 0, priorityTrades: 0, uncoveredPriorityTrades: 0 },
    { row: 'J', column: 'NAMUR', offers: 2, seats: 1, priorityTrades: 0, uncoveredPriorityTrades: 0 },
  ],
  emptyCount: 1,
  uncovered: [{ basin: 'NAMUR', code: 'F1602', name: 'Électricien', year: 2025, source: 'Instance Bassin', offers: 0 }],
  year: 2025,
};
const vocabulary = {
  basins: [{ code: 'NAMUR', name: 'Namur', region: 'wallonia' }], communes: [], fields: [{ code: 'F', name: 'Construction' }],
  organisationTypes: [], offerCount: 1, organisationCount: 1, branchCount: 1,
};
const usual = { RegisterCoverage: { registerCoverage: coverage }, RegisterVocabulary: { registerVocabulary: vocabulary } };

test('every cell says its number; an empty one says so in a word, with the priorities that nothing covers', async () => {
  fakeServer(usual);
  const { container } = await show(<CoverageScreen address={{}} onAddress={jest.fn()} />);
  const table = within(await screen.findByRole('table', { name: 'Nombre d’offres par Domaine et par Bassin' }));
  expect(within(table.getByRole('row', { name: /Construction/ })).getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '412 places', 'Vide1 priorité sans offre',
  ]);
  expect(screen.getByText('1 case vide sur les croisements Domaine × Bassin.')).toBeInTheDocument();
  const uncovered = within(screen.getByRole('region', { name: 'Tableau : Métiers prioritaires sans offre' }));
  expect(uncovered.getAllByText('Instance Bassin').length).toBeGreaterThan(0);
  await expect(container).toBeAccessible();
});

test('a visitor without an account sees it too, and the file holds the same table', async () => {
  fakeServer(usual);
  await show(<CoverageScreen address={{ lignes: 'level', bassin: 'NAMUR', prioritaires: true }} onAddress={jest.fn()} />, { session: null });
  expect(await screen.findByRole('link', { name: 'Exporter (CSV)' })).toHaveAttribute(
    'href',
    '/cadastre/couverture.csv?rows=level&columns=basin&basins=NAMUR&onlyPriority=true',
  );
});

test('the rows, the columns and the filters are in the address', async () => {
  fakeServer(usual);
  const onAddress = jest.fn();
  const { user } = await show(<CoverageScreen address={{ domaine: 'F' }} onAddress={onAddress} />);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'En lignes' }), 'month');
  expect(onAddress).toHaveBeenLastCalledWith({ domaine: 'F', lignes: 'month' });
  await user.click(screen.getByRole('checkbox', { name: 'Seulement les cases vides' }));
  expect(onAddress).toHaveBeenLastCalledWith({ domaine: 'F', vides: true });
});

test('only the empty cells: full rows are left out; a failure can be retried', async () => {
  const server = fakeServer({ ...usual, RegisterCoverage: { refused: 'request.too_many' } });
  const { user } = await show(<CoverageScreen address={{ vides: true }} onAddress={jest.fn()} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('Le tableau n’a pas pu être chargé.');
  server.answers['RegisterCoverage'] = usual.RegisterCoverage;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('rowheader', { name: 'Construction' })).toBeInTheDocument();
  expect(screen.queryByRole('rowheader', { name: 'Santé' })).not.toBeInTheDocument();
});

test('an address keeps what has a meaning', () => {
  expect(readCoverageAddress({ lignes: 'basin', colonnes: 'rien', niveau: 4, domaine: 'f', vides: true, x: 1 })).toEqual({
    lignes: 'basin', niveau: '4', vides: true,
  });
  expect(inputOf({ lignes: 'basin' })).toMatchObject({ rows: 'basin', columns: 'field', levels: null });
  expect(inputOf({ niveau: '4' })).toMatchObject({ rows: 'field', columns: 'basin', levels: [4] });
  expect(exportAddress(inputOf({}))).toBe('/cadastre/couverture.csv?rows=field&columns=basin');
});

test('a cell that the answer leaves out is empty too; heat never leaves out a small number', () => {
  expect(tableOf({ ...coverage, cells: [] }, true)).toHaveLength(2);
  expect([0, 1, 25, 100].map((offers) => heatOf(offers, 100))).toEqual([0, 1, 2, 4]);
});
