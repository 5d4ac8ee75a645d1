import { screen } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { DigestPart } from './digest-part';

const hour = () => screen.findByRole('combobox');

test('the hour that holds is chosen; another one is kept, and said', async () => {
  const server = fakeServer({ DigestChoice: { digestChoice: { hour: 8 } }, ChooseDigest: ({ hour: chosen }) => ({ chooseDigest: { hour: chosen } }) });
  const { user, container } = await show(<DigestPart />);
  expect(await hour()).toHaveValue('8');
  await expect(container).toBeAccessible();
  await user.selectOptions(await hour(), '17');
  expect(await screen.findByText('C’est noté.')).toBeInTheDocument();
  expect(await hour()).toHaveValue('17');
  expect(server.received('ChooseDigest')).toEqual([{ hour: 17 }]);
});

test('never is a choice too, and stands as such', async () => {
  const server = fakeServer({ DigestChoice: { digestChoice: { hour: null } }, ChooseDigest: { chooseDigest: { hour: 7 } } });
  const { user } = await show(<DigestPart />);
  expect(await hour()).toHaveValue('never');
  await user.selectOptions(await hour(), '7');
  server.answers['ChooseDigest'] = { chooseDigest: { hour: null } };
  await user.selectOptions(await hour(), 'never');
  expect(server.received('ChooseDigest')).toEqual([{ hour: 7 }, { hour: null }]);
});

test('refused, the hour that held still holds', async () => {
  fakeServer({ DigestChoice: { digestChoice: { hour: 8 } }, ChooseDigest: { refused: 'service.unavailable' } });
  const { user } = await show(<DigestPart />);
  await user.selectOptions(await hour(), '17');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(await hour()).toHaveValue('8');
});

test('what cannot be read is said, and asked again', async () => {
  const server = fakeServer({ DigestChoice: { refused: 'service.unavailable' } });
  const { user } = await show(<DigestPart />);
  const again = await screen.findByRole('button', { name: 'Réessayer' });
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  server.answers['DigestChoice'] = { digestChoice: { hour: 8 } };
  await user.click(again);
  expect(await hour()).toHaveValue('8');
});
