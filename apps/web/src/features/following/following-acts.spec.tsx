import { screen, waitFor, within } from '@testing-library/react';
import { aFollowing, aFollowUp, aTransition, dayIn } from '../../../test/following-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { FollowingScreen } from './following-screen';

const label = 'Rupture du contrat d’alternance';
const proposed = aTransition({ state: 'to_confirm', source: 'computed', declaredByName: null, steps: [], viewerCan: ['confirm', 'dismiss'] });
const following = aFollowing({ overdue: 0, transitions: [proposed] });
const page = <FollowingScreen id={following.id} />;
const preview = { previewTransition: { steps: [aFollowUp({ id: null })], cancelled: [] } };
const press = (name: string) => screen.findByRole('button', { name });
const dialog = () => within(screen.getByRole('dialog'));

describe('a turning point that was found, not declared', () => {
  test('nothing begins before somebody confirms it; confirmed, with its plan in sight, it runs', async () => {
    const server = fakeServer({
      DossierTransitions: { dossierTransitions: following }, PreviewTransition: preview, ConfirmTransition: { confirmTransition: aFollowing() },
    });
    const { user, container } = await show(page);
    const card = within(await screen.findByRole('article', { name: label }));
    expect(card.getByText('À confirmer')).toBeInTheDocument();
    expect(card.queryByRole('list', { name: 'Étapes du plan' })).not.toBeInTheDocument();
    await expect(container).toBeAccessible();
    await user.click(await press(`Confirmer : ${label}`));
    expect(await dialog().findByRole('img', { name: 'Ce qui sera prévu' })).toBeInTheDocument();
    expect(server.received('PreviewTransition')).toMatchObject([{ input: { dossierId: following.id, transitionId: proposed.id, onDate: dayIn(-1) } }]);
    await user.click(dialog().getByRole('button', { name: 'Confirmer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByText('En cours')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Étapes du plan' })).toBeInTheDocument();
    expect(server.received('ConfirmTransition')).toEqual([{ input: { dossierId: following.id, transitionId: proposed.id, version: 3, onDate: dayIn(-1) } }]);
  });

  test('confirmed by somebody else meanwhile: the reason stays in the dialog', async () => {
    fakeServer({ DossierTransitions: { dossierTransitions: following }, PreviewTransition: preview, ConfirmTransition: { refused: 'transition.wrong_state' } });
    const { user } = await show(page);
    await user.click(await press(`Confirmer : ${label}`));
    await user.click(dialog().getByRole('button', { name: 'Confirmer' }));
    expect(await dialog().findByRole('alert')).toBeInTheDocument();
    expect(screen.getByText('À confirmer')).toBeInTheDocument();
  });

  test('put aside with a reason: no plan begins', async () => {
    const server = fakeServer({ DossierTransitions: { dossierTransitions: following }, DismissTransition: { dismissTransition: aFollowing({ overdue: 0, transitions: [] }) } });
    const { user } = await show(page);
    await user.click(await press(`Écarter : ${label}`));
    await user.click(dialog().getByRole('button', { name: 'Écarter' }));
    expect(dialog().getByText('Ce champ est obligatoire.')).toBeInTheDocument();
    expect(server.received('DismissTransition')).toEqual([]);
    await user.selectOptions(dialog().getByLabelText('Raison'), 'La personne ne le souhaite pas');
    await user.click(dialog().getByRole('button', { name: 'Écarter' }));
    expect(await screen.findByText('Rien n’est prévu pour cette personne.')).toBeInTheDocument();
    expect(server.received('DismissTransition')).toMatchObject([{ input: { transitionId: proposed.id, version: 3, reason: 'refused', note: null } }]);
  });
});

describe('what somebody promises herself', () => {
  const own = aFollowUp({ kind: 'own', step: null, words: null, nature: null, note: 'Demander des nouvelles de l’essai.', dueAt: '2099-01-05T07:00:00Z' });

  test('a day to come and what is to be done are asked; planned, it stands among the others', async () => {
    const server = fakeServer({
      DossierTransitions: { dossierTransitions: following }, PlanFollowUp: { planFollowUp: aFollowing({ others: [own] }) },
    });
    const { user } = await show(page);
    await user.click(await press('Prévoir une relance'));
    await user.click(dialog().getByRole('button', { name: 'Prévoir' }));
    expect(dialog().getAllByText('Ce champ est obligatoire.')).toHaveLength(2);
    expect(server.received('PlanFollowUp')).toEqual([]);
    await user.click(dialog().getByRole('spinbutton', { name: /jour/ }));
    await user.keyboard('05012099');
    await user.selectOptions(dialog().getByLabelText('Comment'), 'E-mail');
    await user.type(dialog().getByRole('textbox', { name: 'À faire' }), '  Demander des nouvelles de l’essai. ');
    await user.click(dialog().getByRole('checkbox', { name: 'Urgent : à voir le jour même' }));
    await user.click(dialog().getByRole('button', { name: 'Prévoir' }));
    expect(await screen.findByText('Demander des nouvelles de l’essai.')).toBeInTheDocument();
    expect(server.received('PlanFollowUp')).toMatchObject([{ input: { dossierId: following.id, dueOn: '2099-01-05', way: 'mail',
      note: 'Demander des nouvelles de l’essai.', isUrgent: true } }]);
  });

  test('a day that is over is refused before it is sent', async () => {
    const server = fakeServer({ DossierTransitions: { dossierTransitions: following } });
    const { user } = await show(page);
    await user.click(await press('Prévoir une relance'));
    await user.click(dialog().getByRole('spinbutton', { name: /jour/ }));
    await user.keyboard('05012020');
    await user.type(dialog().getByRole('textbox', { name: 'À faire' }), 'Appeler.');
    await user.click(dialog().getByRole('button', { name: 'Prévoir' }));
    expect(dialog().getByText('Choisissez un jour à venir.')).toBeInTheDocument();
    expect(server.received('PlanFollowUp')).toEqual([]);
  });
});
