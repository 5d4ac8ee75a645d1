import { figureRules } from '@boussole/domain/figures/catalogue';
import { screen, within } from '@testing-library/react';
import { aFigure, aFrame, summer } from '../../../test/figures';
import { show } from '../../../test/render';
import { loadArea } from '../../lib/messages';
import { locales } from '../../lib/locales';
import { FigureCard } from './figure-card';
import type { Figure, FigureFrame } from './figure-fields';
import { gapOf, placeAmong, stateOf } from './figure-state';

const card = (figure: Partial<Figure> = {}, frame: Partial<FigureFrame> = {}) => show(<FigureCard figure={aFigure(figure)} frame={aFrame(frame)} />);

test('the sentence comes first, with how far it is from the other period; the figure, its whole and its place follow', async () => {
  const { container } = await card();
  const shown = screen.getByRole('article', { name: 'Reçues dans la semaine' });
  expect(shown.querySelector('.figure-sentence')).toHaveTextContent('72 % des personnes ont été reçues dans la semaine, 5 points de plus qu’un an plus tôt.');
  expect(shown.querySelector('.figure-value')).toHaveTextContent('72 % sur 118');
  expect(within(shown).getByText(/Au milieu du réseau, ou un peu plus haut\..*Parmi 24 antennes, sans leur nom : la moitié sont sous 68 %\./)).toBeInTheDocument();
  expect(within(shown).getByRole('img', { name: /un dixième sous 41\s%.*neuf dixièmes sous 90\s%/ })).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test.each([
  [{ value: 60 }, {}, /, 7 points de moins qu’un an plus tôt\.$/],
  [{ value: 67.2 }, {}, /, comme un an plus tôt\.$/],
  [{ before: null }, {}, /dans la semaine\.$/],
  [{}, { versus: { ...summer, code: '2026-T1' } }, /, 5 points de plus qu’au 1er trimestre 2026\.$/],
  [{ name: 'opened', kind: 'count', value: 1, before: 12 }, {}, /^Un dossier a été ouvert, 11 de moins/],
  [{ name: 'opened', kind: 'count', value: 0, before: 0 }, {}, /^Aucun dossier n’a été ouvert, comme/],
  [{ name: 'first_wait', kind: 'days', value: 5, before: 6 }, {}, /^La moitié des personnes ont été reçues en 5 jours au plus, 1 jour de moins/],
  [{ name: 'first_wait', kind: 'days', value: 9999, before: null }, {}, /^Attente du premier entretien : plus d’un an\.$/],
  [{ name: 'new_one', kind: 'count', value: 3, before: null }, {}, /^new_one : 3\.$/],
  [{ value: 72, before: 70 }, { period: { ...summer, code: '2026-09' }, versus: { ...summer, code: '2026-10' } }, /qu’en octobre 2026\.$/],
] as const)('%j %j', async (figure, frame, sentence) => {
  await card(figure, frame);
  expect(document.querySelector('.figure-sentence')).toHaveTextContent(sentence);
});

test('what is hidden is never nought', async () => {
  const { container } = await card({ value: null, before: null, isHidden: true, trend: [], spread: null });
  expect(screen.getByText('Trop peu de personnes pour le dire')).toBeInTheDocument();
  expect(container.querySelector('.figure-value')).toBeNull();
  expect(screen.queryByText(/\b0\b/)).not.toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test.each([
  [{ value: null, saidOn: '2027-01-31' }, 'Se dira à partir du 31 janv. 2027'],
  [{ value: null, kind: 'days', whole: 12 }, 'Plus de la moitié attendent encore'],
  [{ value: null, whole: 0 }, 'Rien à en dire pour cette période'],
] as const)('%j: said in words', async (figure, words) => {
  await card(figure);
  expect(screen.getByText(words)).toBeInTheDocument();
});

test('the year is drawn and stands in a table; a hole stays a hole', async () => {
  const { user, container } = await card();
  const drawing = screen.getByRole('img', { name: /Reçues dans la semaine, au fil du temps\s: De 67\s%.*3e trimestre 2025.*72\s%/ });
  expect(drawing.querySelectorAll('.spark-hole')).toHaveLength(1);
  expect(drawing.querySelectorAll('[data-hollow]')).toHaveLength(1);
  await user.click(screen.getByText('Tableau'));
  expect(screen.getByRole('row', { name: '4e trimestre 2025 Ne se dit pas' })).toBeInTheDocument();
  await user.click(screen.getByText('Définition'));
  expect(screen.getByText(/premier entretien a eu lieu dans les sept jours/)).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('while a quarter runs its answers are awaited, and how many there were so far is compared with nothing', async () => {
  await card({ name: 'opened', kind: 'count', value: 12, before: 40, whole: 12 }, { period: { ...summer, isOver: false } });
  expect(screen.getByText('Le détail se dira une fois la période finie.')).toBeInTheDocument();
  expect(screen.getByText('12 dossiers ont été ouverts.')).toBeInTheDocument();
});

test('before the first dossier there is neither a comparison nor a line', async () => {
  const { user } = await card({}, { periods: aFrame().periods.filter(({ code }) => code >= '2026') });
  expect(document.querySelector('.figure-sentence')).toHaveTextContent(/dans la semaine\.$/);
  await user.click(screen.getByText('Tableau'));
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2e trimestre 2026', '3e trimestre 2026']);
});

test('answers are bars and a table at once, in the words of their own vocabulary', async () => {
  const { container } = await card({ name: 'handoff_decline', kind: 'count', value: 20, slices: [
    { slice: 'session_full', value: 14, before: 9 }, { slice: 'childcare', value: null, before: null }, { slice: 'unheard_of', value: 6, before: 6 }] });
  const table = within(screen.getByRole('table', { name: 'Motifs de refus, par réponse' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'RéponseValeurAvant', 'La session est complète149', 'Garde d’enfantstrop peutrop peu', 'unheard_of66']);
  expect(screen.queryByText('Autres réponses, non montrées')).not.toBeInTheDocument();
  expect(container.querySelectorAll('.slice-bar')[0]).toHaveStyle({ inlineSize: '100%' });
});

test('what no line tells is said to be left; a handoff has its own gender', async () => {
  await card({ name: 'handoff', kind: 'count', value: 30, before: 28, slices: [{ slice: 'declined', value: 12, before: 10 }, { slice: 'expired', value: 8, before: null }] });
  const table = within(screen.getByRole('table', { name: 'Relais envoyés, par réponse' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'RéponseValeurAvant', 'Refusés1210', 'Restés sans réponse8trop peu', 'Autres réponses, non montrées10']);
});

test('one figure has one state; what reads the same does not differ', () => {
  expect([aFigure(), aFigure({ value: null, isHidden: true, saidOn: '2027-01-31' })].map(stateOf)).toEqual(['said', 'hidden']);
  expect([gapOf({ value: 71.6, before: 72.4 }), gapOf({ value: 0, before: 3 }), gapOf({ value: null, before: 3 })]).toEqual([0, -3, null]);
  expect([0, 41, 67, 68, 79, 90].map((value) => placeAmong(value, [41, 55, 68, 79, 90]))).toEqual([0, 1, 2, 3, 4, 5]);
});

test.each(locales)('in %s, every figure of the catalogue has its words, and nothing has words without being', async (locale) => {
  const { figures } = await loadArea('figures', locale) as { figures: { names: Record<string, Record<string, string>> } };
  expect(Object.keys(figures.names).sort()).toEqual(figureRules.map(({ name }) => name).sort());
  for (const { name, kind } of figureRules) {
    expect([name, figures.names[name]?.['sentence']]).toEqual([name, expect.stringMatching(kind === 'percent' ? /\{value\}/ : /\{count, plural, .*#/)]);
  }
});
