import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { fakeServer } from '../../../test/fake-server';
import { anOfferLine, aRegisterPage, aVocabulary } from '../../../test/reading-factories';
import { aSession } from '../../../test/factories';
import { show } from '../../../test/render';
import { noFilters, type Filters } from './filters';
import { RegisterScreen } from './register-screen';

const vocabulary = { RegisterVocabulary: { registerVocabulary: aVocabulary() } };
const found = (page = aRegisterPage()) => ({ Register: { register: page }, ...vocabulary });

const changes: Filters[] = [];

/** The page around the screen: it keeps what the address would keep. */
function Page({ first }: { first: Filters }) {
  const [filters, setFilters] = useState(first);
  return (
    <RegisterScreen
      filters={filters}
      onChange={(next) => {
        changes.push(next);
        setFilters(next);
      }}
    />
  );
}

const open = async (first: Partial<Filters> = {}, session: ReturnType<typeof aSession> | null = null) => {
  changes.length = 0;
  const shown = await show(<Page first={{ ...noFilters, ...first }} />, { session });
  // The map's code comes later: the list never waits for it.
  await act(() => import('./map/map-panel'));
  return shown;
};

test('while the offers are on their way, says so', async () => {
  fakeServer({ Register: () => new Promise(() => {}), ...vocabulary });
  await open();
  expect(await screen.findByRole('status', { name: 'Chargement…' })).toBeInTheDocument();
});

test('a failure is said with its reason, and can be retried', async () => {
  const server = fakeServer({ Register: { refused: 'request.too_many' }, ...vocabulary });
  const { user } = await open();
  expect(await screen.findByRole('alert')).toHaveTextContent('Trop de demandes en peu de temps.');
  server.answers['Register'] = { register: aRegisterPage() };
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('link', { name: 'Électricien résidentiel' })).toBeInTheDocument();
});

test('shows what was found, why in that order, and the same numbers on the map', async () => {
  fakeServer(found(aRegisterPage({ total: 1213, lines: [anOfferLine(), anOfferLine({ id: '2', title: 'Monteur', freshness: 'due' })] })));
  const { container } = await open();
  const line = await screen.findByRole('article', { name: 'Électricien résidentiel' });
  expect(line).toHaveTextContent('Formation');
  expect(line).toHaveTextContent('En pénurie');
  expect(line).toHaveTextContent('Liège');
  expect(line).toHaveTextContent('Dès le 2 févr. 2099 · 4 places');
  expect(line).toHaveTextContent('Gratuit');
  expect(within(screen.getByRole('article', { name: 'Monteur' })).getByText('À vérifier')).toBeInTheDocument();
  expect(screen.getByText('1 213 offres trouvées', { normalizer: (text) => text.replace(/\s/g, ' ') })).toBeInTheDocument();
  expect(screen.getByText(/aucune structure n’est mise en avant/)).toBeInTheDocument();
  expect(await screen.findByRole('img', { name: '1 offre dans 1 commune ; le plus dans le bassin Liège (1).' })).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('a sentence becomes criteria on Enter; each one comes off by a press', async () => {
  const server = fakeServer(found());
  const { user } = await open();
  const field = screen.getByRole('combobox', { name: 'Que cherche la personne ?' });
  await screen.findByText(/1[\s\u202f]512 offres/);
  await user.type(field, 'électricien, Liège, en bus, le soir, gratuit{Enter}');
  await waitFor(() => expect(field).toHaveValue('électricien'));
  expect(server.received('Register').at(-1)?.['search']).toMatchObject({
    text: 'électricien', near: '62063', travel: 'bus', times: ['evening'], isFree: true,
  });
  const criteria = screen.getByRole('list', { name: 'Critères de la recherche' });
  expect(criteria).toHaveTextContent('Liège, 60 min au plus en bus ou en train');
  await user.click(within(criteria).getByRole('button', { name: 'Retirer le critère « Le soir »' }));
  await waitFor(() => expect(server.received('Register').at(-1)?.['search']).toMatchObject({ times: null, near: '62063' }));
  await user.click(screen.getByRole('button', { name: 'Tout retirer' }));
  expect(changes.at(-1)).toEqual(noFilters);
  expect(field).toHaveValue('');
});

test('trades are suggested while typing: arrows choose, Enter takes, Escape and Tab let go', async () => {
  const server = fakeServer({
    ...found(),
    RegisterTrades: { registerTrades: [{ code: 'F1602', name: 'Électricité bâtiment', isShortage: true }] },
  });
  const { user } = await open();
  const field = screen.getByRole('combobox', { name: 'Que cherche la personne ?' });
  await user.type(field, 'gratuit, electr');
  expect(await screen.findByRole('option', { name: /Électricité bâtiment/ })).toBeInTheDocument();
  expect(server.received('RegisterTrades').at(-1)).toEqual({ text: 'electr' });
  await user.keyboard('{Escape}');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(field).toHaveValue('gratuit, electr');
  await user.type(field, 'i');
  await screen.findByRole('option', { name: /Électricité bâtiment/ });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(changes.at(-1)).toMatchObject({ trades: ['F1602'], text: 'gratuit' });
  await user.tab();
  expect(field).not.toHaveFocus();
});

test('from the field, arrows reach the results; J and K go from one to the next', async () => {
  fakeServer(found(aRegisterPage({ lines: [anOfferLine(), anOfferLine({ id: '2', title: 'Monteur' })], total: 2 })));
  const { user } = await open();
  await screen.findByRole('link', { name: 'Monteur' });
  await user.keyboard('/');
  expect(screen.getByRole('combobox', { name: 'Que cherche la personne ?' })).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Électricien résidentiel' })).toHaveFocus();
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: 'Monteur' })).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByRole('link', { name: 'Électricien résidentiel' })).toHaveFocus();
});

