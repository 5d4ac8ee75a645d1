import { act, screen, within } from '@testing-library/react';
import { fakeServer } from '../../../../test/fake-server';
import { aReadOffer, aVocabulary, organisationId } from '../../../../test/reading-factories';
import { aSession } from '../../../../test/factories';
import { show } from '../../../../test/render';
import { OfferSheetScreen } from './offer-sheet-screen';

/** The names of the territory come a moment after the sheet. */
const open = async (...given: Parameters<typeof show>) => {
  const shown = await show(...given);
  await act(() => new Promise((settled) => setTimeout(settled)));
  return shown;
};

const vocabulary = { RegisterVocabulary: { registerVocabulary: aVocabulary() } };
const { id } = aReadOffer();

test('a failure can be retried; a sheet that does not exist says where to go', async () => {
  fakeServer({ RegisterOffer: { refused: 'server.failed' }, ...vocabulary });
  const { unmount } = await open(<OfferSheetScreen id={id} />, { session: null });
  expect(await screen.findByRole('alert')).toHaveTextContent('Cette fiche n’a pas pu être chargée.');
  unmount();
  fakeServer({ RegisterOffer: { refused: 'record.not_found' }, ...vocabulary });
  await open(<OfferSheetScreen id={id} />, { session: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Fiche introuvable' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Chercher dans le cadastre' })).toHaveAttribute('href', '/cadastre');
});

test('a visitor reads what, for whom, when, where and how, and how sure it is', async () => {
  fakeServer({ RegisterOffer: { registerOffer: aReadOffer() }, ...vocabulary });
  const { container } = await open(<OfferSheetScreen id={id} />, { session: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Électricien résidentiel' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Les Ateliers du Pont' })).toHaveAttribute('href', `/cadastre/organismes/${organisationId}`);
  const asked = screen.getByRole('region', { name: 'Pour qui' });
  expect(asked).toHaveTextContent('Avoir au moins 18 ans');
  expect(asked).toHaveTextContent('Ne pas avoir plus que : CE2D');
  expect(asked).toHaveTextContent('Inscription au Forem');
  const row = within(screen.getByRole('region', { name: 'Quand' })).getAllByRole('row')[1];
  expect(row).toHaveTextContent('du 2 févr. 2099 au 25 sept. 2099');
  expect(row).toHaveTextContent('4 sur 12');
  const where = screen.getByRole('region', { name: 'Où' });
  expect(where).toHaveTextContent('Ouvert aujourd’hui');
  expect(where).toHaveTextContent('09:00–12:00, 13:00–16:00');
  expect(where).toHaveTextContent('du 24 déc. 2099 au 3 janv. 2100 · Fêtes');
  expect(screen.getByRole('region', { name: 'Cette fiche' })).toHaveTextContent('2 mars 2026 par Claire Dumont');
  expect(screen.queryByRole('button', { name: 'Toujours exact' })).not.toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Qualité de la fiche' })).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a sheet that should have been reviewed says so before anything else', async () => {
  fakeServer({ RegisterOffer: { registerOffer: aReadOffer({ freshness: 'stale', reviewOn: '2026-01-10' }) }, ...vocabulary });
  await open(<OfferSheetScreen id={id} />, { session: null });
  expect(await screen.findByText(/devait être revue le 10 janv. 2026 et n’apparaît plus/)).toBeInTheDocument();
});

test('a sheet that was merged says where it lives now', async () => {
  const other = '00000000-0000-4000-8000-000000000501';
  fakeServer({ RegisterOffer: { registerOffer: aReadOffer({ mergedIntoId: other, viewerCan: [] }) }, ...vocabulary });
  await open(<OfferSheetScreen id={id} />, { session: null });
  expect(await screen.findByRole('link', { name: 'Ouvrir la fiche qui reste' })).toHaveAttribute('href', `/cadastre/offres/${other}`);
  expect(screen.queryByRole('button', { name: 'Proposer une correction' })).not.toBeInTheDocument();
});

