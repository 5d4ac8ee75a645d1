import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import type { Handoff } from '../handoff/handoff-query';
import type { InboxLine } from './inbox-query';
import { InboxScreen } from './inbox-screen';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000 + 60_000).toISOString();
const aLine = (more: Partial<InboxLine> = {}): InboxLine => ({
  id: '11111111-1111-4111-8111-111111111111', state: 'sent', offerTitle: 'Électricité en alternance', sessionStartsOn: '2027-03-12', senderBranchName: 'Conseil',
  senderOrganisationName: 'Cité des Métiers', dueKind: 'acknowledge', dueAt: inHours(18), isPaused: false, isCancelAsked: false, unread: 0,
  sentAt: '2026-11-20T09:00:00Z', ...more,
});
const second = '22222222-2222-4222-8222-222222222222';
const aHandoff = (more: Partial<Handoff> = {}): Handoff => ({
  id: aLine().id, version: 2, state: 'sent', offerId: second, offerTitle: 'Électricité en alternance', sessionId: null, sessionStartsOn: null,
  sender: { name: 'Nadia Lambert', branchName: 'Conseil', organisationName: 'Cité des Métiers' }, sentAt: '2026-11-20T09:00:00Z', dueKind: 'acknowledge',
  dueAt: inHours(18), isPaused: false, expiresAt: '2026-12-20T09:00:00Z', waitUntil: null, cancelAskedAt: null, declineCode: null, outcomeCode: null,
  overAt: null, contact: null, viewerCan: ['received', 'declined'], dates: [], alike: 2,
  packet: { name: 'Maxence', isAlias: false, ageBand: 'from_18', goal: { kind: 'heart', title: 'Électricien', trade: null }, need: null, constraints: null,
    contact: { wished: 'phone', hideService: true, notBeforeHour: 9, notAfterHour: null, note: null }, freeText: 'Je veux un vrai métier.' },
  history: [{ seq: 2, at: '2026-11-20T09:00:00Z', side: 'sender', name: 'Nadia Lambert', move: 'sent', to: 'sent', code: null, text: null,
    learnerText: null, onDate: null }],
  conversation: { messages: [], unread: 0, otherReadAt: null, isOpen: true }, ...more,
});
const page = (lines: InboxLine[], totals = { todo: lines.length, waiting: 0, answered: 0 }) =>
  ({ Inbox: { inbox: { lines, totals, next: null, asOf: '2026-11-21T09:00:00Z' } }, InboxNews: { inboxNews: 0 } });
const screenOf = (openId?: string) =>
  <InboxScreen view="todo" openId={openId} onView={() => undefined} onClose={() => undefined} address={(id) => ({ relais: id })} />;

