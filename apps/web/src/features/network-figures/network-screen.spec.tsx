import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { aFrame, aNetwork, aPeriodOfFigures } from '../../../test/figures-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { charterValues, freshShare } from './charter';
import { leastMet, needsGrid } from './needs-grid';
import { readNetworkAddress } from './network-address';
import type { Network } from './network-query';
import { NetworkScreen } from './network-screen';
import { byName, nextOrder, sortAnswers } from './sort-answers';

const vocabulary = {
  basins: [{ code: 'LIEGE', name: 'Liège', region: 'wallonia' }, { code: 'NAMUR', name: 'Namur', region: 'wallonia' }], communes: [],
  fields: [{ code: 'F', name: 'Construction' }, { code: 'J', name: 'Santé' }], organisationTypes: [], offerCount: 1, organisationCount: 1, branchCount: 1,
};
const answers = (over?: Partial<Network>) =>
  ({ CoordinationFigures: { coordinationFigures: aNetwork(over) }, RegisterVocabulary: { registerVocabulary: vocabulary } });
const network = (address = {}, onAddress = jest.fn()) => <NetworkScreen address={address} onAddress={onAddress} />;
const coordinator = { session: aSession({ role: 'coordinator' }) };
const cellsOf = (row: HTMLElement) => within(row).getAllByRole('cell').map((cell) => cell.textContent);

