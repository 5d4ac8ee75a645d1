import { screen, waitFor, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { anOffer, anOrganisation } from '../../../test/register-factories';
import { show } from '../../../test/render';
import { EditOfferScreen, NewOfferScreen } from './offer-screen';

const admin = { session: aSession({ role: 'structure_admin' }) };
const offer = anOffer();
const vocabulary = {
  basins: [{ code: 'LIEGE', name: 'Liège', region: 'wallonia' }], communes: [], fields: [], organisationTypes: [],
  offerCount: 1, organisationCount: 1, branchCount: 1,
};
const usual = {
  OfferToEdit: { registerOffer: offer },
  BranchesOf: { registerOrganisation: anOrganisation() },
  OwnOrganisation: { keptSheets: { organisationId: offer.organisation.id } },
  RegisterVocabulary: { registerVocabulary: vocabulary },
};
const open = () => show(<EditOfferScreen id={offer.id} />, admin);
const title = () => screen.findByRole('textbox', { name: 'Intitulé' });
const save = () => screen.getByRole('button', { name: 'Enregistrer' });

test('shows the sheet in its groups, with what would raise its quality beside it', async () => {
  fakeServer(usual);
  const { container } = await open();
  expect(await title()).toHaveValue('Électricité du bâtiment');
  expect(screen.getByRole('textbox', { name: /Prix en euros/ })).toHaveValue('12,50');
  expect(screen.getByRole('textbox', { name: /Durée en heures/ })).toHaveValue('37,5');
  expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent).filter(Boolean)).toEqual([
    'L’essentiel', 'Pour qui', 'Quand', 'Où', 'Combien', 'Comment entrer',
  ]);
  expect(screen.getByText('74 sur 100')).toBeInTheDocument();
  expect(screen.getByText('Donner le site')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('faults are said in French beside their field, the first one has the focus, and nothing is sent', async () => {
  const server = fakeServer(usual);
  const { user } = await open();
  await user.clear(await title());
  await user.clear(screen.getByRole('textbox', { name: /Âge minimum/ }));
  await user.type(screen.getByRole('textbox', { name: /Âge minimum/ }), '40');
  await user.type(screen.getByRole('textbox', { name: /Âge maximum/ }), '20');
  await user.click(save());
  expect(await screen.findByText('Ce champ est obligatoire.')).toBeInTheDocument();
  expect(await title()).toHaveFocus();
  await user.type(await title(), 'Électricité');
  await user.click(save());
  expect(await screen.findByText('L’âge maximum doit suivre l’âge minimum.')).toBeInTheDocument();
  expect(server.received('SaveOffer')).toEqual([]);
});

test('saves what was changed and nothing else, adds a session, then shows the sheet as it is kept', async () => {
  const server = fakeServer({ ...usual, SaveOffer: { saveOffer: { id: offer.id, version: 4 } } });
  const { user } = await open();
  await user.clear(await title());
  await user.type(await title(), 'Électricité, le soir');
  await user.click(screen.getByRole('button', { name: 'Ajouter une session' }));
  const [, added] = within(screen.getByRole('list', { name: 'Sessions' })).getAllByRole('group', { name: /Début/ });
  await user.click(within(added as HTMLElement).getByRole('spinbutton', { name: /jour/ }));
  await user.keyboard('06092027');
  server.answers['OfferToEdit'] = { registerOffer: anOffer({ version: 4, title: 'Électricité, le soir' }) };
  await user.click(save());
  expect(await screen.findByText('La fiche est enregistrée.')).toBeInTheDocument();
  const [{ input } = { input: {} }] = server.received('SaveOffer') as { input: Record<string, unknown> }[];
  expect(input).toMatchObject({
    id: offer.id, version: 3, branchId: offer.branch.id, title: 'Électricité, le soir', trades: ['F1602'], priceCents: 1250,
    durationHours: 37.5, minAge: 18, maxAge: null, website: null,
    sessions: [{ id: offer.sessions[0]?.id, seats: 14, seatsLeft: 5 }, { id: null, startsOn: '2027-09-06', seats: null }],
  });
});

test('a refusal about one field is shown at that field; the others above the form', async () => {
  const server = fakeServer({ ...usual, SaveOffer: { refused: 'trade.unknown' } });
  const { user } = await open();
  await user.type(await title(), ' 2');
  await user.click(save());
  expect(await screen.findByText(/Ce métier n’existe pas dans la liste ROME/)).toBeInTheDocument();
  server.answers['SaveOffer'] = { refused: 'text.national_number' };
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent('numéro de registre national');
  const keys = server.received('SaveOffer').map(({ input }) => (input as { commandKey: string }).commandKey);
  expect(new Set(keys).size).toBe(1);
});

test('somebody else saved meanwhile: says what changed, and what was typed is carried over', async () => {
  const server = fakeServer({ ...usual, SaveOffer: { refused: 'sheet.changed_elsewhere' } });
  const { user } = await open();
  await user.type(await title(), ' (soir)');
  server.answers['OfferToEdit'] = { registerOffer: anOffer({ version: 9, objective: 'Poser une installation.' }) };
  await user.click(save());
  expect(await screen.findByText(/Changé par quelqu’un d’autre : Objectif/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Reporter ma saisie sur la nouvelle version' }));
  expect(await title()).toHaveValue('Électricité du bâtiment (soir)');
  expect(screen.getByRole('textbox', { name: /Objectif/ })).toHaveValue('Poser une installation.');
  server.answers['SaveOffer'] = { saveOffer: { id: offer.id, version: 10 } };
  await user.click(save());
  await waitFor(() => expect(server.received('SaveOffer')).toHaveLength(2));
  expect(server.received('SaveOffer')[1]?.['input']).toMatchObject({ version: 9, objective: 'Poser une installation.' });
});

test('leaving with unsaved changes asks first', async () => {
  fakeServer(usual);
  const { user, router } = await open();
  await user.type(await title(), ' 2');
  await user.click(screen.getByRole('link', { name: 'Annuler' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Quitter sans enregistrer ?' }));
  await user.click(dialog.getByRole('button', { name: 'Annuler' }));
  expect(await title()).toHaveValue('Électricité du bâtiment 2');
  await user.click(screen.getByRole('link', { name: 'Annuler' }));
  await user.click(await screen.findByRole('button', { name: 'Quitter sans enregistrer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cadastre/fiches'));
});

test('a trade is found by name and added; a new offer goes to the only branch', async () => {
  const server = fakeServer({
    ...usual,
    RegisterTrades: { registerTrades: [{ code: 'F1603', name: 'Plombier', isShortage: true }] },
    SaveOffer: { saveOffer: { id: offer.id, version: 1 } },
  });
  const { user, router } = await show(<NewOfferScreen branchId={undefined} />, admin);
  await user.type(await title(), 'Plomberie');
  await user.type(screen.getByRole('combobox', { name: /Métiers visés/ }), 'plom');
  await user.click(await screen.findByRole('option', { name: /Plombier/ }));
  expect(screen.getByRole('button', { name: 'Retirer Plombier' })).toBeInTheDocument();
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe(`/cadastre/fiches/offres/${offer.id}`));
  expect(server.received('SaveOffer')[0]?.['input']).toMatchObject({
    id: null, version: null, branchId: offer.branch.id, trades: ['F1603'], sessions: [],
  });
});

test('a sheet kept by others cannot be edited here, and one that does not exist is said so', async () => {
  const server = fakeServer({ ...usual, OfferToEdit: { registerOffer: anOffer({ viewerCan: ['correct'] }) } });
  const { unmount } = await open();
  expect(await screen.findByText(/tenue par une autre organisation/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Enregistrer' })).not.toBeInTheDocument();
  unmount();
  server.answers['OfferToEdit'] = { refused: 'record.not_found' };
  await open();
  expect(await screen.findByText('Cette fiche n’existe pas, ou ne vous est pas ouverte.')).toBeInTheDocument();
});
