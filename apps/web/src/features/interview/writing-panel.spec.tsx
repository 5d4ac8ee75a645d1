import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aDossier } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { WritingPanel } from './writing-panel';
import type { Draft } from './writing';

const dossierId = aDossier().id;
const aDraft = (over: Partial<Draft> = {}): Draft => ({
  version: 1,
  savedAt: '2026-11-04T09:42:00Z',
  heldAt: '2026-11-04T09:00:00Z',
  channel: 'phone',
  minutes: 20,
  topics: ['training'],
  summary: 'Texte gardé.',
  privateNote: '',
  results: [],
  isSpecial: false,
  forRepresentative: false,
  keepsContacts: false,
  ...over,
});

const saved = { SaveInterviewDraft: { saveInterviewDraft: aDraft() } };

async function openPanel(draft: Draft | null = null, isAnonymous = false) {
  const told = { onDraft: jest.fn(), onClose: jest.fn(), onLogged: jest.fn(() => Promise.resolve()) };
  const shown = await show(<WritingPanel dossierId={dossierId} isAnonymous={isAnonymous} canBeSpecial draft={draft} {...told} />);
  return { ...told, ...shown };
}

const summary = () => screen.getByRole('textbox', { name: 'Résumé partagé' });

/** Written at once, then left: letter by letter, a slow machine would save half a sentence first. */
async function write(user: UserEvent, text: string) {
  await user.click(summary());
  await user.paste(text);
  await user.tab();
}

test('an incomplete interview is refused in French, and the focus goes to the first fault', async () => {
  const server = fakeServer(saved);
  const { user, container, onLogged } = await openPanel();
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  expect(await screen.findByText('Écrivez un résumé partagé, même court.')).toBeInTheDocument();
  expect(screen.getByText('Choisissez au moins un sujet.')).toBeInTheDocument();
  expect(screen.getByText('Indiquez une durée entre 1 et 480 minutes.')).toBeInTheDocument();
  expect(summary()).toHaveFocus();
  expect(server.received('LogInterview')).toEqual([]);
  expect(onLogged).not.toHaveBeenCalled();
  await expect(container).toBeAccessible();
});

