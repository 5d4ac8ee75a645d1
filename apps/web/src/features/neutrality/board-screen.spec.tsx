import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { aSession } from '../../../test/factories';
import { show } from '../../../test/render';
import { readBoardAddress } from './board-address';
import type { Board, BoardUnit } from './board-query';
import { BoardScreen } from './board-screen';

const quarter = {
  code: '2026-T2', kind: 'quarter' as const, from: '2026-04-01', until: '2026-06-30', isClosed: true, testsOn: '2026-07-15',
    parameters: 'neutrality-1', isOfficial: true,
};
const open = { ...quarter, code: '2999-T3', from: '2999-07-01', until: '2999-09-30', isClosed: false, testsOn: '2999-10-15',
  parameters: null };

const aUnit = (over: Partial<BoardUnit> = {}): BoardUnit => ({
  id: '00000000-0000-4000-8000-00000000000a', level: 'structure', name: 'Alizé', organisationName: null, status: 'vert',
    isAssessable: true, n: 60, observed: 21,
  expected: 20.4, variance: 14, ratio: 1.03, low: 0.7, high: 1.4, limits95: [13, 28], limits998: [9, 32], shrunk: 1.05, power: 0.93,
  shown: 1, choice: 1.03, isMine: false, ...over,
});
const signal = aUnit({
  id: '00000000-0000-4000-8000-00000000000b', name: 'Zéphyr', status: 'orange', observed: 41, ratio: 2.01, low: 1.6, high: 2.4,
    shrunk: 1.9, shown: 1.6, choice: 1.26,
});
const small = aUnit({ id: '00000000-0000-4000-8000-00000000000c', name: 'Bise', status: 'gris', n: 6, observed: 2, expected: 2.1,
  ratio: 0.95, power: 0.21, shown: null, choice: null });

const aBoard = (over: Partial<Board> = {}): Board => ({
  period: quarter, periods: [open, quarter], basins: [{ code: 'LIEGE', name: 'Liège' }, { code: 'NAMUR', name: 'Namur' }], basin: null,
    level: 'structure',
  isCoordination: true,
  report: { id: '00000000-0000-4000-8000-0000000000aa', print: 'ab'.repeat(32), madeAt: '2026-07-16T03:00:00Z',
    parameters: 'neutrality-1', decisions: 412, isOfficial: true,
    replays: [{ reportId: '00000000-0000-4000-8000-0000000000ab', parameters: 'neutrality-2', isOfficial: false,
      madeAt: '2026-08-01T03:00:00Z' }] },
  units: [aUnit(), small, signal], hiddenUnits: 2, network: { n: 380, ratio: 1.3, low: 1.2, high: 1.4, shown: 1.1, choice: 1.2,
    meanPreference: 1.4, isPeersCapped: false },
  findings: [
    { id: '1', rule: 'N-C1', level: 'structure', unitId: signal.id, unitName: 'Zéphyr', otherName: null, isFlagged: true,
      values: [{ name: 'n', value: 30, text: null }, { name: 'observed', value: 28, text: null }, { name: 'expected', value: 14,
        text: null }] },
    { id: '2', rule: 'N-C1', level: 'structure', unitId: aUnit().id, unitName: 'Alizé', otherName: null, isFlagged: false, values: [] },
    { id: '3', rule: 'N-B6', level: 'structure', unitId: aUnit().id, unitName: 'Alizé', otherName: null, isFlagged: false, values: [] },
  ],
  flows: [
    { fromId: 'b', fromName: 'Zéphyr', toId: 'b', toName: 'Zéphyr', decisions: 41, expected: 20.4 },
    { fromId: 'b', fromName: 'Zéphyr', toId: 'a', toName: 'Alizé', decisions: 19, expected: 39.6 },
  ],
  trend: [{ code: '2026-T1', ratio: 1.2, low: 1.1, high: 1.3, n: 300 }, { code: '2026-T2', ratio: 1.3, low: 1.2, high: 1.4, n: 380 }],
  irregular: [{ code: 'D-UNIQUE', count: 12 }], openReviews: 1, ...over,
});
const answers = (over?: Partial<Board>) => ({ NeutralityBoard: { neutralityBoard: aBoard(over) } });
const board = (onAddress = jest.fn()) => <BoardScreen address={{}} onAddress={onAddress} />;
const coordinator = { session: aSession({ role: 'coordinator' }) };

