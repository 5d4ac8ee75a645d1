import { screen, within } from '@testing-library/react';
import { fakeServer } from '../../../test/fake-server';
import { aMirror, neutralityIds } from '../../../test/neutrality-factories';
import { show } from '../../../test/render';
import type { Mirror } from './mirror-query';
import { MirrorScreen } from './mirror-screen';

const shown = async (mirror: Mirror) => {
  fakeServer({ MyMirror: { myMirror: mirror } });
  const page = await show(<MirrorScreen period={null} onPeriod={() => undefined} />);
  await screen.findByRole('combobox', { name: 'Période' });
  return page;
};
const summary = () => screen.getByRole('region', { name: 'En bref' });

test('it does not load: says so, and can be asked again', async () => {
  fakeServer({ MyMirror: { refused: 'server.failed' } });
  await show(<MirrorScreen period={null} onPeriod={() => undefined} />);
  expect(await screen.findByText('Votre miroir n’a pas pu être chargé.')).toBeInTheDocument();
});

test.each([
  ['gris', { n: 8, power: 0.4 }, 'Pas encore assez d’orientations pour se prononcer (8 avec un vrai choix). Avec ce volume, un doublement'],
  ['vert', { excess: 1.2 }, 'Rien d’inhabituel : l’écart (+1) est compatible avec le hasard et la marge de tolérance.'],
  ['jaune', { peersRatio: 1.1 }, '(fourchette 1,6 à 2,8). À distance et attrait comparables, le rapport n’est plus que de 1,1'],
  ['jaune_pale', {}, 'sans aller jusqu’à un signal'],
  ['orange', {}, 'Des conseillers sans lien avec Institut Vesdre, devant les mêmes offres à la même distance, l’auraient choisie 16 fois.'],
] as const)('what it says when it is %s', async (status, figures, sentence) => {
  await shown(aMirror({ status, ...figures }));
  expect(summary().textContent.replace(/\u00a0|\u202f/g, ' ')).toContain(sentence);
});

test('a signal is no fault, is born somewhere, and nothing is ever done with it: readable by everybody', async () => {
  const { container } = await shown(aMirror());
  expect(summary()).toHaveTextContent('Un signal n’est pas une faute');
  const where = screen.getByRole('region', { name: 'Où naît l’écart ?' });
  expect(within(where).getByText('Ce qui est montré').closest('li')).toHaveTextContent('× 1,9');
  expect(within(where).getByText('Ensemble').closest('li')).toHaveTextContent('× 2,2');
  expect(screen.getByRole('region', { name: 'Ce qui n’en est jamais fait' })).toHaveTextContent('Aucun classement');
  expect(screen.getByText('Signal')).toBeInTheDocument();
  await expect(container).toBeAccessible();
});

test('an early alert comes first, and says who else sees it', async () => {
  await shown(aMirror({ status: 'vert' }, {
    alerts: [{ id: neutralityIds.review, rule: 'N-D1', on: '2026-11-20', decisions: 42, operatorNames: ['Institut Vesdre'] }],
  }));
  expect(screen.getByRole('region', { name: 'Alerte précoce' })).toHaveTextContent(
    'vos 42 dernières orientations penchent nettement vers Institut Vesdre. Cette alerte se trompe au plus une fois sur 200');
});

test('nobody is tested while a quarter runs: figures, and no status', async () => {
  const period = { ...aMirror().period, code: '2026-T4', from: '2026-10-01', until: '2099-12-31', isClosed: false, testsOn: '2100-01-15' };
  await shown(aMirror({ status: null }, { period, report: null }));
  expect(screen.getByText(/aucun test avant le/)).toBeInTheDocument();
  expect(screen.getByText('Sans test')).toBeInTheDocument();
  expect(summary()).toHaveTextContent('Sur 61 orientations où un vrai choix existait');
  expect(summary()).not.toHaveTextContent('signal');
});
