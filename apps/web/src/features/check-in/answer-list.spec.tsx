import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { AnswerList } from './answer-list';
import type { CheckIn } from './check-in-query';

const dossierId = '00000000-0000-4000-8000-000000000100';
const followUpId = '00000000-0000-4000-8000-000000000701';
const aCheckIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  followUpId, kind: 'check_in', dueAt: '2026-11-20T08:00:00Z', askedAt: null, answeredAt: null, changedAt: null, via: null, heardByName: null,
  answer: null, outcome: null, canAnswer: true, canGiveCode: true, ...over,
});
const heard = aCheckIn({
  askedAt: '2026-11-20T08:00:00Z', answeredAt: '2026-11-21T09:00:00Z', changedAt: '2026-11-21T10:00:00Z', via: 'phone', heardByName: 'Nadia Lambert', canGiveCode: false,
  answer: { whereabouts: 'wishes_call', sinceOn: null, callWish: 'morning', comment: 'Après mon stage.', agreesOutcome: false },
});
const list = (...checkIns: CheckIn[]) => ({ dossierCheckIns: { id: dossierId, checkIns } });
const page = <AnswerList dossierId={dossierId} />;

test('on its way, then refused, then empty: each is said', async () => {
  const server = fakeServer({ DossierCheckIns: { refused: 'service.unavailable' } });
  const { user } = await show(page);
  expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
  server.answers['DossierCheckIns'] = list();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Rien n’a encore été demandé à la personne.')).toBeInTheDocument();
});

test('what was said: when, by which way, who heard it, in her words', async () => {
  fakeServer({ DossierCheckIns: list(heard) });
  const { container } = await show(page);
  const line = within(await screen.findByRole('listitem'));
  for (const words of ['Souhaite un appel', 'Appel souhaité : le matin', '« Après mon stage. »', 'Pas d’accord avec le résultat noté', /changé le .*dit au téléphone · noté par Nadia Lambert/]) {
    expect(line.getByText(words)).toBeInTheDocument();
  }
  expect(line.getByRole('button', { name: 'Changer au téléphone' })).toBeInTheDocument();
  expect(line.queryByRole('button', { name: 'Donner un code' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('what the server does not allow is not offered', async () => {
  fakeServer({ DossierCheckIns: list(aCheckIn({ canAnswer: false, canGiveCode: false })) });
  await show(page);
  expect(await screen.findByText('pas encore demandé')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('a code is shown once, with the address; put away it is gone, and what she said meanwhile is there', async () => {
  const server = fakeServer({
    DossierCheckIns: list(aCheckIn()), GiveCheckInCode: { giveCheckInCode: { followUpId, code: 'K7M2-QX4P', expiresAt: '2099-01-01T10:00:00Z' } },
  });
  const { user, container } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Donner un code' }));
  const card = within(await screen.findByRole('region', { name: 'Code à dicter ou à écrire' }));
  expect(card.getByText('K7M2-QX4P')).toBeInTheDocument();
  expect(card.getByText(/\/suivi$/)).toBeInTheDocument();
  expect(server.received('GiveCheckInCode')).toEqual([{ input: { dossierId, followUpId } }]);
  await expect(container).toBeAccessible();
  server.answers['DossierCheckIns'] = list(heard);
  await user.click(card.getByRole('button', { name: 'C’est fait' }));
  expect(screen.queryByText('K7M2-QX4P')).not.toBeInTheDocument();
  expect(await screen.findByText('Souhaite un appel')).toBeInTheDocument();
});

test('a code that is refused: why, in its place', async () => {
  fakeServer({ DossierCheckIns: list(aCheckIn()), GiveCheckInCode: { refused: 'check_in.answered' } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Donner un code' }));
  expect(await screen.findByText('La personne a déjà répondu : il n’y a plus rien à lui demander.')).toBeInTheDocument();
});

test('on the telephone: what is missing is asked, what is heard is written down with her opinion of the outcome', async () => {
  const server = fakeServer({
    DossierCheckIns: list(aCheckIn({ kind: 'survey', outcome: { code: 'information_given', onDate: null } })), AnswerCheckInByPhone: { answerCheckInByPhone: list(heard).dossierCheckIns },
  });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Noter une réponse au téléphone' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Noter ce que la personne dit' }));
  await user.click(dialog.getByRole('button', { name: 'Noter la réponse' }));
  expect(dialog.getByText('Choisissez où en est la personne.')).toBeInTheDocument();
  expect(server.received('AnswerCheckInByPhone')).toEqual([]);
  await user.click(dialog.getByRole('radio', { name: 'Au travail' }));
  await user.click(dialog.getByRole('radio', { name: 'Oui, c’est bien cela' }));
  await user.click(dialog.getByRole('button', { name: 'Noter la réponse' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(server.received('AnswerCheckInByPhone')).toEqual([{ input: { dossierId, followUpId,
    answer: { whereabouts: 'at_work', sinceOn: null, callWish: null, comment: null, agreesOutcome: true } } }]);
  expect(screen.getByText('Souhaite un appel')).toBeInTheDocument();
});
