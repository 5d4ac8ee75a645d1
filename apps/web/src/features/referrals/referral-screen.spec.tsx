import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { Referral } from './referral-query';
import { ReferralScreen } from './referral-screen';

const ids = { dossier: '11111111-1111-4111-8111-111111111111', referral: '22222222-2222-4222-8222-222222222222', set: '33333333-3333-4333-8333-333333333333' };
type Line = Referral['line'];
const aLine = (more: Partial<Line> = {}): Line => ({
  id: ids.referral, state: 'sent', turn: 'receiver', offerTitle: 'Électricité en alternance', organisationName: 'IFAPME', branchName: 'Centre de Liège',
  goalId: null, byName: 'Nadia Lambert', sentAt: '2026-11-19T08:00:00Z', movedAt: '2026-11-19T08:00:00Z', dueKind: 'acknowledge', dueAt: '2026-11-23T08:00:00Z',
  isPaused: false, expiresAt: null, escalatedAt: null, cancelAskedAt: null, declineCode: null, outcomeCode: null, learnerAnswer: null, choiceSetId: ids.set,
  unread: 0, ...more,
});
const aReferral = (line: Partial<Line> = {}, more: Partial<Referral> = {}): Referral => ({
  id: ids.referral, dossierId: ids.dossier, version: 3, offerId: null, needId: null, goalTitle: null, sessionOn: null, overAt: null, outcomeOn: null,
  line: aLine(line), clock: { usedDays: 0, waitUntil: null, nextChaseAt: null, escalatesAt: null, cancelsAt: null }, packet: null, choice: null, history: [],
  deliveries: [], conversation: { messages: [], unread: 0, otherReadAt: null, isOpen: true }, dates: [], links: [], reRoutedFrom: null, reRoutedTo: [], wonBy: null,
  siblings: [], sharedUntil: null, viewerCan: [], canAskCancel: false, canReRoute: false, canMail: false, ...more,
});
const shown = async (referral: Referral) => {
  fakeServer({ Referral: { referral } });
  const page = await show(<ReferralScreen dossierId={ids.dossier} id={ids.referral} />);
  await screen.findByRole('heading', { level: 2, name: referral.line.offerTitle ?? 'Offre à choisir' });
  return page;
};
const deadlines = () => screen.getByRole('region', { name: 'Échéances' });

test('it does not load: says so', async () => {
  fakeServer({ Referral: { refused: 'record.not_found' } });
  await show(<ReferralScreen dossierId={ids.dossier} id={ids.referral} />);
  expect(await screen.findByText(/Cette orientation n’existe pas/)).toBeInTheDocument();
});

test('what is due of the operator is said to the hour', async () => {
  const { container } = await shown(aReferral());
  expect(deadlines()).toHaveTextContent('Accuser réception avant le 23 nov. 2026, 09:00');
  expect(deadlines()).toHaveTextContent('À l’opérateur de répondre');
  await expect(container).toBeAccessible();
});

test('a delay of whole days ends with its last day, not at an hour of the next', async () => {
  await shown(aReferral({ dueAt: '2026-11-23T23:00:00Z' }));
  expect(deadlines()).toHaveTextContent('Accuser réception au plus tard le 23 nov. 2026');
  expect(deadlines()).not.toHaveTextContent('00:00');
});

test('once an appointment is set, nobody is asked to answer: the operator will say whether it took place', async () => {
  await shown(aReferral({ state: 'appointment_set', turn: 'learner', dueKind: 'meet' }));
  expect(deadlines()).toHaveTextContent('Confirmer le contact avant le');
  expect(deadlines()).toHaveTextContent('Rendez-vous convenu');
});

test('a cancellation that was asked for waits for the operator', async () => {
  await shown(aReferral({ state: 'accepted', cancelAskedAt: '2026-11-19T08:00:00Z', dueKind: 'confirm' }));
  expect(deadlines()).toHaveTextContent('À l’opérateur de confirmer l’annulation');
});

test('routed again and nothing chosen yet: the preparation goes on, or is given up with nobody to tell', async () => {
  const { user } = await shown(aReferral(
    { state: 'draft', turn: 'sender', offerTitle: null, sentAt: null, dueKind: null, dueAt: null, choiceSetId: null }, { viewerCan: ['choice_presented', 'cancelled'] }));
  expect(screen.queryByRole('region', { name: 'Échéances' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Continuer la préparation' })).toHaveAttribute('href', expect.stringContaining(`depuis=${ids.referral}`));
  await user.click(screen.getByRole('button', { name: 'Abandonner cette préparation' }));
  const dialog = screen.getByRole('dialog', { name: 'Abandonner cette préparation' });
  expect(dialog).toHaveTextContent('Rien n’a été envoyé à l’opérateur.');
  expect(dialog).not.toHaveTextContent('L’opérateur lira');
});

test('to cancel, and not to cancel, are two words', async () => {
  const { user } = await shown(aReferral({}, { viewerCan: ['cancelled'] }));
  await user.click(screen.getByRole('button', { name: 'Annuler l’orientation' }));
  const dialog = screen.getByRole('dialog', { name: 'Annuler l’orientation' });
  await user.click(within(dialog).getByRole('button', { name: 'Annuler l’orientation' }));
  expect(within(dialog).getByText('Écrivez quelques mots.')).toBeInTheDocument();
  expect(within(dialog).queryByRole('button', { name: 'Annuler' })).toBeNull();
});