test('one sentence says what there is to see, before the drawing; who is hidden is counted', async () => {
  fakeServer(answers());
  const { container } = await show(board(), coordinator);
  const sentence = await screen.findByText(/1 structure sur 3 a un signal/);
  expect(sentence.closest('[role=status]')).toHaveTextContent(/au plus 5 % en moyenne.*Pour une unité.*2 unités ne sont pas montrées/);
  const drawing = screen.getByRole('group', { name: 'Rapport et nombre attendu' });
  expect(sentence.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await expect(container).toBeAccessible();
});

test('the list: what asks for a look first, then by name; each line says its status, its figures and what it could notice', async () => {
  fakeServer(answers());
  await show(board(), coordinator);
  const list = within(await screen.findByRole('region', { name: 'Liste des unités' }));
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Zéphyr', 'Alizé', 'Bise']);
  const row = within(list.getByRole('row', { name: /Zéphyr/ }));
  expect(row.getByRole('link')).toHaveAttribute('href', `/neutralite/structure/${signal.id}?periode=2026-T2`);
  expect(row.getByRole('rowheader')).toHaveTextContent('Signal');
  expect(row.getByRole('img', { name: 'Rapport 2,0, fourchette 1,6 à 2,4' })).toBeInTheDocument();
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['2,0', '60', '41 / 20', '1,9', '1,6 × 1,3', '9 fois sur 10']);
  expect(within(list.getByRole('row', { name: /Bise/ })).getByText('2 fois sur 10')).toBeInTheDocument();
});

test('gaps are explained, rules that found nothing are folded, the print and the other version are there', async () => {
  fakeServer(answers());
  await show(board(), coordinator);
  const born = within(await screen.findByRole('region', { name: 'Où naît l’écart ?' }));
  expect(born.getAllByRole('term').map((term) => term.textContent)).toEqual(['Tout le réseau', 'Zéphyr']);
  expect(born.getByText('L’écart naît surtout avant le choix.')).toBeInTheDocument();
  const rules = within(screen.getByRole('region', { name: 'Les autres règles' }));
  expect(rules.getByRole('heading', { name: /Rétrécissement/ })).toBeInTheDocument();
  expect(rules.getByText(/Sur 30 affichages réduits, la part propre a monté 28 fois/)).toBeInTheDocument();
  expect(rules.getByText('Rien d’inhabituel : 2 vérifications')).toBeInTheDocument();
  expect(screen.getByText('ab'.repeat(32))).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /neutrality-2/ })).toHaveAttribute('href', '/neutralite?periode=2026-T2&parametres=neutrality-2');
  expect(screen.getByRole('img', { name: 'Qui oriente vers qui' })).toBeInTheDocument();
});

test('an open quarter shows figures and no status: nobody is accused on noise', async () => {
  fakeServer(answers({ period: open, report: null, units: [aUnit({ status: null }), { ...signal, status: null }] }));
  await show(board(), coordinator);
  expect(await screen.findByText(/Le trimestre court encore.*aucun test avant le 15 oct\. 2999/)).toBeInTheDocument();
  expect(screen.queryByText(/a un signal/)).not.toBeInTheDocument();
  const list = within(screen.getByRole('region', { name: 'Liste des unités' }));
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Alizé', 'Zéphyr']);
  expect(list.getAllByText(/Sans test/)).toHaveLength(2);
});

test('no audit yet, or too little for a chart', async () => {
  const server = fakeServer(answers({ period: open, periods: [open], report: null, units: [], flows: [], findings: [], trend: [],
    hiddenUnits: 0 }));
  const { unmount } = await show(board(), coordinator);
  expect(await screen.findByText('Pas encore d’audit')).toBeInTheDocument();
  expect(screen.getByText('Le premier aura lieu le 15 oct. 2999.')).toBeInTheDocument();
  unmount();
  server.answers['NeutralityBoard'] = answers({ units: [small] }).NeutralityBoard;
  await show(board(), coordinator);
  expect(await screen.findByText('Moins de 10 orientations : pas de graphique')).toBeInTheDocument();
  expect(screen.queryByRole('group', { name: 'Rapport et nombre attendu' })).not.toBeInTheDocument();
});

test('loading, then a failure that can be retried', async () => {
  const server = fakeServer({ NeutralityBoard: { refused: 'request.too_many' } });
  const { user } = await show(board(), coordinator);
  expect(await screen.findByRole('alert')).toHaveTextContent('L’audit n’a pas pu être chargé.');
  server.answers['NeutralityBoard'] = answers().NeutralityBoard;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText(/1 structure sur 3 a un signal/)).toBeInTheDocument();
});

test('period, territory and level are in the address, and asked of the server', async () => {
  const server = fakeServer(answers());
  const onAddress = jest.fn();
  const address = { periode: '2026-T2', parametres: 'neutrality-2' };
  const { user } = await show(<BoardScreen address={address} onAddress={onAddress} />, coordinator);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Niveau' }), 'branch');
  expect(onAddress).toHaveBeenLastCalledWith({ periode: '2026-T2', niveau: 'branch' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Territoire' }), 'Namur');
  expect(onAddress).toHaveBeenLastCalledWith({ periode: '2026-T2', bassin: 'NAMUR' });
  expect(server.received('NeutralityBoard')).toEqual([{ period: '2026-T2', basin: null, level: 'structure', version: 'neutrality-2' }]);
  expect(readBoardAddress({ periode: 2026, bassin: 'LIEGE', niveau: 'counsellor', autre: 1 })).toEqual({ periode: '2026',
    bassin: 'LIEGE' });
});
