import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { aClosedRound, anAction, aQualityPage, aReading, aRound, aSaid, fourSaid } from '../../../test/quality-factories';
import { show } from '../../../test/render';
import type { Quality } from './quality-query';
import { QualityScreen } from './quality-screen';
import { ReadingScreen } from './reading-screen';

const page = (onYear = jest.fn(), year?: number) => <QualityScreen year={year} onYear={onYear} satisfaction={null} />;
const open = (quality: Quality, answers: Parameters<typeof fakeServer>[0] = {}) => fakeServer({ Quality: { quality }, ...answers });
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const theory = 'Une manière de faire réfléchie';

test('while it loads nothing is claimed; it does not load: says so, and tries again', async () => {
  const server = fakeServer({ Quality: { refused: 'server.failed' } });
  const { user } = await show(page());
  expect(await screen.findByText(/L’autoévaluation n’a pas pu être chargée/)).toBeInTheDocument();
  server.answers['Quality'] = { quality: aQualityPage() };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { name: 'Autoévaluation 2026' })).toBeInTheDocument();
});

test('nothing yet: whoever answers for the branch opens it, whoever advises is told; what is asked before is said', async () => {
  const server = open(aQualityPage({ rounds: [], canOpen: true }), { OpenQualityRound: { openQualityRound: aQualityPage() } });
  const { user, container } = await show(page());
  expect(await screen.findByText('Aucune autoévaluation pour l’instant')).toBeInTheDocument();
  expect(screen.getByText(/avant son premier entretien/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Ouvrir l’autoévaluation de cette année' }));
  expect(await screen.findByRole('heading', { name: 'Autoévaluation 2026' })).toBeInTheDocument();
  expect(server.received('OpenQualityRound')).toHaveLength(1);
});

test('a level is saved at once, words when one leaves them; each with the version that came back', async () => {
  const at = (version: number, words: string) => aQualityPage({ rounds: [aRound({ answers: [aSaid('theory', { version, words })] })] });
  const server = open(aQualityPage(), { SaveQualityAnswer: ({ input }) => {
    const { version, words } = input as { version: number; words: string };
    return { saveQualityAnswer: at(version + 1, words) };
  } });
  const { user, container } = await show(page());
  const theirs = await card(theory);
  await user.click(theirs.getByRole('radio', { name: /Partiellement réalisé/ }));
  expect(await theirs.findByText('Enregistré')).toBeInTheDocument();
  await user.type(theirs.getByRole('textbox'), 'Relu chaque trimestre.');
  expect(theirs.getByText('Pas encore enregistré')).toBeInTheDocument();
  await user.tab();
  expect(await theirs.findByText('Enregistré')).toBeInTheDocument();
  expect(server.received('SaveQualityAnswer').map(({ input }) => input)).toEqual([
    { reviewId: aRound().id, standard: 'theory', level: 'partly', words: '', version: 0 },
    { reviewId: aRound().id, standard: 'theory', level: 'partly', words: 'Relu chaque trimestre.', version: 1 }]);
  await expect(container).toBeAccessible();
});

test('somebody else was there before: it is said, what was typed stays, and what is saved can be taken again', async () => {
  const mine = aQualityPage({ rounds: [aRound({ answers: [aSaid('theory')] })] });
  const server = open(mine, { SaveQualityAnswer: { refused: 'quality.changed_elsewhere' } });
  const { user } = await show(page());
  const theirs = await card(theory);
  server.answers['Quality'] = { quality: aQualityPage({ rounds: [aRound({ answers: [aSaid('theory', { version: 2, words: 'Écrit par Benoît.' })] })] }) };
  await user.type(theirs.getByRole('textbox'), ' Et plus.');
  await user.tab();
  expect(await theirs.findByText(/Quelqu’un d’autre vient de modifier ceci/)).toBeInTheDocument();
  expect(await theirs.findByText('Écrit par Benoît.')).toBeInTheDocument();
  expect(theirs.getByRole('textbox')).toHaveValue('Affiché à l’accueil. Et plus.');
  await user.click(theirs.getByRole('button', { name: 'Reprendre ce qui est enregistré' }));
  expect(theirs.getByRole('textbox')).toHaveValue('Écrit par Benoît.');
});

test('a peer is found by her branch and asked; a grid with holes is not sent', async () => {
  const round = aRound({ answers: fourSaid(), viewerCan: ['ask_peer', 'close'] });
  const sent = aQualityPage({ rounds: [{ ...round, state: 'sent_to_peer', canFill: false, viewerCan: ['take_back'], askedAt: '2026-11-22T10:00:00Z', peerBranchName: 'Coordination', peerOrganisationName: 'Réseau' }] });
  const server = open(aQualityPage({ rounds: [round] }), {
    QualityPeers: { qualityPeers: [{ id: round.id, name: 'Coordination', organisationName: 'Réseau' }] }, MoveQualityRound: { moveQualityRound: sent } });
  const { user } = await show(page());
  await user.click(await screen.findByRole('button', { name: /Demander une relecture/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Demander' }));
  expect(dialog.getByText('Choisissez une antenne.')).toBeInTheDocument();
  await user.type(dialog.getByRole('searchbox'), 'coord');
  await user.click(await dialog.findByRole('radio', { name: /Coordination/ }));
  await user.click(dialog.getByRole('button', { name: 'Demander' }));
  expect(await screen.findByText(/Personne ne l’a encore acceptée/)).toBeInTheDocument();
  expect(server.received('MoveQualityRound')).toEqual([{ input: { id: round.id, version: 1, move: 'ask_peer', peerBranchId: round.id } }]);
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

test('last year, read by a peer, with this year beside; the way between is drawn and told in a table', async () => {
  const onYear = jest.fn();
  open(aQualityPage({ rounds: [aRound({ answers: [aSaid('theory')] }), aClosedRound()] }));
  const { user, container } = await show(page(onYear, 2025));
  expect(await screen.findByText(/Relue par Odile Marchal/)).toBeInTheDocument();
  expect((await card(theory)).getByText('Écrivez-en une page.')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: '2026' }));
  expect(onYear).toHaveBeenCalledWith(2026);
  await expect(container).toBeAccessible();
});

test('this year against the one before', async () => {
  open(aQualityPage({ rounds: [aRound({ answers: [aSaid('theory')] }), aClosedRound()] }));
  await show(page());
  expect(await screen.findByRole('img', { name: 'De 2025 à 2026' })).toBeInTheDocument();
  expect(screen.getByText('1 standard est plus haut qu’en 2025.')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: new RegExp(theory), hidden: true })).toHaveTextContent('En projetPartiellement réaliséPlus haut');
});

test('what is late says so in words; what ends says what came of it', async () => {
  const done = anAction({ version: 2, state: 'done', result: 'Les 40 sont datées.', isOverdue: false });
  const server = open(aQualityPage({ actions: [anAction()] }), { SaveQualityAction: { saveQualityAction: aQualityPage({ actions: [done] }) } });
  const { user, container } = await show(page());
  expect(await screen.findByText('En retard')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Suivre : Dater chaque fiche' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'Faite' }));
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(dialog.getByText('Ce champ est obligatoire.')).toBeInTheDocument();
  await user.type(dialog.getByRole('textbox', { name: /Ce que ça a donné/ }), 'Les 40 sont datées.');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Les 40 sont datées.')).toBeInTheDocument();
  expect(server.received('SaveQualityAction')).toMatchObject([{ input: { version: 1, state: 'done', result: 'Les 40 sont datées.', dueOn: '2026-11-01' } }]);
});

test('whoever advises reads, prints and takes the list of actions away; nothing of it is hers to change', async () => {
  open(aQualityPage({ canKeep: false, colleagues: [], rounds: [aRound({ canFill: false, answers: fourSaid() })], actions: [anAction()] }));
  await show(page());
  expect(await screen.findAllByText('Affiché à l’accueil.')).toHaveLength(4);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Imprimer', 'Exporter']);
});

describe('a peer', () => {
  const reading = <ReadingScreen id={aReading().id} />;

  test('accepts before she sees the grid, writes beside it, hands it back', async () => {
    const taken = aReading({ isAccepted: true, version: 3, viewerCan: ['decline'], answers: fourSaid() });
    const whole = aReading({ ...taken, viewerCan: ['decline', 'hand_back'], remarks: fourSaid({ words: 'Écrivez-en une page.' }) });
    const server = fakeServer({ QualityReading: { qualityReading: aReading() }, MoveQualityReading: { moveQualityReading: aQualityPage() },
      SaveQualityRemark: { saveQualityRemark: whole } });
    const { user, router, container } = await show(reading);
    expect(await screen.findByRole('heading', { name: 'Relire Site de Liège' })).toBeInTheDocument();
    expect(screen.queryByText('Affiché à l’accueil.')).not.toBeInTheDocument();
    server.answers['QualityReading'] = { qualityReading: taken };
    await user.click(screen.getByRole('button', { name: 'Accepter de relire' }));
    const theirs = await card(theory);
    expect(theirs.getByText('Affiché à l’accueil.')).toBeInTheDocument();
    await user.click(theirs.getByRole('radio', { name: /En projet/ }));
    await waitFor(() => expect(server.received('SaveQualityRemark')).toHaveLength(1));
    await expect(container).toBeAccessible();
    await user.click(await screen.findByRole('button', { name: /Rendre la relecture/ }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Rendre la relecture' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/qualite'));
    expect(server.received('MoveQualityReading').map(({ input }) => input)).toMatchObject([{ move: 'accept', version: 2 }, { move: 'hand_back', version: 3 }]);
  });

  test('what is not hers to read is said plainly', async () => {
    fakeServer({ QualityReading: { refused: 'record.not_found' } });
    await show(reading);
    expect(await screen.findByText(/Cette relecture n’a pas pu être chargée/)).toBeInTheDocument();
  });
});
