import { act, screen, waitFor, within } from '@testing-library/react';
import { aGathering, aParticipant } from '../../../test/gathering-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { Gathering } from './gathering-query';
import { GatheringScreen } from './gathering-screen';

const page = <GatheringScreen id={aGathering().id} />;
const open = (gathering: Gathering, answers: Parameters<typeof fakeServer>[0] = {}) => fakeServer({ Gathering: { gathering }, ...answers });
const [ali, maya, zoe] = [aParticipant(2, 'Ali Roux'), aParticipant(4, 'Maya Lenoir'), aParticipant(6, 'Zoé Petit', { dossierId: null })];
const begun = (more: Partial<Gathering> = {}) => aGathering({
  hasBegun: true, viewerCan: ['enrol', 'take_attendance'], participants: [ali, maya, zoe], counts: { ...aGathering().counts, enrolled: 3 }, ...more,
});

test('what it is, how many, who comes; whom one does not follow has no way in', async () => {
  open(aGathering({
    note: 'Prévoir le projecteur', hidden: 2, counts: { ...aGathering().counts, enrolled: 4, waiting: 1, unnamed: 9, seats: 20 },
    participants: [ali, zoe, aParticipant(8, 'Tom Noël', { state: 'waiting' })], groups: [{ id: ali.seatId, label: 'Classe de 5e', count: 9, present: null }],
  }));
  const { container } = await show(page);
  expect(await screen.findByRole('heading', { name: 'Écrire son CV', level: 1 })).toBeInTheDocument();
  for (const text of ['Salle 3', 'Animé par Nadia Lambert', 'Prévoir le projecteur']) expect(screen.getByText(text)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'En chiffres' })).getByText('Places libres').nextSibling).toHaveTextContent('7');
  const people = within(screen.getByRole('region', { name: 'Participant·es' }));
  expect(people.getByRole('link', { name: 'Ali Roux' })).toHaveAttribute('href', `/dossiers/${ali.dossierId}`);
  expect(people.queryByRole('link', { name: 'Zoé Petit' })).not.toBeInTheDocument();
  expect(people.getByText('Tom Noël').closest('li')).toHaveTextContent('En attente');
  expect(people.getByText('2 autres personnes, que vous ne suivez pas.')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Groupes sans nom' })).toHaveTextContent('Classe de 5e');
  await expect(container).toBeAccessible();
});

