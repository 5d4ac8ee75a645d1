import { screen, waitFor, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { aBranch, anOrganisation } from '../../../test/register-factories';
import { show } from '../../../test/render';
import { EditBranchScreen, EditOrganisationScreen } from './branch-screen';

const admin = { session: aSession({ role: 'structure_admin' }) };
const organisation = anOrganisation();
const branch = aBranch();
const usual = {
  OwnOrganisation: { keptSheets: { organisationId: organisation.id } },
  OrganisationToEdit: { registerOrganisation: organisation },
  Communes: { communes: [{ nis: '62051', name: 'Herstal', postcodes: ['4040'] }] },
};
const save = () => screen.getByRole('button', { name: 'Enregistrer' });

test('a branch: its commune by name, its hours by day, and every field has a name', async () => {
  fakeServer(usual);
  const { container } = await show(<EditBranchScreen id={branch.id} organisationId={undefined} />, admin);
  await waitFor(() => expect(screen.getByRole('combobox', { name: /Commune/ })).toHaveValue('Herstal'));
  const monday = within(screen.getByRole('group', { name: 'Heures 1 du lundi' }));
  expect(monday.getByRole('textbox', { name: 'De' })).toHaveValue('09:00');
  await expect(container).toBeAccessible();
});

test('hours are typed as one writes them; a closing before the opening is refused at its field', async () => {
  const server = fakeServer({ ...usual, SaveBranch: { saveBranch: { id: branch.id, version: 3 } } });
  const { user } = await show(<EditBranchScreen id={branch.id} organisationId={organisation.id} />, admin);
  await user.click(await screen.findByRole('button', { name: 'Ajouter des heures le mardi' }));
  const tuesday = within(screen.getByRole('group', { name: 'Heures 1 du mardi' }));
  await user.type(tuesday.getByRole('textbox', { name: 'De' }), '13h30');
  await user.type(tuesday.getByRole('textbox', { name: 'À' }), '9');
  await user.click(save());
  expect(await screen.findByText('La fermeture doit suivre l’ouverture.')).toBeInTheDocument();
  expect(tuesday.getByRole('textbox', { name: 'À' })).toHaveFocus();
  await user.clear(tuesday.getByRole('textbox', { name: 'À' }));
  await user.type(tuesday.getByRole('textbox', { name: 'À' }), '17');
  await user.click(screen.getByRole('button', { name: 'Ajouter un contact' }));
  const contact = within(screen.getByRole('group', { name: 'Contact 1' }));
  await user.type(contact.getByRole('textbox', { name: 'E-mail' }), 'Relais@exemple.be');
  await user.click(save());
  await waitFor(() => expect(server.received('SaveBranch')).toHaveLength(1));
  expect(server.received('SaveBranch')[0]?.['input']).toMatchObject({
    id: branch.id,
    version: 2,
    communeNis: '62051',
    opening: [{ day: 1, from: '09:00', until: '12:00' }, { day: 2, from: '13:30', until: '17:00' }],
    contacts: [{ purpose: 'handoff', name: null, email: 'relais@exemple.be', phone: null }],
    isAccessible: null,
  });
});

test('an organisation: a number of ten digits, however it is written', async () => {
  const server = fakeServer({ ...usual, SaveOrganisation: { refused: 'enterprise.number_invalid' } });
  const { user, container } = await show(<EditOrganisationScreen id={undefined} />, admin);
  const number = await screen.findByRole('textbox', { name: /Numéro d’entreprise/ });
  await expect(container).toBeAccessible();
  await user.type(number, '12');
  await user.click(save());
  expect(await screen.findByText('Un numéro d’entreprise a dix chiffres.')).toBeInTheDocument();
  await user.clear(number);
  await user.type(number, 'BE 0999.990.024');
  await user.type(screen.getByRole('textbox', { name: /Site web/ }), 'www.exemple.be');
  await user.click(save());
  expect(await screen.findByText(/ne tombe pas juste/)).toBeInTheDocument();
  expect(server.received('SaveOrganisation')[0]?.['input']).toMatchObject({
    enterpriseNumber: '0999990024', website: 'https://www.exemple.be', version: 1,
  });
});

test('a branch that is not there is said so', async () => {
  fakeServer({ ...usual, OrganisationToEdit: { registerOrganisation: anOrganisation({ branches: [] }) } });
  await show(<EditBranchScreen id={branch.id} organisationId={organisation.id} />, admin);
  expect(await screen.findByText('Cette fiche n’existe pas, ou ne vous est pas ouverte.')).toBeInTheDocument();
});
