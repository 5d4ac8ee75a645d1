import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { ClosedDossier } from './closed-dossier';
import type { ClosedDossier as Closed } from './team-query';

const aDoor = (more: Partial<Closed> = {}): Closed => ({
  id: '00000000-0000-4000-8000-000000000001', title: 'Aïcha Benali', isAnonymous: false, birthOn: '1990-04-03', communeName: 'Liège',
  status: 'open', leadName: 'Nadia Lambert', replacementName: null, isAsked: false, isWaiting: false, exceptionsLeft: 3, colleagues: [],
  viewerCan: ['receive_walk_in', 'ask_to_follow', 'break_glass'], ...more,
});
const page = <ClosedDossier id={aDoor().id} otherwise={<p>Rien ici</p>} />;

test('who follows her, and the three ways in; a calm page, not an error', async () => {
  fakeServer({ ClosedDossier: { closedDossier: aDoor() } });
  const { container } = await show(page);
  expect(await screen.findByRole('heading', { name: 'Vous ne suivez pas cette personne' })).toBeInTheDocument();
  expect(screen.getByText('C’est Nadia Lambert qui la suit.')).toBeInTheDocument();
  for (const name of ['Elle est devant moi', 'Demander à suivre la personne', 'Ouvrir exceptionnellement']) {
    expect(screen.getByRole('region', { name })).toBeInTheDocument();
  }
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Coordination' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a dossier of elsewhere looks like none', async () => {
  fakeServer({ ClosedDossier: { refused: 'record.not_found' } });
  await show(page);
  expect(await screen.findByText('Rien ici')).toBeInTheDocument();
});

test('who gave no name is not named; what was asked is said, not offered again', async () => {
  fakeServer({ ClosedDossier: { closedDossier: aDoor({ title: null, isAnonymous: true, birthOn: null, communeName: null,
    isAsked: true, isWaiting: true, viewerCan: ['receive_walk_in'] }) } });
  await show(page);
  expect(await screen.findByText('Personne anonyme')).toBeInTheDocument();
  expect(screen.getByText(/Votre demande est envoyée/)).toBeInTheDocument();
  expect(screen.getByText(/attend l’accord de quelqu’un d’autre/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Envoyer la demande' })).not.toBeInTheDocument();
});

test('what the person gives and is not hers is refused where it was typed', async () => {
  const user = userEvent.setup();
  fakeServer({ ClosedDossier: { closedDossier: aDoor() }, ReceiveWalkIn: { refused: 'door.wrong_proof' } });
  await show(page);
  const way = within(await screen.findByRole('region', { name: 'Elle est devant moi' }));
  await user.click(way.getByRole('button', { name: 'Ouvrir pour ce rendez-vous' }));
  expect(way.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  await user.type(way.getByRole('textbox'), 'ABC-234{Enter}');
  expect(await way.findByText(/Ce n’est ni le code, ni la référence/)).toBeInTheDocument();
});

test('a reason of a few signs is not sent', async () => {
  const user = userEvent.setup();
  fakeServer({ ClosedDossier: { closedDossier: aDoor({ exceptionsLeft: 0 }) } });
  await show(page);
  await user.click(await screen.findByRole('button', { name: 'Ouvrir exceptionnellement…' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('Motif'), 'Danger pour la personne ou pour autrui');
  await user.type(dialog.getByRole('textbox', { name: 'Votre raison' }), 'urgent');
  await user.click(dialog.getByRole('button', { name: 'Demander l’accord' }));
  expect(dialog.getByText('Expliquez votre raison en vingt signes au moins.')).toBeInTheDocument();
  expect(dialog.getByRole('checkbox')).not.toBeChecked();
});