test('nobody yet, and who may only read has nothing to press', async () => {
  open(aGathering({ viewerCan: [], isLed: false }));
  const { container } = await show(page);
  expect(await screen.findByText('Personne n’est encore inscrit.')).toBeInTheDocument();
  expect(screen.getByText('Aucun groupe.')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('while it loads nothing is claimed; it does not load: says so, and tries again', async () => {
  let release: (answer: { refused: 'server.failed' }) => void = () => undefined;
  const server = fakeServer({ Gathering: () => new Promise((resolve) => { release = resolve; }) });
  const { user } = await show(page);
  expect(screen.getByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
  expect(screen.queryByText(/Personne n’est encore inscrit/)).not.toBeInTheDocument();
  release({ refused: 'server.failed' });
  expect(await screen.findByText(/Ce moment n’a pas pu être chargé/)).toBeInTheDocument();
  server.answers['Gathering'] = { gathering: aGathering() };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { name: 'Écrire son CV' })).toBeInTheDocument();
});

test('attendance with the keys alone: a letter marks and goes on, arrows come back, all is sent at once', async () => {
  const held = begun({ version: 2, state: 'held', viewerCan: ['enrol', 'take_attendance', 'follow_up'],
    participants: [{ ...ali, attendance: 'present' }, { ...maya, attendance: 'excused' }, { ...zoe, attendance: 'absent' }] });
  const server = open(begun(), { TakeAttendance: { takeAttendance: held } });
  const { user, container } = await show(page);
  const chips = (name: string) => within(screen.getByRole('radiogroup', { name: `Présence de ${name}` }));
  await screen.findByRole('radiogroup', { name: 'Présence de Ali Roux' });
  act(() => chips('Ali Roux').getByRole('radio', { name: 'Présent·e' }).focus());
  await user.keyboard('pa');
  expect(chips('Ali Roux').getByRole('radio', { name: 'Présent·e' })).toBeChecked();
  expect(chips('Maya Lenoir').getByRole('radio', { name: 'Absent·e' })).toBeChecked();
  expect(chips('Zoé Petit').getByRole('radio', { name: 'Présent·e' })).toHaveFocus();
  await user.keyboard('a{ArrowUp}e');
  expect(chips('Maya Lenoir').getByRole('radio', { name: 'Excusé·e' })).toBeChecked();
  expect(screen.getByText('Des présences ne sont pas encore enregistrées.')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Enregistrer les présences' }));
  expect(await screen.findByRole('button', { name: /Prévoir la suite/ })).toBeInTheDocument();
  expect(server.received('TakeAttendance')).toEqual([{ input: { gatheringId: held.id, everybody: null, groups: [], marks: [
    { seatId: ali.seatId, attendance: 'present' }, { seatId: maya.seatId, attendance: 'excused' }, { seatId: zoe.seatId, attendance: 'absent' }] } }]);
  expect(screen.queryByText('Des présences ne sont pas encore enregistrées.')).not.toBeInTheDocument();
});

test('everybody at once, then the exception; more of a group than were expected is not sent; what is refused stays typed', async () => {
  const group = { id: maya.seatId, label: 'Classe de 5e', count: 9, present: null };
  const server = open(begun({ groups: [group] }), { TakeAttendance: { refused: 'gathering.not_begun' } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Tout le monde est là' }));
  await user.click(within(screen.getByRole('radiogroup', { name: 'Présence de Zoé Petit' })).getByRole('radio', { name: 'Absent·e' }));
  const came = screen.getByRole('textbox', { name: /Classe de 5e/ });
  await user.type(came, '10');
  await user.click(screen.getByRole('button', { name: 'Enregistrer les présences' }));
  expect(screen.getByText('Un nombre entier, de 0 à 9.')).toBeInTheDocument();
  expect(server.received('TakeAttendance')).toEqual([]);
  await user.clear(came);
  await user.type(came, '8');
  await user.click(screen.getByRole('button', { name: 'Enregistrer les présences' }));
  await waitFor(() => expect(server.received('TakeAttendance')).toMatchObject([{ input: { groups: [{ groupId: group.id, present: 8 }] } }]));
  expect(came).toHaveValue('8');
  expect(within(screen.getByRole('radiogroup', { name: 'Présence de Zoé Petit' })).getByRole('radio', { name: 'Absent·e' })).toBeChecked();
});

test('called off: the reason is asked, then read', async () => {
  const off = aGathering({ version: 2, state: 'cancelled', cancelReason: 'Panne de chauffage', viewerCan: [] });
  const server = open(aGathering(), { CancelGathering: { cancelGathering: off } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: /Annuler ce moment/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Annuler ce moment' }));
  expect(dialog.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  expect(server.received('CancelGathering')).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Motif/ }), 'Panne de chauffage');
  await user.click(dialog.getByRole('button', { name: 'Annuler ce moment' }));
  expect(await screen.findByText('Annulé : Panne de chauffage')).toBeInTheDocument();
  expect(server.received('CancelGathering')).toEqual([{ input: { id: off.id, version: 1, reason: 'Panne de chauffage' } }]);
});

test('the same for all who were there; who is left out is named, with the reason', async () => {
  const held = begun({ state: 'held', viewerCan: ['follow_up'], counts: { ...aGathering().counts, enrolled: 3, present: 2 } });
  const server = open(held, { FollowUpGathering: { followUpGathering: { planned: 1, leftOut: [{ seatId: zoe.seatId, title: 'Zoé Petit', reason: 'no_door' }], gathering: held } } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: /Prévoir la suite/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('spinbutton', { name: /jour/ }));
  await user.keyboard('02042027');
  await user.click(dialog.getByRole('button', { name: 'Prévoir' }));
  expect(await screen.findByText('Une suite est prévue.')).toBeInTheDocument();
  expect(screen.getByRole('dialog')).toHaveTextContent(/Zoé Petit.*suivi·e par un·e collègue/);
  expect(server.received('FollowUpGathering')).toEqual([{ input: { gatheringId: held.id, to: 'present', kind: 'contact', onDay: '2027-04-02', note: null } }]);
});
