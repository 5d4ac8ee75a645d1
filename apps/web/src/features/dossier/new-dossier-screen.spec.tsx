import { act, screen, waitFor } from '@testing-library/react';
import { aLine } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { NewDossierScreen } from './new-dossier-screen';

const communes = [
  { nis: '62063', name: 'Liège', postcodes: ['4000', '4020'] },
  { nis: '61031', name: 'Huy', postcodes: ['4500'] },
];
const usual = { Communes: { communes }, SimilarDossiers: { similarDossiers: [] } };
const { id, reference, title, birthOn, communeName, leadName, status, lastContactAt } = aLine();
const similar = [{ line: { id, reference, title, birthOn, communeName, leadName, status, lastContactAt }, reasons: ['near_name', 'birth'] }];

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const submit = () => screen.getByRole('button', { name: 'Créer le dossier' });

test('without a name, says so in French beside each field, and asks the server nothing', async () => {
  const server = fakeServer(usual);
  const { user, container } = await show(<NewDossierScreen />);
  await user.type(field(/Adresse e-mail/), 'incomplet@');
  await user.click(submit());
  expect(await screen.findAllByText('Ce champ est obligatoire.')).toHaveLength(2);
  expect(screen.getByText(/Cette adresse e-mail n’est pas complète/)).toBeInTheDocument();
  expect(field('Prénom')).toHaveFocus();
  expect(server.received('CreateDossier')).toEqual([]);
  await expect(container).toBeAccessible();
});

test('shows who may already have a dossier, and why; the keyboard reaches them from the button that creates', async () => {
  const server = fakeServer({ ...usual, SimilarDossiers: { similarDossiers: similar } });
  const { user, container } = await show(<NewDossierScreen />);
  await user.type(field('Prénom'), 'Aicha');
  expect(await screen.findByRole('link', { name: /Aïcha Benali/ })).toHaveAttribute('target', '_blank');
  expect(screen.getByText('Pourquoi : nom proche, même date de naissance')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent('Un dossier proche : vérifiez avant de créer.');
  expect(server.received('SimilarDossiers').at(-1)).toEqual({
    known: { givenName: 'Aicha', familyName: '', birthOn: null, communeNis: null, email: null, phone: null },
  });
  act(() => submit().focus());
  await user.tab();
  await user.keyboard('{Enter}');
  await user.tab();
  expect(screen.getByRole('link', { name: /Aïcha Benali/ })).toHaveFocus();
  await expect(container).toBeAccessible();
});

test('looks for nobody by a birth date alone', async () => {
  const server = fakeServer(usual);
  const { user } = await show(<NewDossierScreen />);
  await user.type(field('Prénom'), 'A');
  expect(screen.getByText('Aucun dossier proche pour le moment.')).toBeInTheDocument();
  expect(server.received('SimilarDossiers')).toEqual([]);
});

test('a commune is found without its accent, the dossier is created and opened', async () => {
  const server = fakeServer({ ...usual, CreateDossier: { createDossier: { id: '42', reference: 'LIE-26-00042' } } });
  const { user, router } = await show(<NewDossierScreen />);
  await user.type(field('Prénom'), 'Aïcha');
  await user.type(field('Nom'), 'Benali');
  await user.type(screen.getByRole('combobox', { name: /Commune/ }), 'liege');
  await user.click(await screen.findByRole('option', { name: /Liège/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Par SMS' }));
  await user.click(submit());
  await waitFor(() => expect(router.state.location.pathname).toBe('/dossiers/42'));
  expect(server.received('CreateDossier')).toEqual([
    {
      input: {
        commandKey: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        givenName: 'Aïcha',
        familyName: 'Benali',
        birthOn: null,
        communeNis: '62063',
        email: null,
        phone: null,
        safeContact: {
          byMail: false,
          bySms: true,
          byPhone: false,
          hideService: false,
          notBeforeHour: null,
          notAfterHour: null,
          note: null,
        },
      },
    },
  ]);
});

test('a refusal about one field is shown at that field, and the form keeps its key', async () => {
  const server = fakeServer({ ...usual, CreateDossier: { refused: 'contact.phone_invalid' } });
  const { user } = await show(<NewDossierScreen />);
  await user.type(field('Prénom'), 'Aïcha');
  await user.type(field('Nom'), 'Benali');
  await user.type(field(/Téléphone/), '0470 12 34 5');
  await user.click(submit());
  expect(await screen.findByText(/Ce numéro de téléphone n’est pas reconnu/)).toBeInTheDocument();
  await user.click(submit());
  await waitFor(() => expect(server.received('CreateDossier')).toHaveLength(2));
  const keys = server.received('CreateDossier').map(({ input }) => (input as { commandKey: string }).commandKey);
  expect(new Set(keys).size).toBe(1);
});
