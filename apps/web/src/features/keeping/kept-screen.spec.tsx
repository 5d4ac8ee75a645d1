import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { aKeptPage, aKeptSheet } from '../../../test/register-factories';
import { show } from '../../../test/render';
import { KeptScreen } from './kept-screen';

const admin = { session: aSession({ role: 'structure_admin' }) };
const screenOf = (onFilter = jest.fn()) => <KeptScreen filter="due" onFilter={onFilter} />;
const second = aKeptSheet({ id: '2', title: 'Atelier métiers', openCorrections: 2, isMissingFromSource: true, freshness: 'fresh' });
const row = async (title: string) => (await screen.findByText(title)).closest('tr') as HTMLElement;

test('while the list is on its way, says so', async () => {
  fakeServer({ KeptSheets: () => new Promise(() => {}) });
  await show(screenOf(), admin);
  expect(await screen.findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
});

test('a failure is said with its reason, and can be retried', async () => {
  const server = fakeServer({ KeptSheets: { refused: 'server.failed' } });
  const { user } = await show(screenOf(), admin);
  expect(await screen.findByRole('alert')).toHaveTextContent('Vos fiches n’ont pas pu être chargées.');
  server.answers['KeptSheets'] = { keptSheets: aKeptPage([aKeptSheet()]) };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Bilan de compétences')).toBeInTheDocument();
});

test('nothing to verify is said so', async () => {
  fakeServer({ KeptSheets: { keptSheets: aKeptPage([]) } });
  await show(screenOf(), admin);
  expect(await screen.findByText('Aucune fiche dans ce cas.')).toBeInTheDocument();
});

test('filters carry their counts; each row says its place, freshness, review, quality and what happened to it in words', async () => {
  fakeServer({ KeptSheets: { keptSheets: aKeptPage([aKeptSheet(), second]) } });
  const onFilter = jest.fn();
  const { user, container } = await show(screenOf(onFilter), admin);
  const line = within(await row('Bilan de compétences'));
  expect(line.getAllByText('À vérifier').length).toBeGreaterThan(0);
  expect(line.getAllByText('64 sur 100').length).toBeGreaterThan(0);
  expect(line.getByText('1 nov. 2026')).toBeInTheDocument();
  expect(line.getByRole('link', { name: 'Modifier : Bilan de compétences' })).toBeInTheDocument();
  const other = within(await row('Atelier métiers'));
  expect(other.getByText('2 corrections proposées')).toBeInTheDocument();
  expect(other.getByText('Disparue de sa source')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('radio', { name: 'À revoir bientôt (0)' }));
  expect(onFilter).toHaveBeenCalledWith('soon');
});

test('with one key, a sheet still holds: its row stays in place, the count goes down, the focus stays on it', async () => {
  const server = fakeServer({
    KeptSheets: { keptSheets: aKeptPage([aKeptSheet(), second]) },
    ConfirmSheet: { confirmSheet: { id: aKeptSheet().id, version: 4 } },
  });
  const { user } = await show(screenOf(), admin);
  (await screen.findByRole('region', { name: 'Nos fiches' })).focus();
  await user.keyboard('{ArrowDown}t');
  expect(await screen.findByText('Vérifiée')).toBeInTheDocument();
  expect(server.received('ConfirmSheet')).toEqual([{ kind: 'offer', id: aKeptSheet().id, version: 3 }]);
  expect(screen.getByRole('radio', { name: 'À vérifier (0)' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Modifier : Bilan de compétences' })).toHaveFocus();
  await user.keyboard('t');
  expect(server.received('ConfirmSheet')).toHaveLength(1);
});

test('a sheet that changed meanwhile is not confirmed, and it is said', async () => {
  fakeServer({
    KeptSheets: { keptSheets: aKeptPage([aKeptSheet()]) },
    ConfirmSheet: { refused: 'sheet.changed_elsewhere' },
  });
  const { user } = await show(screenOf(), admin);
  await user.click(await screen.findByRole('button', { name: 'Toujours exact : Bilan de compétences' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette fiche a changé entre-temps.');
  expect(screen.queryByText('Vérifiée')).not.toBeInTheDocument();
});
