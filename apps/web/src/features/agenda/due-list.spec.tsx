import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { DueList } from './due-list';
import type { Due } from './due-query';

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
const aDue = (more: Partial<Due> = {}): Due => ({
  id: id(1), version: 3, dossierId: id(9), dossierTitle: 'Maya Lenoir', kind: 'own', way: null, isUrgent: false, dueOn: '2026-11-20', isLate: true,
  point: null, words: null, note: null, ownerName: 'Nadia Lambert', replaces: false, isMine: true, ...more,
});
const colleagues = [{ membershipId: id(7), name: 'Sam Petit' }];
const list = (items: Due[]) => <DueList items={items} colleagues={colleagues} label="Relances" />;
const done = (changed: string[], refused: { id: string; code: string }[] = []) => ({ changed: changed.map((one) => ({ id: one, version: 4 })), refused });

test('a task says about whom, what for, since when, and in whose place', async () => {
  fakeServer({});
  const { container } = await show(list([aDue({ kind: 'contact', way: 'phone', isUrgent: true, replaces: true, point: 'Rupture du contrat', words: 'Appeler le jour même' })]));
  const row = screen.getByRole('listitem');
  for (const text of ['Maya Lenoir', 'À contacter par téléphone', 'Rupture du contrat', 'Appeler le jour même', 'Urgent', 'En remplacement de Nadia Lambert']) {
    expect(row).toHaveTextContent(text);
  }
  expect(within(row).getByRole('link', { name: 'Consigner l’entretien' })).toHaveAttribute('href', expect.stringContaining(`relance=${id(1)}`));
  await expect(container).toBeAccessible();
});

test('done is said, and can be taken back as it then stands', async () => {
  const server = fakeServer({ DoFollowUps: { doFollowUps: done([id(1)]) }, UndoFollowUps: { undoFollowUps: done([id(1)]) } });
  const { user } = await show(list([aDue()]));
  await user.click(screen.getByRole('button', { name: 'Fait : Maya Lenoir' }));
  expect(await screen.findByText('1 relance est faite.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Revenir en arrière' }));
  await waitFor(() => expect(server.received('UndoFollowUps')).toEqual([{ input: { items: [{ id: id(1), dossierId: id(9), version: 4 }] } }]));
});

test('with the keys alone: two are chosen and put off; what somebody else changed is told', async () => {
  const server = fakeServer({ SnoozeFollowUps: { snoozeFollowUps: done([id(1)], [{ id: id(2), code: 'follow_up.changed_elsewhere' }]) } });
  const { user } = await show(list([aDue(), aDue({ id: id(2), dossierTitle: 'Ali Roux' })]));
  screen.getByRole('link', { name: 'Maya Lenoir' }).focus();
  await user.keyboard('xjx');
  expect(screen.getByRole('link', { name: 'Ali Roux' })).toHaveFocus();
  expect(screen.getByText('2 relances choisies')).toBeInTheDocument();
  await user.keyboard('s');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Dans une semaine' }));
  expect(await screen.findByText(/1 relance n’a pas pu l’être/)).toBeInTheDocument();
  expect(screen.getByText(/Ali Roux : Cette relance vient d’être modifiée/)).toBeInTheDocument();
  expect(server.received('SnoozeFollowUps')).toMatchObject([{ input: { items: [{ id: id(1), version: 3 }, { id: id(2) }] } }]);
});

test('cancelled for another reason, a word is asked for first', async () => {
  const server = fakeServer({ CancelFollowUps: { cancelFollowUps: done([id(1)]) } });
  const { user } = await show(list([aDue()]));
  screen.getByRole('link', { name: 'Maya Lenoir' }).focus();
  await user.keyboard('c');
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Pourquoi' }), 'other');
  await user.click(dialog.getByRole('button', { name: 'Annuler la relance' }));
  expect(server.received('CancelFollowUps')).toEqual([]);
  await user.type(dialog.getByRole('textbox'), 'Partie à Lille');
  await user.click(dialog.getByRole('button', { name: 'Annuler la relance' }));
  expect(await screen.findByText('1 relance est annulée.')).toBeInTheDocument();
});

test('what is a colleague\'s is only given to somebody else', async () => {
  const server = fakeServer({ DelegateFollowUps: { delegateFollowUps: done([id(1)]) } });
  const { user } = await show(list([aDue({ isMine: false })]));
  await user.click(screen.getByRole('checkbox', { name: 'Choisir Maya Lenoir' }));
  const bar = within(screen.getByRole('group', { name: 'Agir sur ce qui est choisi' }));
  expect(bar.queryByRole('button', { name: 'Fait' })).not.toBeInTheDocument();
  await user.click(bar.getByRole('button', { name: 'Déléguer' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Confier à' }), id(7));
  await user.click(dialog.getByRole('button', { name: 'Confier' }));
  expect(await screen.findByText('1 relance est confiée à Sam Petit.')).toBeInTheDocument();
  expect(server.received('DelegateFollowUps')).toMatchObject([{ input: { toMembershipId: id(7) } }]);
});
