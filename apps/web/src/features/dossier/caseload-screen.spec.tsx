import { screen, within } from '@testing-library/react';
import { aLine, aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { CaseloadScreen } from './caseload-screen';

const screenOf = (text = '') => <CaseloadScreen scope="mine" text={text} onScope={jest.fn()} onText={jest.fn()} />;

test('while the list is on its way, says so', async () => {
  fakeServer({ Caseload: () => new Promise(() => {}) });
  await show(screenOf());
  expect(await screen.findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
});

test('a failure is said with its reason, and can be retried', async () => {
  const server = fakeServer({ Caseload: { refused: 'server.failed' } });
  const { user } = await show(screenOf());
  expect(await screen.findByRole('alert')).toHaveTextContent('La liste des dossiers n’a pas pu être chargée.');
  server.answers['Caseload'] = { dossiers: { lines: [aLine()], total: 1, next: null } };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: 'Aïcha Benali' })).toBeInTheDocument();
});

test('an empty caseload says what to do', async () => {
  fakeServer({ Caseload: { dossiers: { lines: [], total: 0, next: null } } });
  await show(screenOf());
  expect(await screen.findByText('Aucun dossier ici pour le moment.')).toBeInTheDocument();
});

test('shows the rows, marks the anonymous ones in words, and goes on page by page', async () => {
  const first = [aLine(), aLine({ id: '2', title: 'tilleul-quai-bleu-mardi', isAnonymous: true, birthOn: null })];
  const server = fakeServer({
    Caseload: ({ after }) => ({
      dossiers: after
        ? { lines: [aLine({ id: '3', title: 'Émilie Vanderstraeten' })], total: 3, next: null }
        : { lines: first, total: 3, next: 'suite' },
    }),
  });
  const { user, container } = await show(screenOf());
  const row = (await screen.findByRole('link', { name: 'tilleul-quai-bleu-mardi' })).closest('tr');
  expect(within(row as HTMLElement).getByText('Anonyme')).toBeInTheDocument();
  expect(screen.getByText('3 dossiers')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByRole('link', { name: 'Émilie Vanderstraeten' })).toBeInTheDocument();
  expect(server.received('Caseload')).toEqual([
    { scope: 'mine', first: 50, after: null },
    { scope: 'mine', first: 50, after: 'suite' },
  ]);
});

test('arrows go from row to row once the table has the focus', async () => {
  fakeServer({ Caseload: { dossiers: { lines: [aLine(), aLine({ id: '2', title: 'Théo M' })], total: 2, next: null } } });
  const { user } = await show(screenOf());
  const region = await screen.findByRole('region', { name: 'Liste des dossiers' });
  region.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Théo M' })).toHaveFocus();
});

test('searches what is typed, once it stops being typed', async () => {
  const server = fakeServer({
    Caseload: { dossiers: { lines: [], total: 0, next: null } },
    SearchDossiers: { searchDossiers: [aLine()] },
  });
  const { user } = await show(screenOf());
  await user.type(screen.getByRole('searchbox'), 'aicha benaly');
  expect(await screen.findByText('1 dossier trouvé')).toBeInTheDocument();
  expect(server.received('SearchDossiers').at(-1)).toEqual({ text: 'aicha benaly' });
});

test('a manager sees the rows without being offered to open them', async () => {
  fakeServer({ Caseload: { dossiers: { lines: [aLine()], total: 1, next: null } } });
  await show(screenOf(), { session: aSession({ role: 'manager' }) });
  expect(await screen.findByText('Aïcha Benali')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Aïcha Benali' })).not.toBeInTheDocument();
});
