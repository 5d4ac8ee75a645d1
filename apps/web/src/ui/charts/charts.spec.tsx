import { screen, within } from '@testing-library/react';
import { show } from '../../../test/render';
import { Bars } from './bars';
import { Flows } from './flows';
import { FunnelPlot, type FunnelUnit } from './funnel-plot';
import { funnelScales, guideLine } from './funnel-scale';
import { gatherFlows } from './gather-flows';
import { placeLabels } from './place-labels';
import { RatioInterval } from './ratio-interval';
import { TrendLine } from './trend-line';

const aUnit = (over: Partial<FunnelUnit> = {}): FunnelUnit => ({
  key: 'a', name: 'Cité des Métiers', observed: 25, expected: 13.8, ratio: 1.81, limits95: [0.58, 1.52], limits998: [0.36, 1.81],
    mark: 'orange',
  status: 'Signal', isNamed: true, ...over,
});
const calm = aUnit({ key: 'b', name: 'Mire', observed: 7, expected: 7.04, ratio: 0.99, limits95: [0.43, 1.7], limits998: [0.14, 2.3],
  mark: 'green', status: 'Rien', isNamed: false });
const funnel = (units: FunnelUnit[]) => (
  <FunnelPlot title="Entonnoir" summary="Un point sort." units={units} spread={0.78} link={({ key },
    props) => <a href={`/unites/${key}`} {...props} />} />
);

describe('a funnel', () => {
  test('each dot is a link that says its figures and its status in words; a keyboard reaches it', async () => {
    const { user, container } = await show(funnel([aUnit(), calm]));
    const drawing = within(screen.getByRole('group', { name: 'Entonnoir' }));
    const links = drawing.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Cité des Métiers : Signal, rapport 1,8, 25 pour 14 attendus', 'Mire : Rien, rapport 1,0, 7 pour 7,0 attendus',
    ]);
    await user.tab();
    expect(links[0]).toHaveFocus();
    expect(links[0]).toHaveAttribute('href', '/unites/a');
    await expect(container).toBeAccessible();
  });

  test('statuses differ by shape; only what is flagged wears its name', async () => {
    await show(funnel([aUnit(), calm]));
    const [signal, usual] = within(screen.getByRole('group',
      { name: 'Entonnoir' })).getAllByRole('link').map((link) => link.querySelector('path')?.getAttribute('d'));
    expect(signal).not.toBe(usual);
    const written = [...screen.getByRole('group',
      { name: 'Entonnoir' }).querySelectorAll('text.chart-label')].map((text) => text.textContent);
    expect(written).toEqual(['Cité des Métiers']);
  });

  test('the same data is a real table, with the exact limits', async () => {
    const { user } = await show(funnel([aUnit(), calm]));
    await user.click(screen.getByText('Voir les données en tableau'));
    const row = within(screen.getByRole('region', { name: 'Données : Entonnoir' })).getByRole('row', { name: /Cité des Métiers/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Signal', '25', '14', '1,8', '0,6 à 1,5',
      '0,4 à 1,8']);
  });

  test('very different sizes are spread out; the extreme limits of a tiny unit do not flatten everybody else', () => {
    const box = { left: 0, right: 1000, top: 0, bottom: 400 };
    const tiny = aUnit({ expected: 4, ratio: 1, limits95: [0, 9], limits998: [0, 12] });
    const { x, y } = funnelScales([tiny, aUnit({ expected: 400, ratio: 1.1 })], box);
    expect(x(4)).toBeGreaterThan(80);
    expect(y.domain()[1]).toBeLessThan(5);
    const even = funnelScales([aUnit({ expected: 100 }), aUnit({ expected: 200 })], box);
    expect(even.x(200)).toBeCloseTo(2 * even.x(100));
    expect(guideLine(even, 0.7, 1.96, 1)).toMatch(/^M\d.*L/);
  });

  test('names cover neither each other nor a dot, and stay inside', () => {
    const points = [{ key: 'a', text: 'Un organisme', x: 100, y: 100 }, { key: 'b', text: 'Un autre organisme', x: 104, y: 102 },
      { key: 'c', text: 'Au bord', x: 590, y: 50 }];
    const [c, a, b] = placeLabels(points, { width: 600, height: 400, spots: [...points, { x: 150, y: 117 }] });
    expect(Math.abs((a?.textY ?? 0) - (b?.textY ?? 0)) >= 15 || a?.anchor !== b?.anchor).toBe(true);
    expect([a, b].filter((label) => label?.anchor === 'start' && Math.abs(label.textY - 4 - 117) < 13)).toEqual([]);
    expect(c).toMatchObject({ key: 'c', anchor: 'end' });
  });
});

