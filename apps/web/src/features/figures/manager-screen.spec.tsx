import { figuresOf } from '@boussole/domain/figures/catalogue';
import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { fakeServer } from '../../../test/fake-server';
import { aFigure, aFrame, liege } from '../../../test/figures';
import { show } from '../../../test/render';
import { coverageOf } from './commune-coverage';
import { readFiguresAddress, readRowsAddress } from './figures-address';
import { isPlaced, managerGroups } from './manager-groups';
import type { ManagerFigures } from './manager-query';
import { ManagerScreen } from './manager-screen';

const none = { trend: [], slices: [], spread: null };
const figures = [
  aFigure({ ...none, name: 'opened', kind: 'count', value: 118, before: 106, whole: 118, hasRows: true, slices: [{ slice: 'named', value: 90, before: 80 }] }),
  aFigure({ ...none, name: 'first_wait', kind: 'days', value: 5, before: 6, whole: 118 }), aFigure(),
  aFigure({ ...none, name: 'reached_6', value: null, before: null, whole: null, saidOn: '2027-04-06' }),
  aFigure({ ...none, name: 'handoff', kind: 'count', value: 0, before: 0, whole: 0 }),
  aFigure({ ...none, name: 'opened_from', kind: 'count', value: 118, before: 106, whole: 118, slices: [
    { slice: '62063', value: 60, before: 50 }, { slice: '62096', value: 20, before: 20 }, { slice: '25072', value: 7, before: null }, { slice: '?', value: 5, before: 5 }] }),
  aFigure({ ...none, name: 'not_foreseen', kind: 'count', value: 3, before: 3 }),
];
const aPage = (over: Partial<ManagerFigures> = {}): ManagerFigures => ({
  frame: aFrame(), figures, caseload: [{ id: 'a', name: 'Benoit Leroy', open: 310 }, { id: 'b', name: 'Nadia Lambert', open: 48 }],
  counsellors: 4, load: 90, reference: 250, late: 12, soon: 30, awaited: 9, awaitedLate: 2, basins: ['LIEGE'], ...over,
});
const placed: [nis: string, name: string, basin: string, lat: number, lon: number][] = [['62063', 'Liège', 'LIEGE', 50.63, 5.57], ['62096', 'Seraing', 'LIEGE', 50.6, 5.51], ['62051', 'Herstal', 'LIEGE', 50.66, 5.63],
  ['25072', 'Nivelles', 'BW', 50.6, 4.33]];
const communes = placed.map(([nis, name, basin, lat, lon]) => ({ nis, name, basin, lat, lon, population: 1000, postcodes: [] }));
const vocabulary = { registerVocabulary: { basins: [{ code: 'LIEGE', name: 'Liège', region: 'W' }, { code: 'BW', name: 'Brabant wallon', region: 'W' }], communes,
  fields: [], organisationTypes: [], offerCount: 0, organisationCount: 0, branchCount: 0 } };
const answers = (over?: Partial<ManagerFigures>) => ({ ManagerFigures: { managerFigures: aPage(over) }, RegisterVocabulary: vocabulary });
const page = (onAddress = jest.fn(), address = {}) => <ManagerScreen address={address} onAddress={onAddress} />;
const manager = { session: aSession({ role: 'manager' }) };
/** The page, and the names of communes, which come by themselves. */
async function open(shown: Parameters<typeof show>[0] = page(), who = manager) {
  const rendered = await show(shown, who);
  await screen.findByText('Nivelles');
  return rendered;
}
const coordinator = { session: aSession({ role: 'coordinator' }) };

