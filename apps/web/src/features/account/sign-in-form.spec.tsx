import { screen } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { SignInForm } from './sign-in-form';

const email = () => screen.getByRole('textbox', { name: 'Adresse e-mail' });
const password = () => screen.getByLabelText('Mot de passe');
const submit = () => screen.getByRole('button', { name: 'Se connecter' });

test('a wrong password is refused in one sentence, what was typed stays, the focus goes to the password', async () => {
  fakeServer({ SignIn: { refused: 'auth.wrong_credentials' } });
  const { user, container } = await show(<SignInForm onSignedIn={jest.fn()} />, { session: null });
  await user.type(email(), 'nadia@exemple.be');
  await user.type(password(), 'faux');
  await user.click(submit());
  expect(await screen.findByRole('alert')).toHaveTextContent('Adresse ou mot de passe inexact.');
  expect(email()).toHaveValue('nadia@exemple.be');
  expect(password()).toHaveFocus();
  await expect(container).toBeAccessible();
});

test('an empty form asks the server nothing and says which field is missing', async () => {
  const server = fakeServer({});
  const { user } = await show(<SignInForm onSignedIn={jest.fn()} />, { session: null });
  await user.click(submit());
  expect(await screen.findAllByText('Ce champ est obligatoire.')).toHaveLength(2);
  expect(email()).toHaveFocus();
  expect(server.calls).toHaveLength(0);
});

test('a password can be pasted, shown, and opens the session', async () => {
  const session = aSession();
  const server = fakeServer({ SignIn: { signIn: session } });
  const onSignedIn = jest.fn();
  const { user } = await show(<SignInForm onSignedIn={onSignedIn} />, { session: null });
  await user.type(email(), ' nadia@exemple.be ');
  await user.click(password());
  await user.paste('une phrase assez longue');
  await user.click(screen.getByRole('button', { name: 'Afficher le mot de passe' }));
  expect(password()).toHaveAttribute('type', 'text');
  await user.click(submit());
  expect(server.received('SignIn')).toEqual([
    { input: { email: 'nadia@exemple.be', password: 'une phrase assez longue' } },
  ]);
  expect(onSignedIn.mock.calls[0]?.[0]).toEqual(session);
});