test('a draft left here is resumed where it was', async () => {
  fakeServer({});
  await openPanel(aDraft({ privateNote: 'Pour moi.' }));
  expect(summary()).toHaveValue('Texte gardé.');
  expect(screen.getByRole('textbox', { name: /Note privée/ })).toHaveValue('Pour moi.');
  expect(screen.getByRole('radio', { name: 'Téléphone' })).toBeChecked();
  expect(screen.getByRole('button', { name: 'Formation' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText(/Brouillon enregistré à/)).toBeInTheDocument();
});

test('what is typed is kept by the server without being asked', async () => {
  const server = fakeServer(saved);
  const { user, onDraft } = await openPanel();
  await write(user, 'Veut un métier manuel.');
  expect(await screen.findByText(/Brouillon enregistré à/)).toBeInTheDocument();
  expect(server.received('SaveInterviewDraft')[0]).toMatchObject({
    input: { dossierId, version: 0, summary: 'Veut un métier manuel.' },
  });
  expect(onDraft).toHaveBeenCalledWith(aDraft());
});

test('a draft changed in another window: both texts are shown, and one is chosen', async () => {
  const elsewhere = aDraft({ version: 5, summary: 'Écrit ailleurs.' });
  const server = fakeServer({
    SaveInterviewDraft: { refused: 'draft.changed_elsewhere' },
    DraftElsewhere: { dossier: { id: dossierId, draft: elsewhere } },
  });
  const { user } = await openPanel(aDraft());
  await write(user, ' Suite.');
  const choice = await screen.findByRole('alertdialog', { name: 'Brouillon modifié ailleurs' });
  expect(await within(choice).findByText('Écrit ailleurs.')).toBeInTheDocument();
  expect(within(choice).getByText('Texte gardé. Suite.')).toBeInTheDocument();
  server.answers['SaveInterviewDraft'] = { saveInterviewDraft: aDraft({ version: 6 }) };
  await user.click(within(choice).getByRole('button', { name: 'Garder ce texte-ci' }));
  await waitFor(() =>
    expect(server.received('SaveInterviewDraft').at(-1)).toMatchObject({
      input: { version: 5, summary: 'Texte gardé. Suite.' },
    }),
  );
});

test('taking the other text puts it in the form', async () => {
  fakeServer({
    SaveInterviewDraft: { refused: 'draft.changed_elsewhere' },
    DraftElsewhere: { dossier: { id: dossierId, draft: aDraft({ version: 5, summary: 'Écrit ailleurs.' }) } },
  });
  const { user } = await openPanel(aDraft());
  await write(user, ' Suite.');
  await user.click(await screen.findByRole('button', { name: 'Prendre l’autre texte' }));
  await waitFor(() => expect(summary()).toHaveValue('Écrit ailleurs.'));
});

test('Ctrl+Enter logs the interview, from wherever the focus is', async () => {
  const server = fakeServer({ ...saved, LogInterview: { logInterview: { id: '7' } } });
  const { user, onLogged } = await openPanel();
  await user.type(summary(), 'Veut un métier manuel.');
  await user.click(screen.getByRole('button', { name: 'Projet' }));
  await user.click(screen.getByRole('radio', { name: /45/ }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onLogged).toHaveBeenCalledWith('7'));
  expect(server.received('LogInterview')).toEqual([
    {
      input: expect.objectContaining({
        dossierId,
        channel: 'in_person',
        minutes: 45,
        topics: ['project'],
        summary: 'Veut un métier manuel.',
        privateNote: null,
        results: [],
        isSpecial: false,
        forRepresentative: false,
        keepsContacts: false,
      }) as unknown,
    },
  ]);
});

test('a refused interview stays in the form, and is retried under the same key', async () => {
  const server = fakeServer({ ...saved, LogInterview: { refused: 'text.national_number' } });
  const { user, onLogged } = await openPanel(aDraft());
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('numéro de registre national');
  expect(summary()).toHaveValue('Texte gardé.');
  server.answers['LogInterview'] = { logInterview: { id: '7' } };
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  await waitFor(() => expect(onLogged).toHaveBeenCalledTimes(1));
  const keys = server.received('LogInterview').map(({ input }) => (input as { commandKey: string }).commandKey);
  expect(new Set(keys).size).toBe(1);
});

test('throwing a draft away asks first', async () => {
  const server = fakeServer({ DiscardInterviewDraft: { discardInterviewDraft: true } });
  const { user, onClose, onDraft } = await openPanel(aDraft());
  await user.click(screen.getByRole('button', { name: 'Jeter le brouillon' }));
  const question = await screen.findByRole('alertdialog', { name: /Jeter ce brouillon/ });
  expect(server.received('DiscardInterviewDraft')).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Jeter' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(onDraft).toHaveBeenCalledWith(null);
});

test('what came of it is ticked with the keyboard, and who may read it too', async () => {
  const server = fakeServer({ ...saved, LogInterview: { logInterview: { id: '7' } } });
  const { user, onLogged } = await openPanel(aDraft());
  await user.click(screen.getByRole('button', { name: 'Projet clarifié' }));
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  await user.click(screen.getByRole('checkbox', { name: /Très personnel/ }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onLogged).toHaveBeenCalled());
  expect(server.received('LogInterview')[0]).toMatchObject({
    input: { results: ['goal_clarified', 'document_given'], isSpecial: true, forRepresentative: false },
  });
});

test('in an anonymous dossier a telephone is marked and asked about; one press says that it is a service’s', async () => {
  const server = fakeServer({ ...saved, LogInterview: { logInterview: { id: '7' } } });
  const { user, onLogged, container } = await openPanel(aDraft({ summary: 'À rappeler au 0470 12 34 56, le soir.' }), true);
  const warning = await screen.findByText('Un numéro ou une adresse dans un dossier anonyme');
  expect(warning).toBeInTheDocument();
  expect(container.querySelector('mark')).toHaveTextContent('0470 12 34 56');
  await expect(container).toBeAccessible();
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  expect(server.received('LogInterview')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Ce sont les coordonnées d’un service' }));
  expect(container.querySelector('mark')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  await waitFor(() => expect(onLogged).toHaveBeenCalled());
  expect(server.received('LogInterview')[0]).toMatchObject({ input: { keepsContacts: true } });
});

test('in a dossier that has a name a telephone is no matter; a national number is one everywhere', async () => {
  const server = fakeServer(saved);
  const { user, container } = await openPanel(aDraft({ summary: 'À rappeler au 0470 12 34 56.' }));
  expect(container.querySelector('mark')).toBeNull();
  await user.type(summary(), ' NISS 85.07.30-033.28');
  expect(container.querySelector('mark')).toHaveTextContent('85.07.30-033.28');
  expect(screen.queryByRole('button', { name: /coordonnées d’un service/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Enregistrer l’entretien' }));
  expect(server.received('LogInterview')).toEqual([]);
});