test('nothing waits: says so', async () => {
  fakeServer(page([]));
  const { container } = await show(screenOf());
  expect(await screen.findByText('Aucun relais en attente')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('the list does not load: says so', async () => {
  fakeServer({ ...page([]), Inbox: { refused: 'server.failed' } });
  await show(screenOf());
  expect(await screen.findByText(/Les relais reçus n’ont pas pu être chargés/)).toBeInTheDocument();
});

test('each row says until when in words; arrows move between rows', async () => {
  fakeServer(page([aLine({ dueAt: inHours(-3) }), aLine({ id: second, isPaused: true, state: 'info_requested', unread: 2 })]));
  const { user, container } = await show(screenOf());
  const rows = await screen.findAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(/échu depuis [23] h/);
  expect(rows[0]).toHaveTextContent('Nouveau');
  expect(rows[1]).toHaveTextContent('en pause');
  expect(rows[1]).toHaveTextContent('2 messages');
  const [first, other] = screen.getAllByRole('link', { name: 'Électricité en alternance' });
  first?.focus();
  await user.keyboard('{ArrowDown}');
  expect(other).toHaveFocus();
  await user.keyboard('{Home}');
  expect(first).toHaveFocus();
  await expect(container).toBeAccessible();
});

test('what came meanwhile waits for a press', async () => {
  const server = fakeServer({ ...page([aLine()]), InboxNews: { inboxNews: 3 } });
  const { user } = await show(screenOf());
  const news = await screen.findByRole('button', { name: '3 nouveaux' });
  expect(server.received('Inbox')).toHaveLength(1);
  await user.click(news);
  await waitFor(() => expect(server.received('Inbox')).toHaveLength(2));
});

test('a handoff is read in one look, and well received: the row stays, with what became of it', async () => {
  const server = fakeServer({
    ...page([aLine(), aLine({ id: second, offerTitle: 'Plafonnage' })]), Handoff: { handoff: aHandoff() },
    MoveHandoff: { moveHandoff: { id: aLine().id, version: 3, state: 'received', dueKind: 'answer', dueAt: inHours(60), overAt: null, cancelAskedAt: null } },
  });
  const { user, container } = await show(screenOf(aLine().id));
  const detail = await screen.findByRole('region', { name: 'Électricité en alternance' });
  expect(within(detail).getByText('Maxence')).toBeInTheDocument();
  expect(within(detail).getByText('Ne pas dire à d’autres quel service appelle.')).toBeInTheDocument();
  expect(within(detail).getByText(/Pas avant 9 h/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
  await user.click(within(detail).getByRole('button', { name: 'Bien reçu' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Bien reçu'));
  expect(server.received('MoveHandoff')).toEqual([{ input: { commandKey: expect.any(String) as string, to: 'received', referralId: aLine().id, version: 2 } }]);
});

test('a whole session is answered at once, the one that is open among the others', async () => {
  const server = fakeServer({ ...page([aLine()]), Handoff: { handoff: aHandoff() }, AnswerSession: { answerSession: { answered: 3, refused: [] } } });
  const { user } = await show(screenOf(aLine().id));
  await user.click(await screen.findByRole('button', { name: 'Répondre à toute la session…' }));
  const dialog = screen.getByRole('dialog', { name: 'Répondre à toute la session' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Pour le service qui oriente' }), 'Complet.');
  await user.click(within(dialog).getByRole('button', { name: 'L’offre est complète' }));
  expect(await screen.findByText('3 relais ont reçu la réponse.')).toBeInTheDocument();
  await waitFor(() => expect(server.received('Handoff')).toHaveLength(2));
});

test('an appointment is set already: it is not answered with the session', async () => {
  fakeServer({ ...page([aLine()]), Handoff: { handoff: aHandoff({ state: 'appointment_set', viewerCan: ['contact_made'] }) } });
  await show(screenOf(aLine().id));
  expect(await screen.findByRole('button', { name: 'Noter le contact…' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Répondre à toute la session…' })).toBeNull();
});

test('a refusal needs its reason and its words; what was written stays when the server says no', async () => {
  const server = fakeServer({ ...page([aLine()]), Handoff: { handoff: aHandoff() }, MoveHandoff: { refused: 'text.national_number' } });
  const { user } = await show(screenOf(aLine().id));
  await user.click(await screen.findByRole('button', { name: 'Décliner…' }));
  const dialog = screen.getByRole('dialog', { name: 'Décliner' });
  await user.click(within(dialog).getByRole('button', { name: 'Décliner' }));
  expect(within(dialog).getAllByText('À compléter.')).toHaveLength(2);
  await waitFor(() => expect(within(dialog).getByRole('combobox', { name: 'Raison' })).toHaveFocus());
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Raison' }), 'Des prérequis manquent');
  expect(within(dialog).getByText(/Une correction de la fiche/)).toBeInTheDocument();
  await user.type(within(dialog).getByRole('textbox', { name: 'Pour le service qui oriente' }), 'Il faut le CESS.');
  await user.click(within(dialog).getByRole('button', { name: 'Décliner' }));
  expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
  expect(within(dialog).getByRole('textbox', { name: 'Pour le service qui oriente' })).toHaveValue('Il faut le CESS.');
  expect(server.received('MoveHandoff')[0]).toMatchObject({ input: { to: 'declined', declineCode: 'prerequisites_missing', text: 'Il faut le CESS.', learnerText: null } });
});
