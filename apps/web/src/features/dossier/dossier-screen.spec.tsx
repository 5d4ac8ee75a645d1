import { screen } from '@testing-library/react';
import { aDossier } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { DossierScreen } from './dossier-screen';

const { id } = aDossier();
const screenOf = (onWrite = jest.fn()) => (
  <DossierScreen id={id} isWriting={false} onWrite={onWrite} writingPanel={() => null} />
);

test('a dossier of another branch answers like one that does not exist', async () => {
  fakeServer({ Dossier: { refused: 'record.not_found' } });
  const { container } = await show(screenOf());
  expect(await screen.findByText('Ce dossier n’existe pas, ou ne vous est pas ouvert.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('shows the rule of safe contact, the timeline, and the private note of its author apart', async () => {
  fakeServer({ Dossier: { dossier: aDossier() } });
  const { container } = await show(screenOf());
  expect(await screen.findByRole('heading', { level: 1, name: 'Aïcha Benali' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Contact sans risque' })).toHaveTextContent('téléphone et SMS');
  expect(screen.getByText('Ne pas citer le nom du service.')).toBeInTheDocument();
  expect(screen.getByText('Visible par vous seul·e')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('an empty dossier invites to log the first interview', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ timeline: { interviews: [], next: null } }) } });
  const onWrite = jest.fn();
  const { user } = await show(screenOf(onWrite));
  expect(await screen.findByText('Premier entretien à consigner.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Consigner un entretien' }));
  expect(onWrite).toHaveBeenCalled();
});

test('what the server does not allow is not offered', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ status: 'closed', viewerCan: [] }) } });
  await show(screenOf());
  expect(await screen.findByText('Dossier clos')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Consigner un entretien' })).not.toBeInTheDocument();
});

test('J and K move between interviews only from an interview', async () => {
  const [first] = aDossier().timeline.interviews;
  const interviews = first ? [first, { ...first, id: 'second' }] : [];
  fakeServer({ Dossier: { dossier: aDossier({ timeline: { interviews, next: null } }) } });
  const { user } = await show(screenOf());
  const entries = await screen.findAllByRole('article');
  await user.keyboard('j');
  expect(entries[1]).not.toHaveFocus();
  entries[0]?.focus();
  await user.keyboard('j');
  expect(entries[1]).toHaveFocus();
  await user.keyboard('k');
  expect(entries[0]).toHaveFocus();
});

test('older interviews come when asked for', async () => {
  const [first] = aDossier().timeline.interviews;
  const server = fakeServer({
    Dossier: { dossier: aDossier({ timeline: { interviews: first ? [first] : [], next: 'suite' } }) },
    Timeline: { timeline: { interviews: [{ ...first, id: 'ancien', summary: 'Premier contact.' }], next: null } },
  });
  const { user } = await show(screenOf());
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByText('Premier contact.')).toBeInTheDocument();
  expect(server.received('Timeline')).toEqual([{ dossierId: id, after: 'suite' }]);
  expect(screen.queryByRole('button', { name: 'Afficher la suite' })).not.toBeInTheDocument();
});
