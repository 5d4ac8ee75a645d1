import { screen, within } from '@testing-library/react';
import { aSession } from '../../../test/factories';
import { anOperatorPage } from '../../../test/figures-factories';
import { fakeServer } from '../../../test/fake-server';
import { show } from '../../../test/render';
import { answerTimes, hasTimes } from './answer-times';
import type { OperatorPage } from './operator-query';
import { OperatorScreen } from './operator-screen';

const vocabulary = {
  basins: [{ code: 'LIEGE', name: 'Liège', region: 'wallonia' }], communes: [], fields: [{ code: 'F', name: 'Construction' }],
  organisationTypes: [], offerCount: 1, organisationCount: 1, branchCount: 1,
};
const answers = (over?: Partial<OperatorPage>) =>
  ({ OperatorFigures: { operatorFigures: anOperatorPage(over) }, RegisterVocabulary: { registerVocabulary: vocabulary } });
const page = (onAddress = jest.fn()) => <OperatorScreen address={{}} onAddress={onAddress} />;
const agent = { session: aSession({ role: 'operator_agent' }) };
const cellsOf = (row: HTMLElement) => within(row).getAllByRole('cell').map((cell) => cell.textContent);

test('a place that is not one’s own is closed, and there is nothing to retry', async () => {
  fakeServer({ OperatorFigures: { refused: 'record.not_found' } });
  await show(page(), agent);
  expect(await screen.findByText('Ces chiffres ne sont pas à vous')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Réessayer' })).not.toBeInTheDocument();
});

test('loading, then a failure that can be retried', async () => {
  const server = fakeServer({ OperatorFigures: { refused: 'request.too_many' } });
  const { user } = await show(page(), agent);
  expect(await screen.findByRole('alert')).toHaveTextContent('Les chiffres des relais reçus n’ont pas pu être chargés.');
  Object.assign(server.answers, answers());
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByRole('heading', { name: 'Vos délais' })).toBeInTheDocument();
});

test('full: what is late today first, how soon answers came, reasons, seats, sheets', async () => {
  fakeServer(answers());
  const { container } = await show(page(), agent);
  const standing = within(await screen.findByRole('region', { name: 'L’essentiel' }));
  expect(standing.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Relais reçus48 48 relais ont été reçus.', 'Réponses à donner7 aujourd’hui4 sont attendues dans les sept jours.',
    'Réponses en retard1 aujourd’huiLe délai de réponse est dépassé.',
  ]);
  const times = screen.getByRole('region', { name: 'Données : En combien de temps vous avez répondu', hidden: true });
  expect(within(times).getAllByRole('row', { hidden: true }).map((row) => row.textContent)).toEqual([
    'NomAcceptésRefusésSans réponse', 'En trois jours ouvrables2460', 'Plus tard800', 'Pas encore, ou jamais005',
  ]);
  expect(screen.getByText(/30 réponses ont été données en trois jours ouvrables/)).toBeInTheDocument();
  expect(screen.getByText('La session est complète')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('free seats beside what was not found: where too few look, nobody is said to wait', async () => {
  fakeServer(answers());
  await show(page(), agent);
  const seats = within(await screen.findByRole('region', { name: 'Places libres et besoins sans réponse' }));
  await seats.findAllByText('Construction, Liège', { selector: 'td' });
  expect(cellsOf(seats.getByRole('row', { name: /Électricité/ }))).toEqual(['6', '1 déc. 2026', 'Construction, Liège', '34']);
  expect(seats.queryByRole('row', { name: /Soudure/ })).not.toBeInTheDocument();
  expect(screen.getByText(/Une autre de vos offres a des places libres/)).toBeInTheDocument();
});

test('a sheet opens where it is kept, for whoever keeps it; where it is read, for others', async () => {
  fakeServer(answers());
  const { unmount } = await show(page(), { session: aSession({ role: 'operator_agent' }) });
  const list = () => within(screen.getByRole('list', { name: 'Vos fiches à relire' }));
  await screen.findByText('à relire depuis le 1 oct. 2020');
  const { can } = aSession({ role: 'operator_agent' });
  const kept = (isKept: boolean) => (isKept ? '/cadastre/fiches/offres/' : '/cadastre/offres/');
  expect(list().getAllByRole('link')[0]).toHaveAttribute('href', expect.stringContaining(kept(can.includes('saveOffer'))));
  unmount();
  const other = aSession({ role: 'operator_agent' });
  await show(page(), { session: { ...other, can: other.can.filter((one) => one !== 'saveOffer' && one !== 'keptSheets') } });
  await screen.findByText('à relire avant le 1 janv. 2999');
  expect(list().getAllByRole('link')[0]).toHaveAttribute('href', expect.stringContaining(kept(false)));
});

test('nothing yet: each part says so', async () => {
  fakeServer(answers({ figures: [], late: 0, soon: 0, seats: [], sheets: [] }));
  const { container } = await show(page(), agent);
  expect(await screen.findByText('Rien n’est en retard.')).toBeInTheDocument();
  expect(screen.getByText('Toutes vos fiches sont à jour')).toBeInTheDocument();
  expect(screen.getByText('Aucune place libre près d’un besoin sans réponse')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('an answer that nobody foresaw moves no bar; one that ended otherwise neither', () => {
  expect(hasTimes(answerTimes([{ slice: 'ended', value: 4 }, { slice: 'new', value: 3 }]))).toBe(false);
  expect(answerTimes([{ slice: 'declined:later', value: 3 }, { slice: 'expired', value: null }, { slice: 'waiting', value: 2 }])
    .map(({ values }) => values)).toEqual([[0, 0, 0], [0, 3, 0], [0, 0, 2]]);
});