test('what one comes to see stands first; then groups of cards, each under its heading', async () => {
  fakeServer(answers());
  const { container } = await open();
  const headline = within(await screen.findByRole('region', { name: 'En un coup d’œil' }));
  expect(headline.getAllByRole('listitem').map((tile) => tile.textContent)).toEqual([
    'Charge90 par conseiller·ère90 dossiers ouverts par personne qui conseille. Le repère\u00a0: une pour 250 personnes.',
    'Dossiers ouverts118 118 dossiers ont été ouverts, 12 de plus qu’un an plus tôt.',
    'Attente du premier entretien5 jours La moitié des personnes ont été reçues en 5 jours au plus, 1 jour de moins qu’un an plus tôt.',
    'Relances12 en retard30 relances sont prévues dans les sept jours.',
    'Relais sans réponse9 aujourd’hui2 relais ont dépassé le délai de réponse.']);
  expect(within(screen.getByRole('region', { name: 'Suivi' })).getByText('Se dira à partir du 6 avr. 2027')).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Autres chiffres' })).getByText('not_foreseen : 3, comme un an plus tôt.')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Voix des personnes' })).not.toBeInTheDocument();
  expect(screen.getByText('Cité des Métiers de Liège · 3e trimestre 2026, comparée à : 3e trimestre 2025')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('each colleague beside the reference; a body by its branches, without it', async () => {
  const server = fakeServer(answers());
  const { unmount } = await open();
  const drawing = await screen.findByRole('img', { name: 'Par conseiller·ère' });
  expect(drawing.querySelectorAll('.bar-expected')).toHaveLength(2);
  expect(screen.getByText(/4 personnes conseillent ici aujourd’hui\. 358 dossiers sont ouverts\. Le trait : 250 personnes/)).toBeInTheDocument();
  unmount();
  server.answers['ManagerFigures'] = answers({ frame: aFrame({ unit: { ...liege, level: 'organisation' } }) }).ManagerFigures;
  await open();
  expect((await screen.findByRole('img', { name: 'Par antenne' })).querySelectorAll('.bar-expected')).toHaveLength(0);
});

test('communes: at least so many, those of one’s own basin, from which of them nobody is seen, and where nobody said', async () => {
  fakeServer(answers());
  await open();
  const card = within(await screen.findByRole('article', { name: 'Communes' }));
  expect(await card.findByText(/On est venu de 3 communes au moins\. Du bassin Liège, 2 communes sur 3 au moins\./)).toBeInTheDocument();
  expect(card.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Liège', 'Seraing', 'Nivelles', 'Commune non précisée', 'Herstal']);
  expect(card.getByText('Une commune du bassin Liège d’où l’on ne voit personne')).toBeInTheDocument();
  expect(card.getByRole('row', { name: /Herstal 1\s000/ })).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'Carte des communes d’où l’on vient' })).toBeInTheDocument();
  const slices = [{ slice: '62063', value: 9, before: 3 }, { slice: '25072', value: 4, before: null }];
  // A place in two territories; nowhere; nothing to tell: then it is not said that nobody came.
  expect(coverageOf(slices, communes, ['BW', 'LIEGE']).map(({ basin, seen, all, bare }) => [basin, seen, all, bare.length])).toEqual([['BW', 1, 1, 0], ['LIEGE', 1, 3, 2]]);
  expect(coverageOf(slices, communes, []).map(({ basin }) => basin)).toEqual(['LIEGE']);
  expect(coverageOf([{ slice: '?', value: 5, before: null }, { slice: '62063', value: null, before: 3 }], communes, ['LIEGE'])).toEqual([]);
});

test('the dossiers behind a figure, and behind one answer of it, are a link where the server says so', async () => {
  fakeServer(answers());
  await open(page(), coordinator);
  const opened = within(await screen.findByRole('article', { name: 'Dossiers ouverts' }));
  expect(opened.getByRole('link', { name: /Voir les dossiers/ })).toHaveAttribute('href', '/chiffres/dossiers?chiffre=opened&periode=2026-T3');
  expect(opened.getByRole('link', { name: 'Avec un nom' })).toHaveAttribute('href', '/chiffres/dossiers?chiffre=opened&reponse=named&periode=2026-T3');
  expect(screen.getAllByRole('link', { name: /Voir les dossiers/ })).toHaveLength(1);
});

