import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { SetAsideScreen } from './set-aside-screen';

const one = { id: '9a1f6c1e-0000-4000-8000-000000000001', job: 'mail-follow-up', reason: 'mistake', failure: 'TypeError', attempts: 3,
  promisedAt: '2026-11-20T08:00:00.000Z', setAsideAt: '2026-11-20T08:01:00.000Z' };
const other = { ...one, id: '9a1f6c1e-0000-4000-8000-000000000002', job: 'of-tomorrow', reason: 'unsure', failure: null };
const found = (deliveries: readonly (typeof one | typeof other)[], missed: readonly object[] = [], lights: object | null = null) =>
  ({ deadDeliveries: { deliveries, total: deliveries.length, missed, lights } });
const session = aSession({ role: 'structure_admin' });
const line = (name: RegExp) => screen.getAllByRole('listitem').find((item) => name.test(item.textContent ?? ''))!;

test('each line says what, why and when, a name that is not known yet too, and one click tries it again', async () => {
  const server = fakeServer({ DeadDeliveries: found([one, other]), RetryDelivery: { retryDelivery: true } });
  const { user, container } = await show(<SetAsideScreen />, { session });
  expect(await screen.findByRole('heading', { name: '2 envois mis de côté en soixante jours' })).toBeVisible();
  expect(line(/Relance ou rappel/)).toHaveTextContent(/Une erreur du logiciel, trois fois.*3 essais.*mail-follow-up : TypeError/);
  expect(line(/Autre tâche/)).toHaveTextContent(/Parti peut-être, sans certitude/);
  await expect(container).toBeAccessible();
  await user.click(within(line(/Relance ou rappel/)).getByRole('button', { name: /^Relancer : Relance ou rappel/ }));
  expect(await screen.findByText('C’est relancé. S’il échoue encore, il reviendra ici.')).toBeVisible();
  expect(server.received('RetryDelivery')).toEqual([{ id: one.id }]);
  expect(screen.getByRole('heading', { name: '1 envoi mis de côté en soixante jours' })).toBeVisible();
});

test('a refusal is told on its line, which stays', async () => {
  fakeServer({ DeadDeliveries: found([one]), RetryDelivery: { refused: 'record.not_found' } });
  const { user } = await show(<SetAsideScreen />, { session });
  await user.click(await screen.findByRole('button', { name: /^Relancer/ }));
  expect(await within(line(/Relance ou rappel/)).findByRole('alert')).toBeVisible();
});

test('nothing set aside says so; what did not run is told beside it', async () => {
  fakeServer({ DeadDeliveries: found([], [{ day: '2026-11-20', what: 'nightly:keep-retention', expected: 1, ran: 0 }]) });
  await show(<SetAsideScreen />, { session });
  expect(await screen.findByText('Rien n’est mis de côté')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent(/Droits et dossier d’une personne : 0 sur 1 nightly:keep-retention/);
});

test('a list that cannot be loaded says so, and is asked again', async () => {
  const server = fakeServer({ DeadDeliveries: { refused: 'service.unavailable' } });
  const { user } = await show(<SetAsideScreen />, { session });
  await user.click(await screen.findByRole('button', { name: /Réessayer/ }));
  expect(server.received('DeadDeliveries').length).toBeGreaterThan(1);
});

test('the platform sees its three lights: a word beside each colour, and a copy says that nothing leaves it', async () => {
  fakeServer({ DeadDeliveries: found([], [], { oldestDueSeconds: 0, unanchoredSeconds: 7_900, copyAgeSeconds: null, mayMessagesLeave: false }) });
  const { container } = await show(<SetAsideScreen />, { session: aSession({ role: 'platform_admin' }) });
  expect(await screen.findByRole('heading', { name: 'Les trois feux' })).toBeVisible();
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))).toEqual([
    'BienRien n’attend.', 'À regarderLa plus vieille ligne sans ancre a 2 heures.', 'À regarderAucune sauvegarde n’a été faite.']);
  expect(screen.getByText(/Cette base est une copie/)).toBeVisible();
  await expect(container).toBeAccessible();
});