test('who keeps the sheet confirms it, and sees what would make it more useful', async () => {
  const kept = aReadOffer({ viewerCan: ['edit', 'confirm', 'correct'], quality: { score: 72, missing: ['price', 'inconnu'] } });
  const server = fakeServer({
    RegisterOffer: { registerOffer: kept },
    ConfirmRegisterSheet: { confirmSheet: { id, version: 8 } },
    ...vocabulary,
  });
  const session = aSession({ role: 'operator_agent' });
  const { user } = await open(<OfferSheetScreen id={id} editLink={() => <a href="/modifier">Modifier</a>} />, { session });
  expect(await screen.findByRole('link', { name: 'Modifier' })).toBeInTheDocument();
  const quality = screen.getByRole('region', { name: 'Qualité de la fiche' });
  expect(quality).toHaveTextContent('72 sur 100');
  expect(quality).toHaveTextContent('Indiquer le prix, même nul');
  await user.click(screen.getByRole('button', { name: 'Toujours exact' }));
  expect(await screen.findByText('C’est noté : la fiche est vérifiée aujourd’hui.')).toBeInTheDocument();
  expect(server.received('ConfirmRegisterSheet')).toEqual([{ kind: 'offer', id, version: 7 }]);
});

test('a visitor proposes a correction: nothing empty leaves, and the keeper is named', async () => {
  const server = fakeServer({
    RegisterOffer: { registerOffer: aReadOffer() },
    ProposeCorrection: { proposeCorrection: { id: '1', keeperName: 'Les Ateliers du Pont' } },
    ...vocabulary,
  });
  const { user } = await open(<OfferSheetScreen id={id} />, { session: null });
  await user.click(await screen.findByRole('button', { name: 'Proposer une correction' }));
  const dialog = await screen.findByRole('dialog', { name: 'Proposer une correction' });
  await user.click(within(dialog).getByRole('button', { name: 'Envoyer la proposition' }));
  expect(await within(dialog).findByText(/Dites ce qui est à corriger/)).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Commentaire')).toHaveFocus();
  expect(server.received('ProposeCorrection')).toEqual([]);
  await user.selectOptions(within(dialog).getByLabelText('Ce qui est à corriger'), 'Prix');
  await user.type(within(dialog).getByLabelText('Ce qu’il faudrait écrire'), '45 €');
  await user.type(within(dialog).getByLabelText(/Votre adresse e-mail/), 'lina@exemple.be');
  await expect(dialog).toBeAccessible();
  await user.click(within(dialog).getByRole('button', { name: 'Envoyer la proposition' }));
  expect(await screen.findByText('Merci. Votre proposition est transmise à Les Ateliers du Pont.')).toBeInTheDocument();
  expect(server.received('ProposeCorrection')).toEqual([
    {
      input: {
        commandKey: expect.any(String), sheetKind: 'offer', sheetId: id, field: 'priceCents', proposed: '45 €', comment: null,
        email: 'lina@exemple.be',
      },
    },
  ]);
});

test('a refused correction keeps what was typed; a colleague is not asked for an address', async () => {
  fakeServer({ RegisterOffer: { registerOffer: aReadOffer() }, ProposeCorrection: { refused: 'text.national_number' }, ...vocabulary });
  const { user } = await open(<OfferSheetScreen id={id} />);
  await user.click(await screen.findByRole('button', { name: 'Proposer une correction' }));
  const dialog = await screen.findByRole('dialog', { name: 'Proposer une correction' });
  expect(within(dialog).queryByLabelText(/Votre adresse e-mail/)).not.toBeInTheDocument();
  await user.type(within(dialog).getByLabelText('Commentaire'), 'Voir avec 85.07.30-033 28');
  await user.click(within(dialog).getByRole('button', { name: 'Envoyer la proposition' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('numéro de registre national');
  expect(within(dialog).getByLabelText('Commentaire')).toHaveValue('Voir avec 85.07.30-033 28');
});