test('a box is ticked with its count; its neighbours can then be added though they are no longer counted', async () => {
  fakeServer(found());
  const { user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: /^Formation 1/ }));
  expect(changes.at(-1)?.kinds).toEqual(['training']);
  await user.click(await screen.findByRole('checkbox', { name: 'Bilan de compétences' }));
  expect(changes.at(-1)?.kinds).toEqual(['skills_assessment', 'training']);
});

test('a basin is chosen by its button under the map', async () => {
  fakeServer(found());
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^Liège/ }));
  expect(changes.at(-1)?.basins).toEqual(['LG']);
  await user.click(screen.getByRole('button', { name: 'Tout le territoire' }));
  expect(changes.at(-1)?.basins).toEqual([]);
});

test('nothing found: offers to let each criterion go', async () => {
  fakeServer(found(aRegisterPage({ lines: [], total: 0, places: [], facets: [] })));
  const { user, container } = await open({ kinds: ['immersion'], isFree: true });
  expect(await screen.findByText('Aucune offre ne répond à tous ces critères.')).toBeInTheDocument();
  await expect(container).toBeAccessible();
  const list = screen.getByRole('list', { name: 'Critères à laisser tomber' });
  await user.click(within(list).getByRole('button', { name: 'Retirer le critère « Gratuit »' }));
  expect(changes.at(-1)).toMatchObject({ isFree: false, kinds: ['immersion'] });
});

test('goes on page by page in the same draw, and can be drawn again', async () => {
  const server = fakeServer({
    ...vocabulary,
    Register: ({ after }) => ({
      register: after
        ? aRegisterPage({ lines: [anOfferLine({ id: '3', title: 'Soudeur' })], facets: [], places: [], total: 1500, isCapped: true, seed: 88 })
        : aRegisterPage({ next: 'suite', total: 1500, isCapped: true, seed: 88 }),
    }),
  });
  const { user } = await open();
  expect(await screen.findByText(/Plus de 1[\s\u202f]500 offres : précisez la recherche/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
  expect(await screen.findByRole('link', { name: 'Soudeur' })).toBeInTheDocument();
  expect(server.received('Register').at(-1)).toMatchObject({ first: 50, after: 'suite', seed: 88 });
  await user.click(screen.getByRole('button', { name: 'Tirer à nouveau au sort' }));
  expect(changes.at(-1)?.seed).toEqual(expect.any(Number));
  await user.click(await screen.findByRole('button', { name: 'Tirage du jour' }));
  expect(changes.at(-1)?.seed).toBeNull();
});

test('sheets that nobody checks any more are counted, and shown when asked', async () => {
  fakeServer(found(aRegisterPage({ staleCount: 37 })));
  const { user } = await open();
  expect(await screen.findByText(/37 fiches ne sont plus vérifiées depuis longtemps/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Les afficher aussi' }));
  expect(changes.at(-1)?.withStale).toBe(true);
});

test('a visitor sees the public parts only; a keeper sees the keeper’s', async () => {
  fakeServer(found());
  const { unmount } = await open();
  const parts = () => within(screen.getByRole('navigation', { name: 'Parties du cadastre' })).getAllByRole('link').map(({ textContent }) => textContent);
  expect(parts()).toEqual(['Chercher', 'Ce qui manque']);
  unmount();
  await open({}, aSession({ role: 'coordinator' }));
  expect(parts()).toEqual(['Chercher', 'Ce qui manque', 'Nos fiches', 'Corrections', 'Doublons', 'Imports']);
});
