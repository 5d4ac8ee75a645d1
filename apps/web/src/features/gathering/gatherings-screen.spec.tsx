import { addMonths, monthOf } from '@boussole/domain/gathering/month';
import { screen, waitFor, within } from '@testing-library/react';
import { aGathering, aGatheringLine, aMonth } from '../../../test/gathering-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { dayInBrussels } from '../../lib/dates';
import { GatheringsScreen } from './gatherings-screen';

const list = (onMonth = jest.fn(), month = '2027-03-01') => <GatheringsScreen month={month} onMonth={onMonth} />;

test('a month: what is to come, then what is past; how many, and with whom', async () => {
  fakeServer({ Gatherings: { gatherings: aMonth({ gatherings: [
    aGatheringLine({ id: '22222222-2222-4222-8222-222222222222', title: 'Séance passée', startsAt: '2027-03-02T09:00:00Z', hasBegun: true, state: 'held', isLed: false }),
    aGatheringLine({ counts: { ...aGatheringLine().counts, enrolled: 8, unnamed: 4, waiting: 2 } }),
  ] }) } });
  const { container } = await show(list());
  const coming = within(await screen.findByRole('region', { name: 'À venir' }));
  const [row] = coming.getAllByRole('listitem');
  for (const text of ['Écrire son CV', 'Atelier', 'Vous animez', 'Salle 3', 'avec Nadia Lambert', '12 sur 12 places', '2 en attente']) expect(row).toHaveTextContent(text);
  expect(coming.getByRole('link', { name: 'Écrire son CV' })).toHaveAttribute('href', `/moments/${aGatheringLine().id}`);
  const past = within(screen.getByRole('region', { name: 'Passés' }));
  expect(past.getByRole('listitem')).toHaveTextContent('Tenu');
  expect(past.queryByText('Vous animez')).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('nothing that month: how to begin, and where there is something', async () => {
  fakeServer({ Gatherings: { gatherings: aMonth({ gatherings: [], previous: '2026-11-01', next: '2027-06-01' }) } });
  const onMonth = jest.fn();
  const { user, container } = await show(list(onMonth));
  expect(await screen.findByText('Rien de prévu en mars 2027')).toBeInTheDocument();
  expect(screen.getByText(/Planifiez un atelier/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Aller à juin 2027' }));
  await user.click(screen.getByRole('button', { name: 'Aller à novembre 2026' }));
  expect(onMonth.mock.calls).toEqual([['2027-06-01'], ['2026-11-01']]);
  await expect(container).toBeAccessible();
});

test('who reads only is not asked to plan', async () => {
  fakeServer({ Gatherings: { gatherings: aMonth({ gatherings: [], canPlan: false, colleagues: [] }) } });
  await show(list());
  expect(await screen.findByText(/que vos collègues planifient/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Planifier un moment' })).not.toBeInTheDocument();
});

test('while it loads the months can be turned; the way back to this one shows when it is another', async () => {
  fakeServer({ Gatherings: () => new Promise<never>(() => undefined) });
  const onMonth = jest.fn();
  const { user } = await show(list(onMonth));
  expect(screen.getByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mois précédent' }));
  await user.click(screen.getByRole('button', { name: 'Mois suivant' }));
  await user.click(screen.getByRole('button', { name: 'Ce mois-ci' }));
  expect(onMonth.mock.calls).toEqual([['2027-02-01'], ['2027-04-01'], [monthOf(dayInBrussels(Date.now()))]]);
});

test('it does not load: says so and why, and tries again', async () => {
  const server = fakeServer({ Gatherings: { refused: 'gathering.month_far' } });
  const { user } = await show(list(jest.fn(), addMonths('2027-03-01', 1200)));
  expect(await screen.findByText(/n’ont pas pu être chargés/)).toBeInTheDocument();
  expect(screen.getByText(/Ce mois est trop éloigné/)).toBeInTheDocument();
  server.answers['Gatherings'] = { gatherings: aMonth() };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: 'Écrire son CV' })).toBeInTheDocument();
});

test('a moment is planned only when it is whole; then its page opens', async () => {
  const server = fakeServer({ Gatherings: { gatherings: aMonth() }, PlanGathering: { planGathering: aGathering() } });
  const { user, router } = await show(list());
  await user.click(await screen.findByRole('button', { name: 'Planifier un moment' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Intitulé/ }), 'Écrire son CV');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(dialog.getAllByText('Ce champ est obligatoire.').length).toBeGreaterThan(0);
  expect(server.received('PlanGathering')).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Lieu/ }), 'Salle 3');
  await user.type(dialog.getByRole('textbox', { name: /Heure/ }), '09:30');
  await user.click(dialog.getByRole('spinbutton', { name: /jour/ }));
  await user.keyboard('20032027');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/moments/${aGathering().id}`));
  expect(server.received('PlanGathering')).toMatchObject([{ input: { kind: 'workshop', title: 'Écrire son CV', place: 'Salle 3', day: '2027-03-20', time: '09:30', minutes: 120, seats: 12 } }]);
});
