import { screen, waitFor, within } from '@testing-library/react';
import { aCatalogue } from '../../../test/following-factories';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { CatalogueScreen } from './catalogue-screen';

const label = 'Rupture du contrat d’alternance';

test('each point: its picture, where its delays come from, which version counts; nobody edits who may not', async () => {
  fakeServer({ TransitionCatalogue: { transitionCatalogue: aCatalogue() } });
  const { container, user } = await show(<CatalogueScreen />);
  const card = within(await screen.findByRole('article', { name: label }));
  expect(card.getByRole('img', { name: `Plan : ${label}` })).toHaveAccessibleDescription('2 étapes. La première : le jour même ; la dernière : 7 jours après.');
  expect(card.getAllByText('Notre proposition').length).toBeGreaterThan(0);
  expect(screen.getByText(/Version commune 1, depuis le 1 sept. 2026/)).toBeInTheDocument();
  await user.click(within(screen.getByRole('article', { name: 'Fin de formation' })).getByText('Étapes et sources'));
  expect(screen.getByText('Source : Décret du 12 novembre 2021')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Préparer une nouvelle version' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a word narrows the list; one that nothing answers to is taken back', async () => {
  fakeServer({ TransitionCatalogue: { transitionCatalogue: aCatalogue() } });
  const { user } = await show(<CatalogueScreen />);
  const field = await screen.findByRole('searchbox', { name: 'Chercher un point de transition' });
  await user.type(field, 'FORMATION');
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByText('1 point de transition')).toBeInTheDocument();
  await user.type(field, ' zzz');
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }));
  expect(screen.getAllByRole('article')).toHaveLength(2);
});

test('a failed reading is said', async () => {
  fakeServer({ TransitionCatalogue: { refused: 'service.unavailable' } });
  await show(<CatalogueScreen />);
  expect(await screen.findByText('Le catalogue n’a pas pu être chargé.')).toBeInTheDocument();
});

test('the next version: checked as it is written, shown before and after, then published with its reason', async () => {
  const published = aCatalogue({ id: '00000000-0000-4000-8000-000000000901', version: 2, organisationName: 'Cité des Métiers', canPublish: true });
  const server = fakeServer({
    TransitionCatalogue: { transitionCatalogue: aCatalogue({ canPublish: true }) }, PublishCatalogue: { publishCatalogue: published },
  });
  const { user, container } = await show(<CatalogueScreen />, { session: aSession({ role: 'structure_admin' }) });
  await user.click(await screen.findByRole('button', { name: 'Préparer une nouvelle version' }));
  expect(screen.getByText('Rien n’a changé : il n’y a rien à publier.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `Modifier : ${label}` }));
  const dialog = within(screen.getByRole('dialog', { name: `Modifier : ${label}` }));
  const second = within(dialog.getByRole('group', { name: 'Étape 2 : Contact' }));
  const delay = second.getByRole('textbox', { name: 'Délai' });
  await user.clear(delay);
  await user.type(delay, 'dix');
  await user.selectOptions(second.getByLabelText('D’où vient ce délai'), 'Loi');
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  expect(second.getByText('Un nombre entier, à trois ans au plus du changement.')).toBeInTheDocument();
  expect(second.getByText(/Une loi ou une pratique demande une source/)).toBeInTheDocument();
  await user.selectOptions(second.getByLabelText('D’où vient ce délai'), 'Notre proposition');
  await user.clear(delay);
  await user.type(delay, '10');
  await user.click(dialog.getByRole('button', { name: 'Garder' }));
  expect(screen.getByText('1 changement')).toBeInTheDocument();
  await expect(container).toBeAccessible();

  await user.click(screen.getByRole('button', { name: 'Voir les changements et publier' }));
  const publish = within(screen.getByRole('dialog', { name: 'Publier une nouvelle version' }));
  expect(within(publish.getByRole('row', { name: /étape 2/ })).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['7 jours après', '10 jours après']);
  await user.click(publish.getByRole('button', { name: 'Publier' }));
  expect(server.received('PublishCatalogue')).toEqual([]);
  await user.type(publish.getByRole('textbox', { name: 'Pourquoi cette version' }), 'Dix jours suffisent.{Enter}');
  await waitFor(() => expect(screen.getByText(/Version 2 de Cité des Métiers/)).toBeInTheDocument());
  const [sent] = server.received('PublishCatalogue') as { input: { fromId: string; points: { steps: { offset: number }[] }[] } }[]; // our own request
  expect(sent?.input.fromId).toBe(aCatalogue().id);
  expect(sent?.input.points[0]?.steps.map(({ offset }) => offset)).toEqual([0, 10]);
});
