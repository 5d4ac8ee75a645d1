import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { aCorrection, aPair } from '../../../test/register-factories';
import { show } from '../../../test/render';
import { CorrectionsScreen } from './corrections-screen';
import { differing } from './differing';
import { DuplicatesScreen } from './duplicates-screen';

const admin = { session: aSession({ role: 'structure_admin' }) };
const corrections = { lines: [aCorrection()], openCount: 1, next: null };
const duplicates = { lines: [aPair()], proposedCount: 1, next: null };
const box = <CorrectionsScreen box="received" onBox={jest.fn()} />;
const pairs = <DuplicatesScreen state="proposed" onState={jest.fn()} />;

test('a correction is read with its field in words, and accepted in one press', async () => {
  const accepted = aCorrection({ state: 'accepted', answeredAt: '2026-11-21T09:00:00Z', canAnswer: false });
  const server = fakeServer({ Corrections: { corrections }, AnswerCorrection: { answerCorrection: accepted } });
  const { user, container } = await show(box, admin);
  const article = within(await screen.findByRole('article', { name: 'Bilan de compétences' }));
  expect(article.getByText('Prix en euros')).toBeInTheDocument();
  expect(article.getByText(/par un·e visiteur·euse/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(article.getByRole('button', { name: 'Accepter : Bilan de compétences' }));
  expect(await screen.findByText(/Acceptée le 21 nov. 2026/)).toBeInTheDocument();
  expect(screen.getByText('Aucune proposition n’attend de réponse.')).toBeInTheDocument();
  expect(server.received('AnswerCorrection')).toEqual([{ input: { id: aCorrection().id, isAccepted: true, answer: null } }]);
});

test('refusing needs a sentence', async () => {
  const refused = aCorrection({ state: 'refused', answer: 'Le prix est de 60 €.', answeredAt: '2026-11-21T09:00:00Z' });
  const server = fakeServer({ Corrections: { corrections }, AnswerCorrection: { answerCorrection: refused } });
  const { user } = await show(box, admin);
  await user.click(await screen.findByRole('button', { name: 'Refuser : Bilan de compétences' }));
  await user.click(screen.getByRole('button', { name: 'Envoyer le refus' }));
  expect(screen.getByText('Expliquez votre refus en une phrase.')).toBeInTheDocument();
  expect(server.received('AnswerCorrection')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Pourquoi refuser ?' }), 'Le prix est de 60 €.');
  await user.click(screen.getByRole('button', { name: 'Envoyer le refus' }));
  expect(await screen.findByText(/« Le prix est de 60 €. »/)).toBeInTheDocument();
});

test('an answered correction is said so by the server', async () => {
  fakeServer({ Corrections: { corrections }, AnswerCorrection: { refused: 'correction.answered' } });
  const { user } = await show(box, admin);
  await user.click(await screen.findByRole('button', { name: 'Accepter : Bilan de compétences' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette proposition a déjà reçu une réponse.');
});

test('no correction, no pair: said plainly', async () => {
  fakeServer({
    Corrections: { corrections: { lines: [], openCount: 0, next: null } },
    Duplicates: { duplicates: { lines: [], proposedCount: 0, next: null } },
  });
  const { unmount } = await show(box, admin);
  expect(await screen.findByText('Aucune correction proposée.')).toBeInTheDocument();
  unmount();
  await show(pairs, admin);
  expect(await screen.findByText('Aucun doublon proposé.')).toBeInTheDocument();
});

test('a pair shows its reasons and marks what differs; nothing is chosen beforehand; merging can be undone', async () => {
  const [winner] = [aPair().left];
  const merged = aPair({ state: 'merged', mergeId: '00000000-0000-4000-8000-000000000999', decidedAt: '2026-11-21T09:00:00Z' });
  const server = fakeServer({
    Duplicates: { duplicates },
    MergeDuplicates: { mergeDuplicates: merged },
    UndoMerge: { undoMerge: aPair() },
  });
  const { user, container } = await show(pairs, admin);
  const article = within(await screen.findByRole('article', { name: 'ASBL Exemple 05 et EXEMPLE 05' }));
  expect(article.getByText('Nom presque identique')).toBeInTheDocument();
  expect(article.getByText('ASBL', { selector: 'mark' })).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(article.getByRole('button', { name: /^Réunir/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Réunir ces deux fiches ?' }));
  expect(dialog.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Réunir' }));
  expect(dialog.getByRole('alert')).toHaveTextContent('Choisissez la fiche qui reste.');
  await user.click(dialog.getByRole('radio', { name: /ASBL Exemple 05/ }));
  await user.click(dialog.getByRole('button', { name: 'Réunir' }));
  await user.click(await screen.findByRole('button', { name: /^Défaire la réunion/ }));
  expect(await screen.findByRole('button', { name: /^Réunir/ })).toBeInTheDocument();
  expect(server.received('MergeDuplicates')).toEqual([{ pairId: aPair().id, winnerId: winner.id }]);
  expect(server.received('UndoMerge')).toEqual([{ mergeId: merged.mergeId }]);
});

test('two sheets they are: noted, and the count goes down', async () => {
  fakeServer({ Duplicates: { duplicates }, KeepApart: { keepApart: aPair({ state: 'apart' }) } });
  const { user } = await show(pairs, admin);
  await user.click(await screen.findByRole('button', { name: /^Ce sont deux fiches/ }));
  expect(await screen.findByText('Aucune paire à trancher.')).toBeInTheDocument();
});

test('what differs is marked word by word; case, accents and dots do not count', () => {
  expect(differing('A.S.B.L. Exemple à Liège', 'asbl EXEMPLE a Huy')).toEqual([
    { text: 'A.S.B.L. Exemple à ', isDifferent: false },
    { text: 'Liège', isDifferent: true },
  ]);
});
