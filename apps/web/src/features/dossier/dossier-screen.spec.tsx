import { screen } from '@testing-library/react';
import { aDossier, anInterviewLine, aStoryLine } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { DossierScreen } from './dossier-screen';

const { id } = aDossier();
const screenOf = (groups: readonly 'interviews'[] = [], onGroups = jest.fn()) => (
  <DossierScreen id={id} groups={groups} onGroups={onGroups} isWriting={false} writingPanel={() => null} />
);

test('shows the rule of safe contact, the story, the projects, and the private note of its author apart', async () => {
  fakeServer({ Dossier: { dossier: aDossier() } });
  const { container } = await show(screenOf());
  expect(await screen.findByRole('region', { name: 'Contact sans risque' })).toHaveTextContent('téléphone et SMS');
  expect(screen.getByText('Ne pas citer le nom du service.')).toBeInTheDocument();
  expect(screen.getByText('Visible par vous seul·e')).toBeInTheDocument();
  expect(screen.getByText('De cœur').nextSibling).toHaveTextContent('Électricienne (choisi)');
  expect(screen.getByText('Aucun rendez-vous prévu')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a dossier without interviews invites to log the first one', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ story: { entries: [aStoryLine()], next: null } }) } });
  await show(screenOf());
  expect(await screen.findByText('Premier entretien à consigner.')).toBeInTheDocument();
  expect(screen.getByText('Dossier ouvert à Cité des Métiers de Liège')).toBeInTheDocument();
});

test('reads like a story: years, one sentence a line, interviews that unfold, what is withheld in its place', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ story: { next: null, entries: [
    anInterviewLine(),
    aStoryLine({ key: 'w', kind: 'withheld', at: null, count: 2 }),
    aStoryLine({ key: 'g', kind: 'goal', at: '2025-03-04T09:00:00Z', sort: 'heart', title: 'Électricienne', state: 'exploring', words: 'Elle hésite.' }),
    aStoryLine({ key: 'n', kind: 'need', at: '2025-03-04T08:00:00Z', sort: 'training', title: 'Électricité bâtiment' }),
    anInterviewLine({ id: 'avant', heldAt: '2024-01-10T09:00:00Z', summary: 'Premier contact.', privateNote: null }),
  ] } }) } });
  const { user, container } = await show(screenOf());
  const years = await screen.findAllByRole('heading', { level: 3 });
  expect(years.map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['2026', '2025', '2024']);
  expect(screen.getByText('2 éléments non partagés')).toBeInTheDocument();
  expect(screen.getByText('Projet de cœur « Électricienne » : à explorer')).toBeInTheDocument();
  expect(screen.getByText('Elle hésite.')).toBeInTheDocument();
  expect(screen.getByText('Besoin : Formation, Électricité bâtiment')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Replier' })).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('button', { name: 'Lire l’entretien' }));
  expect(screen.getAllByRole('button', { name: 'Replier' })).toHaveLength(2);
  await expect(container).toBeAccessible();
});

test('J and K move between lines only from a line; Enter unfolds an interview', async () => {
  const entries = [anInterviewLine(), anInterviewLine({ id: 'second', heldAt: '2026-11-02T09:30:00Z' })];
  fakeServer({ Dossier: { dossier: aDossier({ story: { entries, next: null } }) } });
  const { user } = await show(screenOf());
  const lines = await screen.findAllByRole('article');
  await user.keyboard('j');
  expect(lines[1]).not.toHaveFocus();
  lines[0]?.focus();
  await user.keyboard('j');
  expect(lines[1]).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getAllByRole('button', { name: 'Replier' })).toHaveLength(2);
  await user.keyboard('k');
  expect(lines[0]).toHaveFocus();
});

test('older lines come when asked for', async () => {
  const server = fakeServer({
    Dossier: { dossier: aDossier({ story: { entries: [anInterviewLine()], next: 'suite' } }) },
    Story: { story: { entries: [anInterviewLine({ id: 'ancien', summary: 'Premier contact.' })], next: null } },
  });
  const { user } = await show(screenOf());
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  expect((await screen.findAllByText('Premier contact.'))[0]).toBeInTheDocument();
  expect(server.received('Story')).toEqual([{ dossierId: id, groups: [], after: 'suite' }]);
  expect(screen.queryByRole('button', { name: 'Afficher la suite' })).not.toBeInTheDocument();
});

test('a filter asks for its own story from the beginning, and can be lifted', async () => {
  const server = fakeServer({
    Dossier: { dossier: aDossier() },
    Story: { story: { entries: [], next: null } },
  });
  const onGroups = jest.fn();
  const { user } = await show(screenOf(['interviews'], onGroups));
  expect(await screen.findByText('Rien de tel dans ce dossier.')).toBeInTheDocument();
  expect(server.received('Story')).toEqual([{ dossierId: id, groups: ['interviews'], after: null }]);
  await user.click(screen.getByRole('button', { name: 'Tout afficher' }));
  expect(onGroups).toHaveBeenCalledWith([]);
  await user.click(screen.getByRole('button', { name: 'Partages' }));
  expect(onGroups).toHaveBeenLastCalledWith(['interviews', 'sharing']);
});
