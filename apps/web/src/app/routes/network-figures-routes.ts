import { createRoute } from '@tanstack/react-router';
import { readFiguresAddress } from '../../features/figures/figures-address';
import { readNetworkAddress } from '../../features/network-figures/network-address';
import { page } from '../page';
import { shell } from './frame';

const network = createRoute({
  getParentRoute: () => shell,
  path: '/chiffres/reseau',
  staticData: { needs: 'coordinationFigures' },
  validateSearch: readNetworkAddress,
  component: page(['charts', 'figures', 'networkFigures', 'referralWords', 'vocabulary'], () => import('../pages/network-figures-page'), 'NetworkFiguresPage'),
});

const operator = createRoute({
  getParentRoute: () => shell,
  path: '/chiffres/relais-recus',
  staticData: { needs: 'operatorFigures' },
  validateSearch: readFiguresAddress,
  component: page(['charts', 'figures', 'networkFigures', 'referralWords'], () => import('../pages/operator-figures-page'), 'OperatorFiguresPage'),
});

export const networkFiguresRoutes = [network, operator] as const;
