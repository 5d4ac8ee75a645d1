import { screen, waitFor, within } from '@testing-library/react';
import { aFollowing, aFollowUp, aTransition, dayIn, inDays } from '../../../test/following-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { FollowingScreen } from './following-screen';

const following = aFollowing();
const page = <FollowingScreen id={following.id} />;
const label = 'Rupture du contrat d’alternance';
const card = async () => within(await screen.findByRole('article', { name: label }));

test('on its way, then refused: what is missing is said, and asked again', async () => {
  const server = fakeServer({ DossierTransitions: { refused: 'service.unavailable' } });
  const { user } = await show(page);
  expect(await screen.findByText('Les relances de ce dossier n’ont pas pu être chargées.')).toBeInTheDocument();
  server.answers['DossierTransitions'] = { dossierTransitions: aFollowing({ transitions: [], overdue: 0 }) };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Rien n’est prévu pour cette personne.')).toBeInTheDocument();
});

test('the plan is a picture, a table and a list: when, who, how, where it stands, and where the delay comes from', async () => {
  fakeServer({ DossierTransitions: { dossierTransitions: following } });
  const { container } = await show(page);
  const plan = await card();
  expect(plan.getByRole('img', { name: `Plan : ${label}` })).toHaveAccessibleDescription(/En retard depuis le .* : Appeler sans attendre/);
  const steps = within(plan.getByRole('list', { name: 'Étapes du plan' })).getAllByRole('listitem');
  expect(steps).toHaveLength(4);
  expect(steps[0]).toHaveTextContent(/En retard.*Urgent.*Appeler sans attendre.*Contact · Nadia Lambert · Téléphone.*Notre proposition/);
  expect(steps[2]).toHaveTextContent(/Pas encore parti.*Où en êtes-vous.*Le système · E-mail/);
  expect(steps[3]).toHaveTextContent('Couvert par un autre contact');
  expect(plan.getByText(/Ce délai est notre proposition/)).toBeInTheDocument();
  expect(within(plan.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true })).toHaveLength(5);
  expect(screen.getByText('1 relance en retard')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('by the keyboard alone: a word finds the turning point, its plan shows before it is kept', async () => {
  const server = fakeServer({
    DossierTransitions: { dossierTransitions: aFollowing({ transitions: [], overdue: 0 }) },
    PreviewTransition: { previewTransition: { steps: [aFollowUp({ id: null })], cancelled: [] } },
    DeclareTransition: { declareTransition: following },
  });
  const { user } = await show(page);
  expect(await screen.findByRole('button', { name: 'Signaler un point de transition' })).toBeInTheDocument();
  await user.tab();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Signaler un point de transition' }));
  expect(dialog.getByText(/Choisissez un point de transition et une date/)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Créer le plan' }));
  expect(dialog.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  expect(server.received('DeclareTransition')).toEqual([]);

  const field = dialog.getByRole('combobox', { name: 'Point de transition' });
  expect(field).toHaveFocus();
  await user.keyboard('rupt');
  expect(await screen.findByRole('option', { name: new RegExp(label) })).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveValue(label);
  expect(await dialog.findByRole('img', { name: 'Ce qui sera prévu' })).toHaveAccessibleDescription('Une étape à venir.');
  await user.click(dialog.getByRole('button', { name: 'Créer le plan' }));
  expect(await card()).toBeDefined();
  expect(server.received('DeclareTransition')).toMatchObject([{ input: { dossierId: following.id, point: 'ALT_RUPT', onDate: dayIn(0), note: null } }]);
});

test('a refused act stays in its dialog, with its reason', async () => {
  fakeServer({
    DossierTransitions: { dossierTransitions: following }, StopTransition: { refused: 'transition.changed_elsewhere' },
  });
  const { user } = await show(page);
  await user.click((await card()).getByRole('button', { name: `Arrêter : ${label}` }));
  const dialog = within(screen.getByRole('dialog', { name: 'Arrêter ce plan' }));
  await user.click(dialog.getByRole('button', { name: 'Arrêter le plan' }));
  expect(dialog.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  await user.selectOptions(dialog.getByLabelText('Raison'), 'La personne ne le souhaite pas');
  await user.click(dialog.getByRole('button', { name: 'Arrêter le plan' }));
  expect(await dialog.findByRole('alert')).toBeInTheDocument();
});

test('another reason is told in words', async () => {
  const server = fakeServer({ DossierTransitions: { dossierTransitions: following }, StopTransition: { stopTransition: aFollowing({ transitions: [] }) } });
  const { user } = await show(page);
  await user.click((await card()).getByRole('button', { name: `Arrêter : ${label}` }));
  const dialog = within(screen.getByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Raison'), 'Autre raison');
  await user.click(dialog.getByRole('button', { name: 'Arrêter le plan' }));
  expect(server.received('StopTransition')).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Remarque/ }), 'Elle déménage.');
  await user.click(dialog.getByRole('button', { name: 'Arrêter le plan' }));
  await waitFor(() => expect(server.received('StopTransition')).toMatchObject([{ input: { version: 3, reason: 'other', note: 'Elle déménage.' } }]));
});

test('what was cancelled is folded, what is over too; what is paused is taken up again in one press', async () => {
  const gone = aFollowUp({ id: '00000000-0000-4000-8000-000000000709', state: 'cancelled', endReason: 'date_moved', endedAt: inDays(0), endedByName: 'Nadia Lambert' });
  const paused = aTransition({ state: 'paused', pausedUntil: '2099-01-05', viewerCan: ['resume'], steps: [aFollowUp(), gone] });
  const over = aTransition({ id: '00000000-0000-4000-8000-000000000801', state: 'stopped', overAt: inDays(-10), viewerCan: [] });
  const server = fakeServer({
    DossierTransitions: { dossierTransitions: aFollowing({ transitions: [paused, over] }) }, ResumeTransition: { resumeTransition: following },
  });
  const { user } = await show(page);
  expect(await screen.findByText('En pause jusqu’au 5 janv. 2099')).toBeInTheDocument();
  await user.click(screen.getByText('Une étape annulée'));
  expect(screen.getByText(/La date a changé, le .*, par Nadia Lambert/)).toBeInTheDocument();
  expect(screen.getByText('Un point de transition terminé').closest('details')).not.toHaveAttribute('open');
  await user.click(screen.getByRole('button', { name: `Reprendre : ${label}` }));
  await waitFor(() => expect(screen.queryByText(/En pause jusqu/)).not.toBeInTheDocument());
  expect(server.received('ResumeTransition')).toMatchObject([{ input: { transitionId: paused.id, version: 3 } }]);
});

test('what the server does not allow is not offered', async () => {
  fakeServer({ DossierTransitions: { dossierTransitions: aFollowing({ viewerCan: [], transitions: [aTransition({ viewerCan: [] })] }) } });
  await show(page);
  const plan = await card();
  expect(plan.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Signaler un point de transition' })).not.toBeInTheDocument();
});
