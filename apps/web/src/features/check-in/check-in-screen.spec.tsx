import { screen, waitFor, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { CheckInScreen } from './check-in-screen';
import type { Door } from './check-in-query';

const token = `00000000-0000-4000-8000-000000000601.${'A'.repeat(43)}`;
const said = (over: Partial<NonNullable<Door['answer']>> = {}): Door['answer'] =>
  ({ whereabouts: 'searching', sinceOn: null, callWish: null, comment: null, agreesOutcome: null, ...over });
const aDoor = (over: Partial<Door> = {}): Door => ({
  kind: 'check_in', state: 'open', branchName: 'Cité des Métiers de Liège', changeableUntil: null, isRated: false, answer: null, outcome: null, ...over,
});
const answered = (over: Partial<Door> = {}) => aDoor({ state: 'answered', answer: said(), changeableUntil: '2099-01-01T10:00:00Z', ...over });

const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const byLink = () => {
  window.location.hash = token;
  return show(<main><CheckInScreen /></main>, { session: null });
};
afterEach(() => window.history.replaceState(null, '', '/'));

describe('by a link', () => {
  test('on its way, then out of reach, then there: the question stays the title', async () => {
    const server = fakeServer({ CheckInDoor: { refused: 'service.unavailable' } });
    const { user } = await byLink();
    expect(await screen.findByText(/La page ne répond pas pour le moment/)).toBeInTheDocument();
    server.answers['CheckInDoor'] = { checkInDoor: aDoor() };
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('radio', { name: 'Je travaille' })).toBeInTheDocument();
    expect(server.received('CheckInDoor')).toEqual([{ key: { token } }, { key: { token } }]);
    expect(window.location.hash).toBe('');
  });

  test('waiting: who asks, five answers, nothing is sent before one is chosen; two taps send it', async () => {
    const server = fakeServer({ CheckInDoor: { checkInDoor: aDoor() }, AnswerCheckIn: { answerCheckIn: answered({ answer: said({ whereabouts: 'wishes_call', callWish: 'any' }) }) } });
    const { user, container } = await byLink();
    expect(await screen.findByText(/Cité des Métiers de Liège prend de vos nouvelles/)).toBeInTheDocument();
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    await expect(container).toBeAccessible();
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choisissez d’abord une réponse.');
    expect(server.received('AnswerCheckIn')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Je souhaite qu’on m’appelle' }));
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
    const thanks = await title('Merci, c’est noté');
    await waitFor(() => expect(thanks).toHaveFocus());
    expect(screen.getByText('Quelqu’un de votre service va vous appeler.')).toBeInTheDocument();
    expect(server.received('AnswerCheckIn')).toEqual([{ input: { key: { token },
      answer: { whereabouts: 'wishes_call', callWish: 'any', sinceOn: null, comment: null, agreesOutcome: null } } }]);
    await expect(container).toBeAccessible();
  });

  test('who hides the service reads no name', async () => {
    fakeServer({ CheckInDoor: { checkInDoor: aDoor({ branchName: null }) } });
    await byLink();
    expect(await screen.findByText(/Votre service d’orientation prend de vos nouvelles/)).toBeInTheDocument();
  });

  test('what does not leave stays on the screen, and is said', async () => {
    fakeServer({ CheckInDoor: { checkInDoor: aDoor() }, AnswerCheckIn: { refused: 'service.unavailable' } });
    const { user } = await byLink();
    await user.click(await screen.findByRole('radio', { name: 'J’ai arrêté' }));
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
    expect(await screen.findByText(/Votre réponse n’est pas encore partie/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'J’ai arrêté' })).toBeChecked();
  });

  test('answered: what was said, until when; changed, it is the other one', async () => {
    const server = fakeServer({ CheckInDoor: { checkInDoor: answered() }, AnswerCheckIn: { answerCheckIn: answered({ answer: said({ whereabouts: 'at_work' }) }) } });
    const { user } = await byLink();
    const mine = within(await screen.findByRole('region', { name: 'Votre réponse :' }));
    expect(mine.getByText('Je cherche encore')).toBeInTheDocument();
    expect(mine.getByText(/Vous pouvez la changer jusqu’au/)).toBeInTheDocument();
    await user.click(mine.getByRole('button', { name: 'Changer ma réponse' }));
    expect(screen.getByRole('radio', { name: 'Je cherche encore' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Garder ma réponse' }));
    await user.click(screen.getByRole('button', { name: 'Changer ma réponse' }));
    expect(server.received('AnswerCheckIn')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Je travaille' }));
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
    expect(await screen.findByText('Je travaille')).toHaveClass('stand-said');
    expect(server.received('AnswerCheckIn')).toHaveLength(1);
  });

  test('three marks, if she likes: all of them, once', async () => {
    const server = fakeServer({ CheckInDoor: { checkInDoor: answered() }, RateCheckIn: { rateCheckIn: true } });
    const { user } = await byLink();
    await user.click(await screen.findByRole('button', { name: 'Envoyer mes notes' }));
    expect(screen.getByText('Donnez une note à chacune des trois questions.')).toBeInTheDocument();
    expect(server.received('RateCheckIn')).toEqual([]);
    for (const mark of screen.getAllByRole('radio', { name: '5 · tout à fait' })) await user.click(mark);
    await user.click(screen.getByRole('button', { name: 'Envoyer mes notes' }));
    expect(await screen.findByText('Merci pour vos notes.')).toBeInTheDocument();
    expect(server.received('RateCheckIn')).toEqual([{ input: { key: { token }, scores: [5, 5, 5] } }]);
    expect(screen.queryByRole('button', { name: 'Envoyer mes notes' })).not.toBeInTheDocument();
  });

  test('closed: it stands, a call may be asked for', async () => {
    fakeServer({ CheckInDoor: { checkInDoor: aDoor({ state: 'closed' }) } });
    const { container } = await byLink();
    expect(await title('Votre réponse est déjà notée')).toBeInTheDocument();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Demander qu’on m’appelle' })).toBeInTheDocument();
    await expect(container).toBeAccessible();
  });

  test('over: said kindly; asked for once, a call is asked for; a code may be typed', async () => {
    const server = fakeServer({ CheckInDoor: { refused: 'check_in.link_over' }, AskOtherwise: { askOtherwise: true } });
    const { user, container } = await byLink();
    expect(await title('Ce lien n’est plus valable')).toBeInTheDocument();
    await expect(container).toBeAccessible();
    await user.click(screen.getByRole('button', { name: 'Demander qu’on m’appelle' }));
    expect(await screen.findByRole('status')).toHaveTextContent('C’est demandé.');
    expect(screen.queryByRole('button', { name: 'Demander qu’on m’appelle' })).not.toBeInTheDocument();
    expect(server.received('AskOtherwise')).toEqual([{ key: { token } }]);
    await user.click(screen.getByRole('button', { name: 'J’ai un code' }));
    expect(await title('Tapez votre code')).toBeInTheDocument();
  });
});

describe('by a code', () => {
  test('its shape is looked at first; a wrong one stays in its field, a right one opens', async () => {
    const server = fakeServer({ CheckInDoor: { refused: 'check_in.code_unknown' }, AnswerCheckIn: { answerCheckIn: answered() } });
    const { user, container } = await show(<main><CheckInScreen /></main>, { session: null });
    expect(await title('Tapez votre code')).toBeInTheDocument();
    await expect(container).toBeAccessible();
    const field = () => screen.getByRole('textbox', { name: /Code de huit signes/ });
    await user.type(field(), 'K7M2');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(screen.getByText('Un code compte huit signes, lettres et chiffres.')).toBeInTheDocument();
    expect(server.received('CheckInDoor')).toEqual([]);
    await user.type(field(), ' qx4p');
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    expect(await screen.findByText(/Ce code n’est pas reconnu/)).toBeInTheDocument();
    expect(field()).toHaveValue('K7M2-QX4P');
    server.answers['CheckInDoor'] = { checkInDoor: aDoor() };
    await user.click(screen.getByRole('button', { name: 'Continuer' }));
    await user.click(await screen.findByRole('radio', { name: 'Je cherche encore' }));
    await user.click(screen.getByRole('button', { name: 'Envoyer ma réponse' }));
    await waitFor(() => expect(server.received('AnswerCheckIn')).toMatchObject([{ input: { key: { code: 'K7M2-QX4P' } } }]));
  });
});
