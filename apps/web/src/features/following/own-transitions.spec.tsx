import { screen, waitFor, within } from '@testing-library/react';
import { inDays } from '../../../test/following-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { OwnTransitions } from './own-transitions';
import type { OwnTransition, OwnTransitions as Own } from './own-transitions-query';

const said = (fr: string) => ({ fr, nl: fr, de: fr, en: fr });
const id = '00000000-0000-4000-8000-000000000811';

const aTurn = (over: Partial<OwnTransition> = {}): OwnTransition => ({
  id, point: 'FIN_FORM', label: said('Fin de formation'), onDate: '2099-06-30', state: 'running', pausedUntil: null, version: 2, overAt: null,
  next: [{ id: '00000000-0000-4000-8000-000000000812', kind: 'contact', dueAt: '2099-07-01T06:00:00Z', way: 'phone', channel: 'task', words: said('Sonder sa motivation') }],
  viewerCan: ['pause', 'stop'], ...over,
});
const mine = (over: Partial<Own> = {}): Own => ({
  transitions: [aTurn()], others: [], points: [{ code: 'FIN_FORM', label: said('Fin de formation'), trigger: said('Dernier jour') }], ...over,
});

test('what comes next in plain words, never those that caseworkers write for each other', async () => {
  fakeServer({ OwnTransitions: { ownTransitions: mine() } });
  const { container } = await show(<OwnTransitions />);
  const part = within(screen.getByRole('region', { name: 'Ce qui est prévu avec moi' }));
  expect(await part.findByText('mercredi 1 juillet 2099')).toBeInTheDocument();
  expect(part.getByText(/Votre conseiller·ère prend contact avec vous, par téléphone/)).toBeInTheDocument();
  expect(part.queryByText(/Sonder/)).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('nothing planned, and a failure, are each said', async () => {
  const server = fakeServer({ OwnTransitions: { refused: 'service.unavailable' } });
  const { user } = await show(<OwnTransitions />);
  expect(await screen.findByText('Ce qui est prévu n’a pas pu être chargé.')).toBeInTheDocument();
  server.answers['OwnTransitions'] = { ownTransitions: mine({ transitions: [aTurn({ overAt: inDays(-2), state: 'stopped' })] }) };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Rien n’est prévu pour le moment.')).toBeInTheDocument();
});

test('she says that something changes; what she leaves out is asked', async () => {
  const server = fakeServer({ OwnTransitions: { ownTransitions: mine({ transitions: [] }) }, DeclareOwnTransition: { declareOwnTransition: mine() } });
  const { user } = await show(<OwnTransitions />);
  await user.click(await screen.findByRole('button', { name: 'Dire qu’il m’arrive un changement' }));
  await user.click(screen.getByRole('button', { name: 'Le dire' }));
  expect(screen.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  await user.type(screen.getByRole('combobox', { name: 'Ce qui m’arrive' }), 'form{ArrowDown}{Enter}');
  await user.click(screen.getByRole('button', { name: 'Le dire' }));
  await waitFor(() => expect(server.received('DeclareOwnTransition')).toMatchObject([{ input: { point: 'FIN_FORM' } }]));
  expect(await screen.findByText('Fin de formation')).toBeInTheDocument();
});

test('she pauses without a date, takes it up again, and stops after a question', async () => {
  const paused = mine({ transitions: [aTurn({ state: 'paused', version: 3, viewerCan: ['resume', 'stop'] })] });
  const server = fakeServer({
    OwnTransitions: { ownTransitions: mine() }, PauseOwnTransition: { pauseOwnTransition: paused }, StopOwnTransition: { stopOwnTransition: mine({ transitions: [] }) },
  });
  const { user } = await show(<OwnTransitions />);
  await user.click(await screen.findByRole('button', { name: 'Mettre en pause : Fin de formation' }));
  await user.click(screen.getByRole('button', { name: 'Mettre en pause' }));
  expect(await screen.findByText('En pause')).toBeInTheDocument();
  expect(server.received('PauseOwnTransition')).toEqual([{ input: { transitionId: id, version: 2, until: null } }]);
  await user.click(screen.getByRole('button', { name: 'Arrêter : Fin de formation' }));
  expect(server.received('StopOwnTransition')).toEqual([]);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Arrêter' }));
  expect(await screen.findByText('Rien n’est prévu pour le moment.')).toBeInTheDocument();
  expect(server.received('StopOwnTransition')).toEqual([{ input: { transitionId: id, version: 3 } }]);
});
