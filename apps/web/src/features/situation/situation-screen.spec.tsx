import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { aGoal, aPage, blankSituation } from '../../../test/situation-factories';
import { SituationScreen } from './situation-screen';

const person = aPage();
const page = <SituationScreen id={person.id} />;
const answers = (over: Parameters<typeof aPage>[0] = {}) => ({
  DossierSituation: { dossierSituation: aPage(over) },
  RegisterVocabulary: { registerVocabulary: { basins: [], communes: [], fields: [], organisationTypes: [], offerCount: 0, organisationCount: 0,
    branchCount: 0 } },
  Communes: { communes: [] },
});

test('while the page is on its way, says so', async () => {
  fakeServer({ DossierSituation: () => new Promise(() => {}) });
  await show(page);
  expect(await screen.findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
});

test('a failure is said with its reason, and can be retried', async () => {
  const server = fakeServer({ ...answers(), DossierSituation: { refused: 'server.failed' } });
  const { user } = await show(page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette page n’a pas pu être chargée.');
  Object.assign(server.answers, answers());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('region', { name: 'Projets' })).toBeInTheDocument();
});

test('nothing known yet: every theme invites', async () => {
  fakeServer(answers());
  const { container } = await show(page);
  const goals = await screen.findByRole('region', { name: 'Projets' });
  expect(within(goals).getByRole('button', { name: 'Noter le projet de cœur' })).toBeInTheDocument();
  expect(within(goals).getByRole('button', { name: 'Noter le second projet' })).toBeInTheDocument();
  expect(screen.getByText(/Que fait la personne en ce moment/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a life reads like a page: picture with its words, levels in words, the project with its state', async () => {
  fakeServer(answers({
    goals: [aGoal(), aGoal({ id: '2', title: 'Pilote', state: 'set_aside' })],
    situation: { ...blankSituation, version: 2, status: 'jobseeker', statusSince: '2026-05', highestDiploma: 'cess',
      studies: [{ level: 'cess', title: null, school: 'Athénée', country: 'MA', from: '2004', until: '2008-06', result: 'obtained', equivalence: 'granted' }],
      languages: [{ language: 'ar', level: 'native' }] },
  }));
  const { container } = await show(page);
  expect(await screen.findByRole('article', { name: 'Devenir électricienne' })).toHaveTextContent('Choisi');
  expect(screen.getByRole('article', { name: 'Pilote' })).toHaveTextContent('Mis de côté');
  expect(screen.getByRole('img', { name: /1 étude, aucune expérience/ })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Langues' })).toHaveTextContent('ArabeLangue maternelle');
  expect(screen.getByRole('region', { name: 'Aujourd’hui' })).toHaveTextContent('En recherche d’emploi depuis 05/2026');
  expect(screen.getByRole('region', { name: 'Parcours' })).toHaveTextContent('Athénée · Maroc · de 2004 à 06/2008');
  await expect(container).toBeAccessible();
});

test('what is not shared is said to be so, and what may not be changed offers nothing', async () => {
  fakeServer(answers({ situation: null, special: null, viewerCan: [] }));
  await show(page);
  expect(await screen.findByText('Le parcours n’est pas partagé avec vous.')).toBeInTheDocument();
  expect(screen.getByText('Non partagé avec vous.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Modifier|Ajouter/ })).not.toBeInTheDocument();
});

test('an anonymous person has no identity to change, and everything else', async () => {
  fakeServer(answers({ isAnonymous: true, identity: null, viewerCan: ['save_situation', 'save_goal', 'save_need', 'save_special'] }));
  await show(page);
  expect(await screen.findByText('Cette personne n’a pas donné son nom.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Modifier : Identité et contact' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Modifier : Aujourd’hui' })).toBeInTheDocument();
});

test('somebody was faster: both versions, a choice for what both changed, and the new version is sent with it', async () => {
  const mine = { ...blankSituation, version: 1, note: 'Avant' };
  const server = fakeServer({ ...answers({ situation: mine }), SaveSituation: { refused: 'dossier.changed_elsewhere' },
    SaveFormDraft: { refused: 'service.unavailable' } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Modifier : Mobilité et disponibilité' }));
  const note = screen.getByRole('textbox', { name: /Autres contraintes/ });
  await user.clear(note);
  await user.type(note, 'La mienne');
  server.answers['DossierSituation'] = { dossierSituation: aPage({ situation: { ...mine, version: 2, note: 'La leur', licence: 'b' } }) };
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));

  const choice = await screen.findByRole('alertdialog', { name: 'Quelqu’un a modifié ceci entre-temps' });
  expect(await within(choice).findByText('La leur')).toBeInTheDocument();
  expect(within(choice).getByText('La mienne')).toBeInTheDocument();
  await user.click(within(choice).getByRole('button', { name: 'Enregistrer ces choix' }));
  expect(within(choice).getByRole('alert')).toHaveTextContent('Il reste 1 champ à choisir.');
  const group = within(choice).getByRole('group', { name: 'Autres contraintes' });
  await user.click(within(group).getByRole('radio', { name: /Votre version/ }));
  server.answers['SaveSituation'] = { saveSituation: { id: person.id, version: 3 } };
  await user.click(within(choice).getByRole('button', { name: 'Enregistrer ces choix' }));
  await screen.findByRole('button', { name: 'Modifier : Mobilité et disponibilité' });
  expect(server.received('SaveSituation').at(-1)).toMatchObject({ input: { version: 2, note: 'La mienne', licence: 'b' } });
});