test('a ratio says its interval in words; what leaves the frame ends in an arrow', async () => {
  const { container } = await show(<><RatioInterval ratio={1.8} interval={[1.3,
    2.4]} mark="orange" /><RatioInterval ratio={0} interval={[0, 9]} /></>);
  expect(screen.getByRole('img', { name: 'Rapport 1,8, fourchette 1,3 à 2,4' }).querySelectorAll('.interval-end')).toHaveLength(0);
  expect(screen.getByRole('img', { name: 'Rapport 0,0, fourchette 0,0 à 9,0' }).querySelectorAll('.interval-end')).toHaveLength(2);
  expect(container.innerHTML).not.toContain('NaN');
});

test('a trend leaves a hole where nothing can be said', async () => {
  const period = (key: string, ratio: number | null) =>
    ({ key, name: key, ratio, interval: ratio === null ? null : [ratio - 0.2, ratio + 0.2] as const, mark: 'open' as const, status: '12' });
  const { container, user } = await show(<TrendLine title="Au fil du temps" summary="Stable." periods={[period('T1', 1.2), period('T2',
    null), period('T3', 1.1)]} />);
  expect(screen.getByRole('img', { name: 'Au fil du temps' }).querySelectorAll('.mark')).toHaveLength(2);
  await user.click(screen.getByText('Voir les données en tableau'));
  expect(within(screen.getByRole('row', { name: /T2/ })).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['12', '–', '–']);
  await expect(container).toBeAccessible();
});

describe('flows', () => {
  const body = (key: string) => ({ key, name: `Organisme ${key}` });
  const flow = (from: string, to: string, count: number) => ({ from: body(from), to: body(to), count, expected: count / 2 });

  test('small ones are gathered, none is lost, and one alone is not hidden', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((to, index) => flow('a', to, 50 - 10 * index));
    const gathered = gatherFlows(many, 2, 'Autres');
    expect(gathered.map(({ to, count }) => [to.name, count])).toEqual([['Organisme a', 50], ['Organisme b', 40], ['Autres', 60]]);
    expect(gathered.find(({ to }) => to.name === 'Autres')?.expected).toBe(30);
    expect(gatherFlows(many.slice(0, 3), 2, 'Autres').map(({ to }) => to.name)).not.toContain('Autres');
  });

  test('both sides are named, what stays inside is drawn apart, and the table holds every flow', async () => {
    const { container } = await show(<Flows title="Qui oriente vers qui" summary="Deux sur trois." flows={[flow('a', 'a', 20), flow('a',
      'b', 8), flow('b', 'a', 2)]} />);
    const drawing = screen.getByRole('img', { name: 'Qui oriente vers qui' });
    expect(drawing.querySelectorAll('.flow')).toHaveLength(3);
    expect(drawing.querySelectorAll('.flow-inside')).toHaveLength(1);
    expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toEqual(
      expect.arrayContaining(['Organisme a 28', 'Organisme a 22', 'Organisme b 8', 'Organisme b 2']));
    expect(container.querySelectorAll('tbody tr')).toHaveLength(3);
    await expect(container).toBeAccessible();
  });
});

test('bars write their value, and a stroke says what was expected', async () => {
  await show(<Bars title="Barres" summary="Deux." valueName="Part" bars={[{ key: 'a', name: 'Ici', value: 3, text: '3', expected: 2,
    isOwn: true }, { key: 'b', name: 'Ailleurs', value: 0, text: '0' }]} />);
  const drawing = screen.getByRole('img', { name: 'Barres' });
  expect(drawing.querySelectorAll('.bar-expected')).toHaveLength(1);
  expect(within(screen.getByRole('row', { name: /Ailleurs/ })).getByRole('cell')).toHaveTextContent('0');
});
