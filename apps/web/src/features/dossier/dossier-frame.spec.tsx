import { screen } from '@testing-library/react';
import { aDossier } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { DossierFrame } from './dossier-frame';

const { id } = aDossier();
const frame = (
  <DossierFrame id={id} banners={() => <p>Une bannière</p>} closed={(missing) => <>{missing}<p>Une porte</p></>}>
    <p>L’onglet</p>
  </DossierFrame>
);

test('a dossier that is closed to the viewer answers like one that does not exist, and says what can be done', async () => {
  fakeServer({ Dossier: { refused: 'record.not_found' } });
  const { container } = await show(frame);
  expect(await screen.findByText('Ce dossier n’existe pas, ou ne vous est pas ouvert.')).toBeInTheDocument();
  expect(screen.getByText('Une porte')).toBeInTheDocument();
  expect(screen.queryByText('L’onglet')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('the title, who may open it, the tabs; the tab shows while the frame is read', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ readerCount: 4, shareCount: 1 }) } });
  const { container } = await show(frame);
  expect(screen.getByText('L’onglet')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 1, name: 'Aïcha Benali' })).toBeInTheDocument();
  expect(screen.getByText(/4 personnes peuvent ouvrir ce dossier, 1 partage en cours/)).toBeInTheDocument();
  expect(screen.getByText('Une bannière')).toBeInTheDocument();
  expect(screen.getByRole('navigation', { name: 'Parties du dossier' })).toHaveTextContent('RécitSituationOrientationsRelancesDocumentsPartageSuivi');
  await expect(container).toBeAccessible();
});

test.each([
  [{ door: 'replacement', until: '2026-11-29T23:00:00Z' }, 'Remplacement de Nadia Lambert jusqu’au 29 nov. 2026'],
  [{ door: 'grant', until: '2026-12-24T11:00:00Z' }, 'Partagé avec vous jusqu’au 24 déc. 2026'],
  [{ door: 'break_glass', until: '2026-11-21T13:32:00Z' }, 'Accès exceptionnel jusqu’à 14:32'],
  [{ door: 'appointment', until: '2026-11-28T11:00:00Z' }, 'Ouvert pour un rendez-vous, jusqu’au 28 nov. 2026'],
  [{ door: 'assigned', until: null }, 'Suivi en second'],
] as const)('by which door one is in is said: %j', async (door, said) => {
  const dossier = aDossier();
  fakeServer({ Dossier: { dossier: { ...dossier, enteredBy: { ...dossier.enteredBy, ...door } } } });
  await show(frame);
  expect(await screen.findByText(said)).toBeInTheDocument();
});

test('what the server does not allow is not offered', async () => {
  fakeServer({ Dossier: { dossier: aDossier({ status: 'closed', viewerCan: [] }) } });
  await show(frame);
  expect(await screen.findByText('Dossier clos')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Consigner un entretien' })).not.toBeInTheDocument();
});
