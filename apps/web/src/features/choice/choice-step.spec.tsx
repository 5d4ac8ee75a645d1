import { act, screen, within } from '@testing-library/react';
import { aCard, aNotice, aSet, ownCard } from '../../../test/choice-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { ChoiceStep } from './choice-step';

const set = aSet();
const dossierId = set.dossierId ?? '';
const address = { besoin: set.need?.id ?? '', choix: set.id };
const page = <ChoiceStep dossierId={dossierId} setId={set.id} address={address} />;
const answers = (over: Parameters<typeof aSet>[0] = {}) => ({
  ChoiceSet: { choiceSet: aSet(over) },
  RegisterVocabulary: { registerVocabulary: { basins: [], communes: [], fields: [], organisationTypes: [], offerCount: 0, organisationCount: 0,
    branchCount: 0 } },
  NoteChoice: { noteChoice: { id: set.id } },
});
const cards = async () => within(await screen.findByRole('region', { name: 'Offres' })).findAllByRole('listitem');

test('while the list is on its way, says so', async () => {
  fakeServer({ ChoiceSet: () => new Promise(() => {}) });
  await show(page);
  expect(await screen.findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
});

test('a failure is said with its reason, and can be retried', async () => {
  const server = fakeServer({ ...answers(), ChoiceSet: { refused: 'server.failed' } });
  const { user } = await show(page);
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette étape n’a pas pu être chargée.');
  Object.assign(server.answers, answers());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await cards()).toHaveLength(5);
});

