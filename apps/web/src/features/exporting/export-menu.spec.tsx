import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { ExportMenu } from './export-menu';
import { ExportsScreen } from './exports-screen';

const one = { id: '9a1f6c1e-0000-4000-8000-000000000001', list: 'caseload', view: 'mine', format: 'csv', namesPeople: true, state: 'writing', failure: null, rows: 100,
  known: 151, madeAt: '2026-11-20T08:00:00.000Z' };
const session = aSession({ role: 'counsellor' });

test('people by name leave with a warning and a reason; how far it is, then the file', async () => {
  let turn = 0;
  const server = fakeServer({ OrderExport: { orderExport: { ...one, rows: 0 } }, ExportOrders: () => ({ exportOrders: [(turn += 1) > 1 ? { ...one, state: 'ready', rows: 151 } : one] }) });
  const { user } = await show(<ExportMenu list="caseload" view="mine" />, { session });
  await user.click(await screen.findByRole('button', { name: 'Exporter' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Exporter les dossiers' }));
  expect(dialog.getByText(/Ce fichier nomme des personnes/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Préparer le fichier' }));
  expect(await dialog.findByText(/dix caractères au moins/)).toBeVisible();
  expect(server.received('OrderExport')).toEqual([]);
  expect(dialog.getByText('Votre mot de passe est demandé avant que des noms ne quittent Boussole.')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /Pourquoi ce fichier/ }), 'Réunion d’équipe de lundi');
  await user.click(dialog.getByRole('button', { name: 'Préparer le fichier' }));
  expect(server.received('OrderExport')).toEqual([]);
  await user.type(dialog.getByLabelText('Votre mot de passe'), 'une phrase assez longue');
  await user.click(dialog.getByRole('button', { name: 'Préparer le fichier' }));
  expect(await dialog.findByRole('progressbar', { name: 'Préparation : Dossiers' })).toBeVisible();
  expect(await dialog.findByRole('button', { name: 'Télécharger : Dossiers, CSV' }, { timeout: 4000 })).toBeVisible();
  expect(server.received('OrderExport')).toMatchObject([{ input: { list: 'caseload', view: 'mine', format: 'xlsx', reason: 'Réunion d’équipe de lundi', password: 'une phrase assez longue' } }]);
});

test('what names nobody asks for no reason; a list that is not hers offers nothing', async () => {
  fakeServer({ ExportOrders: { exportOrders: [] } });
  const { user } = await show(<><ExportMenu list="inbox" view="todo" /><ExportMenu list="staff" view="all" /></>, { session });
  await user.click(await screen.findByRole('button', { name: 'Exporter' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Exporter les relais reçus' }));
  expect(dialog.queryByRole('textbox')).toBeNull();
  expect(dialog.queryByLabelText('Votre mot de passe')).toBeNull();
});

test('one\'s own of the day: ready, stopped with its reason, none, not to be had', async () => {
  fakeServer({ ExportOrders: { exportOrders: [{ ...one, state: 'ready' }, { ...one, id: '9a1f6c1e-0000-4000-8000-000000000002', state: 'failed', failure: 'access.denied' }] } });
  const { container } = await show(<ExportsScreen />, { session });
  expect(await screen.findByRole('heading', { name: '2 exports depuis hier' })).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/Cet export s’est arrêté/);
  await expect(container).toBeAccessible();
});

test('a list that cannot be loaded says so; none says where to begin', async () => {
  let turn = 0;
  fakeServer({ ExportOrders: () => ((turn += 1) > 1 ? { exportOrders: [] } : { refused: 'service.unavailable' as const }) });
  const { user } = await show(<ExportsScreen />, { session });
  await user.click(await screen.findByRole('button', { name: /Réessayer/ }));
  expect(await screen.findByText('Aucun export depuis hier')).toBeVisible();
});
