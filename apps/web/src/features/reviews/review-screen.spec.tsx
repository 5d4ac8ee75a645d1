import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { aReview, neutralityIds } from '../../../test/neutrality-factories';
import { show } from '../../../test/render';
import { ReviewScreen } from './review-screen';
import type { Review } from './reviews-query';

const shown = async (review: Review, answers: Parameters<typeof fakeServer>[0] = {}) => {
  const server = fakeServer({ Review: { review }, ...answers });
  const page = await show(<ReviewScreen id={neutralityIds.review} />);
  await screen.findByRole('heading', { level: 1, name: 'Examen : Carrefour de Huy' });
  return { ...page, server };
};

test('not there, or not for her: the same words', async () => {
  fakeServer({ Review: { refused: 'record.not_found' } });
  await show(<ReviewScreen id={neutralityIds.review} />);
  expect(await screen.findByText('Cet examen n’existe pas, ou ne vous est pas ouvert.')).toBeInTheDocument();
});

test('the figures stand beside the texts, and who may only answer cannot conclude', async () => {
  const { container } = await shown(aReview());
  expect(screen.getByRole('listitem', { name: 'La question' })).toHaveTextContent('Comment expliquez-vous cet écart ?');
  expect(screen.getByRole('listitem', { name: 'La réponse' })).toHaveTextContent('Pas encore.');
  expect(screen.getByRole('region', { name: 'Les chiffres' })).toHaveTextContent('Rapport× 2,2');
  expect(screen.queryByRole('region', { name: 'Conclure' })).toBeNull();
  await expect(container).toBeAccessible();
});

test('a reply that is refused stays where it was written, even after another page', async () => {
  const { user, server, router } = await shown(aReview(), { ReplyToReview: { refused: 'review.decided' } });
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  expect(server.received('ReplyToReview')).toEqual([]);
  expect(screen.getByText('Écrivez au moins une courte phrase.')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Votre réponse' }), 'Deux opérateurs manquaient au cadastre.');
  await user.click(screen.getByRole('button', { name: 'Envoyer la réponse' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Votre texte est toujours là.');
  await router.navigate({ to: '/ailleurs' as '/' });
  await screen.findByRole('heading', { name: 'Ailleurs' });
  await router.navigate({ to: '/' });
  expect(await screen.findByRole('textbox', { name: 'Votre réponse' })).toHaveValue('Deux opérateurs manquaient au cadastre.');
});

test('whoever leads concludes once there is a reply: a conclusion and its reasons', async () => {
  const review = aReview({ isMine: false, state: 'replied', viewerCan: ['decide'] });
  const decided = { ...review, state: 'decided' as const, viewerCan: [], decision: 'register_error' as const, decidedAt: '2026-11-22T09:00:00Z' };
  const { user, server } = await shown(review, { DecideReview: { decideReview: decided } });
  const form = screen.getByRole('region', { name: 'Conclure' });
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Conclusion' }), 'register_error');
  await user.type(within(form).getByRole('textbox', { name: 'Motivation' }), 'Deux fiches manquaient, elles sont ajoutées.');
  await user.click(within(form).getByRole('button', { name: 'Conclure l’examen' }));
  expect(await screen.findByText('Conclu')).toBeInTheDocument();
  expect(server.received('DecideReview')).toEqual([{
    input: expect.objectContaining({
      id: review.id, version: 1, decision: 'register_error', words: 'Deux fiches manquaient, elles sont ajoutées.' }),
  }]);
  expect(screen.queryByRole('region', { name: 'Conclure' })).toBeNull();
});

test('before a reply, whoever leads may give time, not conclude', async () => {
  const { user } = await shown(aReview({ isMine: false, viewerCan: ['extend'] }));
  expect(screen.getByText(/pourra être conclu dès la réponse/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Prolonger le délai' }));
  expect(screen.getByRole('dialog', { name: 'Prolonger le délai' })).toBeInTheDocument();
});