test('nothing answers: what one condition less would bring, and nothing to pick', async () => {
  fakeServer(answers({ cards: [], relax: [{ relax: 'more_minutes_30', count: 4 }, { relax: 'any_time', count: 0 }],
    notices: [aNotice({ rule: 'N_A10', asks: 'nothing', count: 0 })] }));
  const { container } = await show(page);
  expect(await screen.findByRole('heading', { name: 'Aucune offre ne répond à ces critères.' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '30 minutes de trajet en plus : 4 offres de plus' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Tous les horaires/ })).not.toBeInTheDocument();
  expect(screen.getByText(/Cela n’est retenu contre personne/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('all of them in the server’s order, alike, none chosen in advance; one’s own said above and on its card', async () => {
  fakeServer(answers());
  const { container } = await show(page);
  const shown = await cards();
  expect(shown.map((card) => within(card).getByRole('heading').textContent)).toEqual(['Offre 3', 'Offre 0', 'Offre 4', 'Offre 1', 'Offre 2']);
  expect(screen.getByText('1 offre sur 5 est organisée par Forem, votre employeur.')).toBeInTheDocument();
  expect(shown.filter((card) => within(card).queryByText('Organisée par Forem, votre employeur.'))).toHaveLength(1);
  expect(container.querySelectorAll('.choice-card :is([aria-pressed=true], :checked, img)')).toHaveLength(0);
  expect(screen.getByText('15 offres du domaine sont laissées de côté, chacune pour la première raison qui s’applique.')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a filter is decided by the server; its rule asks in one sentence and is answered by one click', async () => {
  const server = fakeServer({ ...answers({ cards: [aCard(3), ownCard(0), aCard(4, { path: 'work_study' })] }),
    FilterChoice: { filterChoice: { shown: [0], notices: [aNotice()] } } });
  const { user } = await show(page);
  await cards();
  await user.click(screen.getByRole('button', { name: 'En alternance' }));
  expect(await screen.findByText(/Ce filtre fait passer la part de vos offres de 20 % à 50 %/)).toBeInTheDocument();
  expect(await cards()).toHaveLength(1);
  expect(server.received('FilterChoice')[0]).toMatchObject({ input: { setId: set.id, filters: { paths: ['work_study'] } } });
  await user.click(screen.getByRole('button', { name: 'La personne l’a demandé' }));
  expect(screen.queryByText(/Ce filtre fait passer/)).not.toBeInTheDocument();
  expect(server.received('NoteChoice').at(-1)).toMatchObject({ input: { kind: 'answered', rule: 'N_A2', answer: 'asked_by_learner' } });
  expect(server.received('FilterChoice').at(-1)).toMatchObject({ input: { reason: 'asked_by_learner' } });
});

test('only the latest filter counts, whichever answer comes first', async () => {
  const late: ((answer: Record<string, unknown>) => void)[] = [];
  fakeServer({ ...answers({ cards: [aCard(3), aCard(4, { path: 'work_study', times: ['evening'] })] }),
    FilterChoice: () => new Promise((resolve) => late.push(resolve)) });
  const { user } = await show(page);
  await cards();
  await user.click(screen.getByRole('button', { name: 'En alternance' }));
  await user.click(screen.getByRole('radio', { name: 'Les plus proches' }));
  late[1]?.({ filterChoice: { shown: [4], notices: [] } });
  late[0]?.({ filterChoice: { shown: [], notices: [] } });
  expect(await screen.findByText('1 offre montrée sur 2')).toBeInTheDocument();
});

test('a mention takes one click, and says that it is done', async () => {
  const server = fakeServer({ ...answers(), MentionOffer: { mentionOffer: { id: '1' } } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Simple mention : Offre 4' }));
  expect(server.received('MentionOffer')[0]).toMatchObject({ input: { setId: set.id, alternative: 4, isAnonymous: false } });
  expect(server.received('ChoiceSet').length).toBeGreaterThan(1);
});

test('an in-house pick is asked why, in place; the picks enter the dossier when one goes on', async () => {
  const server = fakeServer({ ...answers(), RetainOffers: { retainOffers: [] } });
  const { user, router } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Retenir : Offre 0' }));
  const picks = screen.getByRole('region', { name: 'Offres retenues' });
  expect(within(picks).getByText(/Cette offre est organisée par Forem. Pourquoi celle-ci/)).toBeInTheDocument();
  await user.selectOptions(within(picks).getByRole('combobox', { name: 'Pourquoi celle-ci' }), 'Plus près');
  expect(within(picks).queryByText(/Cette offre est organisée/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Retenir : Offre 4' }));
  await user.click(screen.getByRole('button', { name: 'Continuer avec 2 offres' }));
  expect(server.received('RetainOffers')[0]).toMatchObject({ input: { picks: [
    { alternative: 0, reasonCode: 'near', goalId: set.goals[0]?.id }, { alternative: 4, reasonCode: null, goalId: set.goals[1]?.id }] } });
  expect(await screen.findByRole('heading', { name: 'Ailleurs' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe(`/dossiers/${dossierId}/orienter/accord`);
});

test('refused, the picks stay; nothing picked, it is said', async () => {
  const server = fakeServer({ ...answers(), RetainOffers: { refused: 'service.unavailable' } });
  const { user } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Continuer' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Retenez au moins une offre');
  await user.click(screen.getByRole('button', { name: 'Retenir : Offre 4' }));
  await user.click(screen.getByRole('button', { name: 'Continuer avec 1 offre' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Ne plus retenir : Offre 4' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Continuer avec 1 offre' }));
  const [first, second] = server.received('RetainOffers') as { input: { commandKey: string } }[];
  expect(second?.input.commandKey).toBe(first?.input.commandKey);
});

test('two to four side by side, in a table', async () => {
  const server = fakeServer(answers());
  const { user, container } = await show(page);
  expect(await screen.findByRole('button', { name: 'Comparer (0)' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'Comparer Offre 3' }));
  await user.click(screen.getByRole('checkbox', { name: 'Comparer Offre 0' }));
  await user.click(screen.getByRole('button', { name: 'Comparer (2)' }));
  const table = within(screen.getByRole('dialog')).getByRole('table');
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Aspect', 'Offre 3', 'Offre 0']);
  expect(within(table).getByRole('row', { name: /Lien Aucun Organisée par Forem, votre employeur/ })).toBeInTheDocument();
  expect(server.received('NoteChoice')[0]).toMatchObject({ input: { kind: 'compared', alternatives: [3, 0] } });
  await expect(container).toBeAccessible();
});

test('picks and marks stand in the address: they are there again after a reload, and going back takes the last pick back', async () => {
  fakeServer(answers());
  const { user, router } = await show(page, { at: `/?retenues=4.${set.goals[1]?.id}..near&comparees=3` });
  expect(await screen.findByRole('button', { name: 'Ne plus retenir : Offre 4' })).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Comparer Offre 3' })).toBeChecked();
  expect(screen.getByRole('combobox', { name: /Pourquoi celle-ci/ })).toHaveDisplayValue('Plus près');
  await user.click(screen.getByRole('button', { name: 'Retenir : Offre 1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Comparer Offre 0' }));
  expect(await screen.findByRole('button', { name: 'Continuer avec 2 offres' })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ retenues: `4.${set.goals[1]?.id}..near,1.${set.goals[1]?.id}..`, comparees: '3,0' });
  await act(async () => router.history.back());
  expect(await screen.findByRole('button', { name: 'Continuer avec 1 offre' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Retenir : Offre 1' })).toBeInTheDocument();
});

const baking = { id: '00000000-0000-4000-8000-000000000890', title: 'Boulangerie', organisationId: '00000000-0000-4000-8000-000000000990',
  organisationName: 'IFAPME', communeName: 'Verviers' };
const elsewhere = {
  Register: { register: { lines: [{ ...baking }, { ...baking, id: aCard(4).offerId, title: 'Offre 4' }], total: 2 } },
  RegisterOffer: { registerOffer: { id: baking.id, title: baking.title, organisation: { id: baking.organisationId, name: 'IFAPME' },
    sessions: [{ id: '00000000-0000-4000-8000-000000000770', startsOn: '2027-03-01', seatsLeft: 4, status: 'open' }] } },
};

test('N-A6: an offer from outside of the list is found in the whole register, and asked why by its rule; one press answers', async () => {
  const server = fakeServer({ ...answers(), ...elsewhere, RetainOffers: { retainOffers: [] } });
  const { user, container } = await show(page);
  await user.click(await screen.findByRole('button', { name: 'Retenir une offre hors de cette liste' }));
  await user.type(screen.getByRole('combobox', { name: 'Offre du cadastre' }), 'boul');
  await screen.findByRole('option', { name: /Boulangerie/ });
  // What is in the list is taken from the list.
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['BoulangerieIFAPME · Verviers']);
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Retenir : Boulangerie' }));
  const pick = await screen.findByRole('listitem', { name: 'Boulangerie' });
  expect(pick).toHaveTextContent('Hors de la liste figée');
  expect(pick).toHaveTextContent('Cette offre n’était pas dans la liste figée. Pourquoi celle-ci ? Règle N-A6');
  await user.click(within(pick).getByRole('radio', { name: 'Souhait de la personne' }));
  expect(pick).not.toHaveTextContent('N-A6');
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Continuer avec 1 offre' }));
  expect(server.received('RetainOffers')[0]).toMatchObject({ input: { picks: [{ offerId: baking.id, reasonCode: 'learner_wish' }] } });
});

test('N-A6: mentioned only, with its reason or without; what was mentioned so is listed', async () => {
  const mentioned = { id: '1', isMention: true, isAnonymous: false, offerId: 'x', offerTitle: 'Coiffure', operatorName: 'EFP', alternative: null,
    referralId: null, reasonCode: null, madeAt: '2026-11-21T20:00:00Z' };
  const server = fakeServer({ ...answers({ made: [mentioned], linkedIds: [baking.organisationId] }), ...elsewhere, MentionOffer: { mentionOffer: { id: '1' } } });
  const { user } = await show(page);
  expect(await screen.findByText('Mentionnée hors de la liste : Coiffure, EFP')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Retenir une offre hors de cette liste' }));
  await user.type(screen.getByRole('combobox', { name: 'Offre du cadastre' }), 'boul');
  await user.click(await screen.findByRole('option', { name: /Boulangerie/ }));
  const found = screen.getByRole('group', { name: 'Boulangerie' });
  expect(within(found).getByText(/Cette offre est organisée par IFAPME/)).toBeInTheDocument();
  await user.click(within(found).getByRole('radio', { name: 'Plus près' }));
  await user.click(within(found).getByRole('button', { name: 'Simple mention : Boulangerie' }));
  expect(server.received('MentionOffer')[0]).toMatchObject({ input: { offerId: baking.id, reasonCode: 'near', isAnonymous: false } });
  expect(screen.getByRole('button', { name: 'Retenir une offre hors de cette liste' })).toHaveFocus();
});

test('somebody else’s list can be read, not chosen from', async () => {
  fakeServer(answers({ isMine: false, byName: 'Karim Idrissi' }));
  await show(page);
  expect(await screen.findByText('Liste montrée par Karim Idrissi : vous pouvez la lire.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Retenir|^Simple mention|^Continuer/ })).not.toBeInTheDocument();
});