describe('the page', () => {
  test('whoever has no mandate is told so, and nothing to retry', async () => {
    fakeServer({ CoordinationFigures: { refused: 'record.not_found' } });
    const { container } = await show(network(), coordinator);
    expect(await screen.findByText('Cette page s’ouvre avec un mandat de coordination')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await expect(container).toBeAccessible();
  });

  test('loading, then a failure that can be retried', async () => {
    const server = fakeServer({ CoordinationFigures: { refused: 'request.too_many' } });
    const { user } = await show(network(), coordinator);
    expect(await screen.findByRole('alert')).toHaveTextContent('Les chiffres du réseau n’ont pas pu être chargés.');
    Object.assign(server.answers, answers());
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByRole('heading', { name: 'Comment on se répond' })).toBeInTheDocument();
  });

  test('full: each part is there, and accessible', async () => {
    fakeServer(answers());
    const { container } = await show(network(), coordinator);
    await screen.findByRole('heading', { name: 'Comment on se répond' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'L’essentiel', 'Comment on se répond', 'Ce qui est cherché, ce qui manque', 'Pourquoi les relais sont refusés', 'Les sept valeurs de la charte',
    ]);
    expect(screen.getByRole('img', { name: 'Qui oriente vers qui' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Fraîcheur du cadastre' })).toBeInTheDocument();
    expect(screen.getByText('La session est complète')).toBeInTheDocument();
    await expect(container).toBeAccessible();
  });

  test('nothing yet: each part says so', async () => {
    fakeServer(answers({ figures: [], flows: [], answers: [], needs: [], register: [] }));
    const { container } = await show(network(), coordinator);
    expect(await screen.findByText('Personne n’a été orienté dans cette période')).toBeInTheDocument();
    for (const said of ['Aucun relais n’a été reçu dans cette période', 'Aucun besoin noté dans cette période', 'Le cadastre est vide']) {
      expect(screen.getByText(said)).toBeInTheDocument();
    }
    await expect(container).toBeAccessible();
  });

  test('a period that runs: what is told only later says so, and is not taken for nothing', async () => {
    fakeServer(answers({ frame: aFrame({ period: aPeriodOfFigures('2026-T4', false) }), needs: [],
      flows: [{ fromId: 'a', fromName: 'A', toId: 'b', toName: 'B', people: null }] }));
    await show(network(), coordinator);
    expect(await screen.findAllByText('La période court encore : cela se dira quelques jours après sa fin.')).toHaveLength(2);
    expect(screen.queryByText('Aucun besoin noté dans cette période')).not.toBeInTheDocument();
  });

  test('needs: how many in all, what found nothing, which sessions were full; of a month no more than that', async () => {
    const server = fakeServer(answers());
    const { unmount } = await show(network(), coordinator);
    expect(within(await screen.findByRole('article', { name: 'Rien de convenable' })).getByText(/^86 besoins ont été clos sans suite/)).toBeInTheDocument();
    expect(screen.getByText('Session complète : 22 relais ont été refusés pour cette raison.')).toBeInTheDocument();
    unmount();
    server.answers['CoordinationFigures'] = answers({ frame: aFrame({ period: aPeriodOfFigures('2026-09') }), needs: [] }).CoordinationFigures;
    await show(network(), coordinator);
    expect(await screen.findByText(/^D’un mois, on dit combien/)).toBeInTheDocument();
    expect(screen.getByRole('article', { name: 'Besoins notés' })).toBeInTheDocument();
  });

  test('the address keeps what has a meaning; what one looks at stays when the period changes', async () => {
    expect(readNetworkAddress({ periode: 2026, besoins: 'asked', unite: '00000000-0000-4000-8000-00000000000a', x: 1 }))
      .toEqual({ periode: '2026', besoins: 'asked' });
    const server = fakeServer(answers());
    const onAddress = jest.fn();
    const { user } = await show(network({ periode: '2026-T3', besoins: 'empty' }, onAddress), coordinator);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Période' }), '2026-T2');
    expect(onAddress).toHaveBeenLastCalledWith({ periode: '2026-T2', besoins: 'empty' });
    await user.click(screen.getByRole('radio', { name: 'Tout ce qui est cherché' }));
    expect(onAddress).toHaveBeenLastCalledWith({ periode: '2026-T3', besoins: 'asked' });
    expect(server.received('CoordinationFigures')).toEqual([{ input: { unitId: null, period: '2026-T3', versus: null } }]);
  });
});

describe('who refers to whom', () => {
  test('a link of too few is counted and not drawn; no column of what was expected, where nothing was', async () => {
    fakeServer(answers());
    await show(network(), coordinator);
    const drawing = await screen.findByRole('img', { name: 'Qui oriente vers qui' });
    expect(drawing.querySelectorAll('.flow')).toHaveLength(2);
    expect(screen.getByText(/Un lien n’est pas montré : moins de 10 personnes/)).toBeInTheDocument();
    const table = screen.getByRole('region', { name: 'Données : Qui oriente vers qui', hidden: true });
    expect(within(table).getAllByRole('columnheader', { hidden: true }).map((one) => one.textContent)).toEqual(['De', 'Vers', 'Personnes (par dizaines)']);
    expect(table).not.toHaveTextContent('Zéphyr');
  });
});

describe('how bodies answer', () => {
  const { answers: lines } = aNetwork();
  const names = (order = byName) => sortAnswers(lines, order, new Intl.Collator('fr').compare).map(({ name }) => name);

  test('by name first; asked for, by a column; who is unknown there stands last either way', () => {
    expect(names()).toEqual(['Alizé', 'Cité des Métiers', 'Zéphyr']);
    const down = nextOrder(byName, 'answeredInThree');
    expect([names(down), names(nextOrder(down, 'answeredInThree'))]).toEqual([
      ['Alizé', 'Cité des Métiers', 'Zéphyr'], ['Cité des Métiers', 'Alizé', 'Zéphyr'],
    ]);
    expect(names({ by: 'accepted', isDescending: false })).toEqual(['Cité des Métiers', 'Alizé', 'Zéphyr']);
  });

  test('the network first, then by name; too few is said; a heading puts its column in order and says so', async () => {
    fakeServer(answers());
    const { user } = await show(network(), coordinator);
    const table = within(await screen.findByRole('region', { name: 'Réponses par organisme' }));
    const rows = () => table.getAllByRole('rowheader').map((one) => one.textContent);
    expect(rows()).toEqual(['Tout le réseau', 'Alizé', 'Cité des Métiers', 'Zéphyr']);
    expect(cellsOf(table.getByRole('row', { name: /Zéphyr/ }))).toEqual(['trop peu', 'trop peu', 'trop peu', 'trop peu', 'trop peu']);
    expect(cellsOf(table.getByRole('row', { name: /Cité des Métiers/ }))[1]).toBe('4 jours');
    expect(cellsOf(table.getByRole('row', { name: /Alizé/ }))[1]).toBe('plus de la moitié attendent');
    expect(cellsOf(table.getByRole('row', { name: /Tout le réseau/ }))[0]).toBe('240');
    const head = () => table.getByRole('columnheader', { name: 'Accusés à temps' });
    expect(head()).not.toHaveAttribute('aria-sort');
    await user.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'descending');
    expect(rows()).toEqual(['Tout le réseau', 'Cité des Métiers', 'Alizé', 'Zéphyr']);
  });
});

describe('what is missing', () => {
  const { needs } = aNetwork();

  test('a place that is hidden is not an empty one; what is not said stands at the end', () => {
    const grid = needsGrid(needs, 'unmet');
    expect([grid.basins, grid.rows.map(({ field }) => field), grid.most, grid.hidden]).toEqual([['LIEGE', 'NAMUR', '?'], ['F', 'J', '?'], 50, 1]);
    expect(grid.rows[0]?.cells).toEqual([{ key: 'LIEGE', value: 34, asked: 60 }, { key: 'NAMUR', value: null, asked: 15 }, null]);
    expect(leastMet(needs)).toMatchObject({ basin: 'LIEGE', field: 'F' });
    expect(leastMet([])).toBeNull();
  });

  test('the table says number, hidden and nothing in words', async () => {
    fakeServer(answers());
    await show(network(), coordinator);
    const table = within(await screen.findByRole('table', { name: 'Rien de convenable, en nombre de personnes, par domaine et par bassin' }));
    expect(cellsOf(await table.findByRole('row', { name: /Construction/ }))).toEqual(['34sur 60', 'caché', '–rien à montrer']);
    expect(screen.getByText(/Là où il manque le plus : Construction, Liège\. 34 personnes sur 60/)).toBeInTheDocument();
  });
});

describe('the charter', () => {
  test('seven values; each says what it does not say, one that nothing measures says so plainly', async () => {
    fakeServer(answers());
    await show(network(), coordinator);
    const panel = within(await screen.findByRole('region', { name: 'Les sept valeurs de la charte' }));
    expect(panel.getAllByRole('heading', { level: 3 })).toHaveLength(charterValues.length);
    expect(panel.getAllByText('Ce que cela ne dit pas')).toHaveLength(6);
    expect(within(panel.getByRole('region', { name: 'Ouverture d’esprit' })).getByText('Aucun chiffre honnête')).toBeInTheDocument();
    expect(panel.getByRole('region', { name: 'Solidarité et engagement' })).toHaveTextContent('Jointes après six mois : Se dira à partir du 6 mai 2027');
    expect(panel.getByRole('link', { name: 'Ouvrir le tableau de la neutralité' })).toHaveAttribute('href', '/neutralite');
    expect(panel.getByRole('region', { name: 'Transparence' })).toHaveTextContent('71 % des fiches d’offres du cadastre sont à jour.');
  });

  test('a share of nothing is not a share', () => {
    expect(freshShare([])).toBeNull();
    expect(freshShare([{ fresh: 0, due: 0, stale: 0 }])).toBeNull();
  });
});
