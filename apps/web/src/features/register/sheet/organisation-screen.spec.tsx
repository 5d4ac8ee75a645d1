import { act, screen, within } from '@testing-library/react';
import { fakeServer } from '../../../../test/fake-server';
import { aReadBranch, aReadOrganisation, aVocabulary, organisationId } from '../../../../test/reading-factories';
import { show } from '../../../../test/render';
import { OrganisationScreen } from './organisation-screen';

/** The names of the territory come a moment after the sheet. */
const open = async (...given: Parameters<typeof show>) => {
  const shown = await show(...given);
  await act(() => new Promise((settled) => setTimeout(settled)));
  return shown;
};

const vocabulary = { RegisterVocabulary: { registerVocabulary: aVocabulary() } };

test('says what the body is, whom it is tied to and what that means, and where it is', async () => {
  fakeServer({ RegisterOrganisation: { registerOrganisation: aReadOrganisation() }, ...vocabulary });
  const { container } = await open(<OrganisationScreen id={organisationId} />, { session: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'Les Ateliers du Pont' })).toBeInTheDocument();
  const identity = screen.getByRole('region', { name: 'Carte d’identité' });
  expect(identity).toHaveTextContent('informe, oriente, forme, aide à trouver un emploi');
  expect(identity).toHaveTextContent('0123.456.749');
  expect(identity).toHaveTextContent('conseiller chez soi a un effet sur ses moyens');
  const links = screen.getByRole('region', { name: 'Liens avec d’autres organismes' });
  expect(links).toHaveTextContent('Financement');
  expect(links).toHaveTextContent('De l’argent passe de l’un à l’autre');
  expect(links).toHaveTextContent('depuis le 1 janv. 2024');
  expect(screen.getByRole('link', { name: 'Voir ses offres' })).toHaveAttribute('href', `/cadastre?organisme=${organisationId}`);
  expect(screen.getByRole('region', { name: '1 antenne' })).toHaveTextContent('Rue de l’Exemple 12');
  await expect(container).toBeAccessible();
});

test('among many branches one is found by its commune, and unfolds', async () => {
  const branches = ['Liège', 'Namur', 'Huy', 'Spa', 'Ans', 'Visé', 'Theux', 'Dison'].map((name, index) =>
    aReadBranch({ id: String(index), name: `Antenne de ${name}`, communeName: name, locality: name, street: `Rue ${index}`, postcode: null }));
  fakeServer({ RegisterOrganisation: { registerOrganisation: aReadOrganisation({ branches }) }, ...vocabulary });
  const { user } = await open(<OrganisationScreen id={organisationId} />, { session: null });
  const list = await screen.findByRole('region', { name: '8 antennes' });
  await user.type(within(list).getByLabelText('Trouver une antenne'), 'vise');
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(list).getByText('Antenne de Visé'));
  expect(await within(list).findByText('Rue 5')).toBeInTheDocument();
});

test('no branch, no tie, no offer: each is said', async () => {
  const bare = aReadOrganisation({ branches: [], links: [], offerCount: 0, viewerCan: [] });
  fakeServer({ RegisterOrganisation: { registerOrganisation: bare }, ...vocabulary });
  await open(<OrganisationScreen id={organisationId} />, { session: null });
  expect(await screen.findByText('Aucune antenne n’est au cadastre.')).toBeInTheDocument();
  expect(screen.getByText('Aucun lien n’est déclaré.')).toBeInTheDocument();
  expect(screen.getByText('Aucune offre n’est ouverte pour le moment.')).toBeInTheDocument();
});
