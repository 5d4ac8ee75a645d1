import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { RowsScreen } from './rows-screen';
import type { FigureRow } from './rows-query';

const coordinator = { session: aSession({ role: 'coordinator' }) };
const address = { chiffre: 'handoff', reponse: 'accepted', periode: '2026-T3' };
const aRow = (over: Partial<FigureRow> = {}): FigureRow =>
  ({ dossierId: '00000000-0000-4000-8000-000000000100', reference: 'LIE-26-00100', leadName: 'Nadia Lambert', times: 2, ...over });

test('dossiers by reference, who follows them, how many times they count; one under restriction is counted and not named', async () => {
  fakeServer({ FigureRows: { figureRows: { rows: [aRow(), aRow({ dossierId: null, reference: null, leadName: null, times: 1 })], next: null } } });
  const { container } = await show(<RowsScreen address={address} />, coordinator);
  const list = within(await screen.findByRole('region', { name: 'Dossiers derrière le chiffre, Relais envoyés' }));
  expect(list.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'RéférenceSuivi parCompte pour', 'LIE-26-00100Nadia Lambert2', 'Dossier à accès restreint–1']);
  expect(list.getByRole('link', { name: 'LIE-26-00100' })).toHaveAttribute('href', `/dossiers/${aRow().dossierId}`);
  expect(screen.getByText('Relais envoyés · 3e trimestre 2026 · Réponse : Acceptés')).toBeInTheDocument();
  expect(screen.getByText(/laisse une trace/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('page after page', async () => {
  const pages = [{ rows: [aRow()], next: 'a' }, { rows: [aRow({ dossierId: 'b', reference: 'LIE-26-00101' })], next: null }];
  const server = fakeServer({ FigureRows: () => ({ figureRows: pages.shift() }) });
  const { user } = await show(<RowsScreen address={{ chiffre: 'handoff', periode: '2026-T3' }} />, coordinator);
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByText('LIE-26-00101')).toBeInTheDocument();
  expect(server.received('FigureRows').map(({ input }) => input)).toEqual([
    { figure: 'handoff', period: '2026-T3', slice: null, after: null }, { figure: 'handoff', period: '2026-T3', slice: null, after: 'a' }]);
});

test('nothing behind it, no figure chosen, a failure', async () => {
  const server = fakeServer({ FigureRows: { figureRows: { rows: [], next: null } } });
  const { unmount } = await show(<RowsScreen address={address} />, coordinator);
  expect(await screen.findByText('Aucun dossier de votre antenne derrière ce chiffre')).toBeInTheDocument();
  unmount();
  const { unmount: leave } = await show(<RowsScreen address={{ periode: '2026-T3' }} />, coordinator);
  expect(screen.getByText('Choisissez d’abord un chiffre')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Revenir aux chiffres' })).toHaveAttribute('href', '/chiffres?periode=2026-T3');
  leave();
  server.answers['FigureRows'] = { refused: 'request.too_many' };
  await show(<RowsScreen address={address} />, coordinator);
  expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
});