test('place, period and what it is compared with are in the address, and asked of the server', async () => {
  const server = fakeServer(answers());
  const onAddress = jest.fn();
  const { user } = await open(page(onAddress, { unite: liege.id, periode: '2026-T3', comparaison: '2026-T2' }), manager);
  expect(await screen.findByRole('combobox', { name: 'Lieu' })).toHaveDisplayValue('Cité des Métiers de Liège');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Par' }), 'Mois');
  expect(onAddress).toHaveBeenLastCalledWith({ unite: liege.id, periode: '2026-09' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Période' }), '4e trimestre 2026 (en cours)');
  expect(onAddress).toHaveBeenLastCalledWith({ unite: liege.id, periode: '2026-T4' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Comparée à' }), '2e trimestre 2026');
  expect(onAddress).toHaveBeenLastCalledWith({ unite: liege.id, periode: '2026-T3', comparaison: '2026-T2' });
  expect(server.received('ManagerFigures')).toEqual([{ input: { unitId: liege.id, period: '2026-T3', versus: '2026-T2' } }]);
  expect(readFiguresAddress({ unite: 'liege', periode: 2026, comparaison: '2025-13', autre: 1 })).toEqual({ periode: '2026' });
  expect(readRowsAddress({ chiffre: 'handoff', reponse: 'accepted', periode: '2026-T3', page: 2 })).toEqual({ chiffre: 'handoff', reponse: 'accepted', periode: '2026-T3' });
});

test('how fresh it is, and what still waits', async () => {
  const server = fakeServer(answers({ frame: aFrame({ waiting: 3 }) }));
  const { unmount } = await open();
  expect((await screen.findByText(/Tout ce qui a changé avant 3 oct\. 2026.*15:32 est compté\./)).closest('p'))
    .toHaveTextContent(/3 changements attendent.*Les réponses de moins de 5 personnes/);
  unmount();
  server.answers['ManagerFigures'] = answers({ frame: aFrame({ waiting: 1000 }) }).ManagerFigures;
  await open();
  expect(await screen.findByText(/Plus de mille changements attendent/)).toBeInTheDocument();
});

test('one branch has no choice of place; nothing yet is said once; everything hidden is never nought', async () => {
  const nothing = figures.map((figure) => ({ ...figure, ...none, value: figure.kind === 'count' ? 0 : null, before: null, whole: 0 }));
  const server = fakeServer(answers({ frame: aFrame({ units: [liege] }), figures: nothing, caseload: [], load: null, late: 0, soon: 0 }));
  const { unmount } = await show(page(), manager);
  expect(await screen.findByText('Pas encore de chiffres')).toBeInTheDocument();
  expect(screen.queryByRole('combobox', { name: 'Lieu' })).not.toBeInTheDocument();
  unmount();
  server.answers['ManagerFigures'] = answers({ figures: [aFigure({ ...none, value: null, before: null, isHidden: true })] }).ManagerFigures;
  const { container } = await show(page(), manager);
  expect(await screen.findByText('Trop peu de personnes pour le dire')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('loading, then a failure that can be retried', async () => {
  const server = fakeServer({ ...answers(), ManagerFigures: { refused: 'request.too_many' } });
  const { user } = await show(page(), manager);
  expect(await screen.findByRole('alert')).toHaveTextContent('Les chiffres n’ont pas pu être chargés.');
  server.answers['ManagerFigures'] = answers().ManagerFigures;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('region', { name: 'En un coup d’œil' })).toBeInTheDocument();
});

test('every figure of the page has its place, and only one', () => {
  const names = Object.values(managerGroups).flat();
  expect(new Set(names).size).toBe(names.length);
  expect(figuresOf('manager').filter(({ name }) => !isPlaced(name))).toEqual([]);
});
